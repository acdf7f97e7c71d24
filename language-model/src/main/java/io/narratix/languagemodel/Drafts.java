package io.narratix.languagemodel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a try that failed had found already, for the next try of the same work in this process. Bounded: the oldest is
 * forgotten, and then that work begins anew. Safe for many threads.
 */
public final class Drafts<D> {

    private static final int MOST = 64;

    private final Map<String, D> kept = new LinkedHashMap<>();

    /** Takes the draft out, so that nobody else works on it; makes one if there is none. */
    public synchronized D take(String work, Supplier<D> fresh) {
        D draft = kept.remove(work);
        return draft == null ? fresh.get() : draft;
    }

    public synchronized void keep(String work, D draft) {
        kept.put(work, draft);
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
