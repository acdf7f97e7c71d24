package io.narratix.faults.campaign;

import io.narratix.faults.rig.Service;
import io.narratix.faults.rig.ServiceProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Texts keep coming in, and nothing is left of them in memory. */
final class Soak {

    private static final Duration BETWEEN = Duration.ofSeconds(3);
    private static final int WARM_UP = 6;

    /** On a machine that can't keep pace the next text waits: what is looked for is what stays, not what piles up. */
    private static final int UNDER_WAY = 12;

    /** What may be more: caches that have not seen everything yet. */
    private static final long ALLOWED_BYTES = 16 << 20;

    private static final double ALLOWED_SHARE = 0.25;

    private Soak() {}

    static List<Scenario> scenarios() {
        return List.of(Scenario.of("texts-keep-coming", Soak::play));
    }

    private static void play(Act act) throws Exception {
        act.providersTake(Duration.ofMillis(200));
        act.submit(WARM_UP);
        act.awaitVerdicts();
        Map<Service, Long> before = live(act);
        long end = System.nanoTime() + act.extent().soak().toNanos();
        while (System.nanoTime() < end) {
            act.submit(1);
            act.rest(BETWEEN);
            act.await(
                    "fewer than %d texts are under way".formatted(UNDER_WAY),
                    () -> act.runs().size()
                                    - act.outside().verdicts().of(act.runs()).size()
                            < UNDER_WAY);
        }
        act.mended();
        act.awaitVerdicts();
        live(act)
                .forEach((service, bytes) -> act.check(
                        bytes <= before.getOrDefault(service, 0L) * (1 + ALLOWED_SHARE) + ALLOWED_BYTES,
                        "%s keeps %,d bytes, which were %,d".formatted(service, bytes, before.get(service))));
    }

    private static Map<Service, Long> live(Act act) throws IOException, InterruptedException {
        Map<Service, Long> live = new EnumMap<>(Service.class);
        for (ServiceProcess process : act.rig().services()) {
            live.put(process.service(), process.liveBytes());
        }
        return live;
    }
}
