package io.narratix.faults.campaign;

import io.narratix.faults.rig.Service;
import io.narratix.faults.rig.ServiceProcess;
import io.narratix.stage.Milestone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Memory runs out. */
final class Heaps {

    private static final Duration CALL = Duration.ofMillis(600);
    private static final int SMALL_MEBIBYTES = 128;

    private Heaps() {}

    static List<Scenario> scenarios() {
        List<Scenario> scenarios = new ArrayList<>();
        for (Service service : Service.STAGES) {
            scenarios.add(Scenario.of("heap-of-%s-is-full".formatted(service.group()), act -> full(act, service)));
        }
        scenarios.add(Scenario.of("heap-of-music-svc-is-small", Heaps::small));
        return scenarios;
    }

    /** Whoever has no memory ends, and what it held is taken over by whoever is started in its place. */
    private static void full(Act act, Service service) throws Exception {
        act.providersTake(CALL);
        act.rig().service(service).fillHeapAt(Milestone.CLAIMED);
        act.submit(3);
        act.awaitDeath(service);
        act.start(service);
        act.submit(1);
        act.awaitVerdicts();
    }

    /** As many scenes are unpacked as there is room for, so that what is paid is paid once. */
    private static void small(Act act) throws Exception {
        ServiceProcess music = act.rig().service(Service.MUSIC);
        act.end(music);
        try {
            music.startWithHeap(SMALL_MEBIBYTES);
            music.awaitReady();
            act.providersTake(CALL);
            act.submit(8);
            act.awaitVerdicts();
            act.check(act.paidPerItem(Service.MUSIC).get(0) == 1, "music that was paid found no room");
        } finally {
            act.restart(Service.MUSIC);
        }
    }
}
