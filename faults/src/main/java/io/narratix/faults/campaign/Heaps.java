package io.narratix.faults.campaign;

import io.narratix.faults.campaign.Act.Ending;
import io.narratix.faults.rig.Service;
import io.narratix.faults.rig.ServiceProcess;
import io.narratix.stage.Milestone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Memory runs out. */
final class Heaps {

    private static final Duration CALL = Duration.ofMillis(600);
    private static final Duration LOOK = Duration.ofMillis(200);
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

    /** For some seconds no thread of a service gets any memory: those that read, announce and keep alive among them. */
    private static void full(Act act, Service service) throws Exception {
        act.providersTake(CALL);
        ServiceProcess victim = act.rig().service(service);
        victim.fillHeapAt(Milestone.CLAIMED);
        // A paid item is given up after two calls whose answers found no room.
        act.submit(3, Ending.ANY);
        act.await("the heap is filled", () -> !victim.hasOrders());
        for (Duration left = ServiceProcess.HEAP_IS_FULL_FOR; !left.isNegative(); left = left.minus(LOOK)) {
            act.mishaps().happens(service);
            act.rest(LOOK);
        }
        act.await("%s is as it was, or has ended".formatted(service), () -> !victim.isAlive() || victim.isReady());
        act.mishaps().happens(service);
        if (!victim.isAlive()) {
            act.start(service);
        }
        act.mended();
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
