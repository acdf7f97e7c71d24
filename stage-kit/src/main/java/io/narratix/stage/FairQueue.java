package io.narratix.stage;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * What waits, of several tenants: the next one is of the tenant who had least lately, and of that tenant's the first in an
 * order of its own. A tenant with a thousand texts so leaves room for one with five. Not synchronised.
 *
 * @param <T> what waits
 */
public final class FairQueue<T> {

    private final Comparator<? super T> order;
    private final Shares shares;
    private final Map<String, Queue<T>> waiting = new HashMap<>();

    /** @param order among those of one tenant, and of tenants who had the same */
    public FairQueue(Comparator<? super T> order, InstantSource clock) {
        this.order = order;
        this.shares = new Shares(clock);
    }

    public void add(String tenant, T one) {
        waiting.computeIfAbsent(tenant, first -> new PriorityQueue<>(order)).add(one);
    }

    public boolean isSomebodyThere() {
        return !waiting.isEmpty();
    }

    /** Takes the next one out, which is its tenant's turn; empty if nobody waits. */
    public Optional<T> next() {
        return waiting.entrySet().stream()
                .min(Comparator.comparingDouble((Map.Entry<String, Queue<T>> each) -> shares.of(each.getKey()))
                        .thenComparing(each -> each.getValue().element(), order))
                .map(each -> taken(each.getKey(), each.getValue()));
    }

    /** Takes one out that waits no longer; whether it still waited. */
    public boolean remove(String tenant, T one) {
        Queue<T> others = waiting.get(tenant);
        boolean waited = others != null && others.remove(one);
        if (others != null && others.isEmpty()) {
            waiting.remove(tenant);
        }
        return waited;
    }

    private T taken(String tenant, Queue<T> others) {
        T one = others.remove();
        if (others.isEmpty()) {
            waiting.remove(tenant);
        }
        shares.take(tenant);
        return one;
    }
}
