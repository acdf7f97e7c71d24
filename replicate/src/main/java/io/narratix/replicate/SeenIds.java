package io.narratix.replicate;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The latest ids, so that each is taken once; what is forgotten first is too old to be believed anyway. */
final class SeenIds {

    private static final int MOST = 10_000;

    private final Map<String, Boolean> seen = new LinkedHashMap<>();

    /** Whether it is the first time. */
    synchronized boolean add(String id) {
        boolean first = seen.put(id, Boolean.TRUE) == null;
        if (seen.size() > MOST) {
            Iterator<String> eldest = seen.keySet().iterator();
            eldest.next();
            eldest.remove();
        }
        return first;
    }
}
