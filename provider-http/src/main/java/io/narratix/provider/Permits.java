package io.narratix.provider;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many calls may be under way at once on one account. Shrinks when the provider turns a call away, and grows back by
 * one after as many successes in a row as there are permits. One per account in the process, whoever calls; more only
 * where the provider counts some products apart. Fair.
 */
public final class Permits {

    private static final Map<Account, Permits> SHARED = new ConcurrentHashMap<>();

    private record Account(String base, Credential key, String pool) {}

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition free = lock.newCondition();
    private int most;
    private int allowed;
    private int taken;
    private int successes;

    Permits(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("at least one call must be allowed at once but it was " + most);
        }
        this.most = most;
        this.allowed = most;
    }

    /** The permits for all that the account does not count apart. */
    static Permits of(Endpoint endpoint, int most) {
        return of(endpoint, "", most);
    }

    /** The account's permits; whoever asks first says how many there are at most, later ones can only lower it. */
    static Permits of(Endpoint endpoint, String pool, int most) {
        Permits permits = SHARED.computeIfAbsent(
                new Account(endpoint.base().getAuthority(), endpoint.key(), pool), account -> new Permits(most));
        permits.capAt(most);
        return permits;
    }

    /** Returns whether it had to be waited for. */
    boolean acquire() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            boolean waited = taken >= allowed;
            while (taken >= allowed) {
                free.await();
            }
            taken++;
            return waited;
        } finally {
            lock.unlock();
        }
    }

    void release() {
        locked(() -> taken--);
    }

    /** The provider has turned a call away because there were too many. */
    void shrink() {
        locked(() -> {
            allowed = Math.max(1, Math.min(allowed, taken) - 1);
            successes = 0;
        });
    }

    void succeeded() {
        locked(() -> {
            successes++;
            if (successes >= allowed && allowed < most) {
                allowed++;
                successes = 0;
            }
        });
    }

    /** The provider says, or the configuration, that there are never more than so many. */
    public void capAt(int number) {
        locked(() -> {
            most = Math.max(1, Math.min(most, number));
            allowed = Math.min(allowed, most);
        });
    }

    /** How many calls may be under way at the moment. */
    public int allowed() {
        lock.lock();
        try {
            return allowed;
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            free.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
