package io.narratix.faults.campaign;

import java.util.List;
import java.util.stream.Stream;

/** All scenarios, in the order in which they are played. */
final class Scenarios {

    private Scenarios() {}

    static List<Scenario> all() {
        return Stream.of(
                        Deaths.scenarios(),
                        Endings.scenarios(),
                        Outages.scenarios(),
                        Brokers.scenarios(),
                        Poisons.scenarios(),
                        Misbehaviour.scenarios(),
                        Joins.scenarios(),
                        Heaps.scenarios(),
                        Crowds.scenarios(),
                        Doors.scenarios(),
                        Soak.scenarios(),
                        Versions.scenarios(),
                        Clocks.scenarios(),
                        Disks.scenarios(),
                        Clusters.scenarios())
                .flatMap(List::stream)
                .toList();
    }
}
