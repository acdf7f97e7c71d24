package io.narratix.faults.campaign;

import io.narratix.faults.rig.Service;
import io.narratix.faults.rig.ServiceProcess;
import io.narratix.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Many texts at once, those of a large and a small tenant among them, and a stage that is scaled while they are worked on. */
final class Crowds {

    private static final int TEXTS = 60;
    private static final int FEW = 5;
    private static final Duration CROWD = Duration.ofHours(3);

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
                Scenario.of("a-small-tenant-beside-a-large-one", Crowds::smallBesideLarge),
                Scenario.of("a-stage-is-scaled-and-scaled-back", act -> scaled(act, 4)),
                Scenario.of("more-instances-than-partitions", act -> scaled(act, Topics.PARTITIONS + 1)));
    }

    /** The one with five texts does not wait for all of the other's, who was there before. */
    private static void smallBesideLarge(Act act) throws Exception {
        act.providersTake(Duration.ofMillis(300));
        Duration alone = slowest(act, act.submitFor("alone", FEW));
        Set<String> many = Set.copyOf(act.submitFor("large", act.extent().crowd()));
        act.await(
                "the large tenant has had more than the small one wants",
                () -> act.outside().verdicts().of(many).size() > FEW);
        Duration beside = slowest(act, act.submitFor("small", FEW));
        act.check(
                beside.compareTo(alone.multipliedBy(2)) <= 0,
                "the small tenant's texts took %s, and %s without the large one".formatted(beside, alone));
        act.await("all verdicts", CROWD, () -> act.outside().verdicts().areIn(act.runs()));
        act.mended();
    }

    /** How long the last of the runs took, from now on. */
    private static Duration slowest(Act act, List<String> runs) throws InterruptedException {
        long begin = System.nanoTime();
        act.await(
                "the verdicts of the small tenant",
                CROWD,
                () -> act.outside().verdicts().areIn(Set.copyOf(runs)));
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** A rebalance interrupts no call and pays for none twice. */
    private static void scaled(Act act, int instances) throws Exception {
        act.providersTake(Duration.ofMillis(800));
        act.submit(3);
        act.awaitCalls(Service.VOICE, 2);
        List<ServiceProcess> more = new ArrayList<>();
        try {
            for (int instance = 2; instance <= instances; instance++) {
                more.add(act.rig().launch(Service.VOICE, "-" + instance));
            }
            for (ServiceProcess process : more) {
                process.awaitReady();
            }
            act.submit(3);
            act.awaitCalls(Service.VOICE, 20);
        } finally {
            for (ServiceProcess process : more) {
                act.end(process);
            }
        }
        act.mended();
        act.awaitVerdicts();
        act.check(act.paidPerItem(Service.VOICE).get(0) == 1, "a rebalance had a call made again");
    }
}
