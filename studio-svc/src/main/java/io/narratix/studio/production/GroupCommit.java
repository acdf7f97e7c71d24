package io.narratix.studio.production;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Work that comes in from several threads at the same time shares a transaction: a text is announced in two dozen
 * records, most of them at the same moment. Where one piece breaks it, each has a transaction of its own.
 */
final class GroupCommit {

    /** Nobody looks at the tables that often; see {@code Subscriptions}. */
    private static final long GATHER_MS = 10;

    private static final int ENOUGH = 16;

    private static final class Note {

        private final Runnable work;
        private boolean taken;

        private Note(Runnable work) {
            this.work = work;
        }
    }

    private final TransactionOperations transaction;
    private final BlockingQueue<Note> waiting = new LinkedBlockingQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    GroupCommit(TransactionOperations transaction) {
        this.transaction = transaction;
    }

    /** Comes back when the work is committed, be it by another thread, which had the turn and took what was waiting. */
    void take(Runnable work) throws InterruptedException {
        Note mine = new Note(work);
        waiting.add(mine);
        try {
            turn.lockInterruptibly();
            try {
                if (!mine.taken) {
                    takeAll(mine);
                }
            } finally {
                turn.unlock();
            }
        } finally {
            waiting.remove(mine);
        }
    }

    /** Whoever waits beside this one and is left over has its own turn next. */
    private void takeAll(Note mine) throws InterruptedException {
        List<Note> together = gathered();
        if (together.size() > 1 && together.contains(mine) && isCommitted(together)) {
            return;
        }
        commit(List.of(mine));
    }

    private List<Note> gathered() throws InterruptedException {
        if (waiting.size() < ENOUGH) {
            TimeUnit.MILLISECONDS.sleep(GATHER_MS);
        }
        List<Note> together = new ArrayList<>();
        waiting.drainTo(together);
        return together;
    }

    private boolean isCommitted(List<Note> together) {
        try {
            commit(together);
            return true;
        } catch (RuntimeException oneIsBroken) {
            return false;
        }
    }

    private void commit(List<Note> notes) {
        transaction.executeWithoutResult(status -> notes.forEach(note -> note.work.run()));
        notes.forEach(note -> note.taken = true);
    }
}
