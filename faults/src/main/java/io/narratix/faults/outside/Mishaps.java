package io.narratix.faults.outside;

import io.narratix.faults.rig.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What was broken when: only this excuses a second call. */
public final class Mishaps {

    private record Mishap(Instant at, Set<Service> victims) {}

    private final List<Mishap> mishaps = new ArrayList<>();

    public void happens(Service victim) {
        mishaps.add(new Mishap(Instant.now(), EnumSet.of(victim)));
    }

    public void happensToAll() {
        mishaps.add(new Mishap(Instant.now(), EnumSet.allOf(Service.class)));
    }

    /** Whether somebody who calls this endpoint was hurt in that time. */
    boolean excuse(String endpoint, Instant from, Instant to) {
        return mishaps.stream()
                .filter(mishap -> !mishap.at().isBefore(from) && !mishap.at().isAfter(to))
                .anyMatch(mishap -> mishap.victims().stream()
                        .anyMatch(victim -> victim.endpoint().equals(endpoint)));
    }
}
