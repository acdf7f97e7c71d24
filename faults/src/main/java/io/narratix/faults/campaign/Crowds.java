package io.narratix.faults.campaign;

import io.narratix.faults.rig.Service;
import io.narratix.faults.rig.ServiceProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Many texts at once, and a stage that is scaled while they are worked on. */
final class Crowds {

    private static final int TEXTS = 60;

    private Crowds() {}

    static List<Scenario> scenarios() {
        return List.of(
                Scenario.of("sixty-texts-at-once", act -> {
                    act.providersTake(Duration.ofMillis(50));
                    act.submit(TEXTS);
                    act.await(
                            "all verdicts",
                            Duration.ofMinutes(8),
                            () -> act.outside().verdicts().areIn(act.runs()));
                    act.mended();
                }),
                Scenario.of("a-stage-is-scaled-and-scaled-back", Crowds::scaled));
    }

    /** A rebalance interrupts no call and pays for none twice. */
    private static void scaled(Act act) throws Exception {
        act.providersTake(Duration.ofMillis(800));
        act.submit(3);
        act.awaitCalls(Service.VOICE, 2);
        List<ServiceProcess> more = new ArrayList<>();
        try {
            for (int instance = 2; instance <= 4; instance++) {
                more.add(act.rig().launch(Service.VOICE, "-" + instance));
            }
            for (ServiceProcess process : more) {
                process.awaitReady();
            }
            act.submit(3);
            act.awaitCalls(Service.VOICE, 20);
        } finally {
            for (ServiceProcess process : more) {
                act.check(process.terminate(Duration.ofSeconds(30)), "an instance did not end within 30 s of SIGTERM");
            }
        }
        act.mended();
        act.awaitVerdicts();
        act.check(act.paidPerItem(Service.VOICE).get(0) == 1, "a rebalance had a call made again");
    }
}
