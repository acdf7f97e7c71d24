package io.narratix.faults.outside;

import io.narratix.faults.rig.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What was broken when: only this excuses a second call. */
public final class Mishaps {

    private record Mishap(Instant at, Set<Service> victims) {}

    private final List<Mishap> mishaps = new ArrayList<>();
    private Duration verdictsAhead = Duration.ZERO;

    public void happens(Service victim) {
        mishaps.add(new Mishap(Instant.now(), EnumSet.of(victim)));
    }

    public void happensToAll() {
        mishaps.add(new Mishap(Instant.now(), EnumSet.allOf(Service.class)));
    }

    /** Whoever gives the verdicts has a clock that is ahead by so much; behind if that is negative. */
    public void verdictsAreAhead(Duration by) {
        verdictsAhead = by;
    }

    /** When it was, by our clock, at the time that a verdict names. */
    public Instant real(Instant ofVerdict) {
        return ofVerdict.minus(verdictsAhead);
    }

    /** Whether somebody who calls this endpoint was hurt in that time. */
    boolean excuse(String endpoint, Instant from, Instant to) {
        return mishaps.stream()
                .filter(mishap -> !mishap.at().isBefore(from) && !mishap.at().isAfter(to))
                .anyMatch(mishap -> mishap.victims().stream()
                        .anyMatch(victim -> victim.endpoint().equals(endpoint)));
    }
}
