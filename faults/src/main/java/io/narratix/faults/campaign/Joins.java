package io.narratix.faults.campaign;

import io.narratix.faults.rig.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The join dies in the middle of many runs, with its state kept and with its state lost. */
final class Joins {

    private static final Duration PATIENCE = Duration.ofHours(3);

    /** 6 h in earnest. */
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private Joins() {}

    static List<Scenario> scenarios() {
        return List.of(
                Scenario.brief("join-killed-state-kept", act -> killed(act, false)),
                Scenario.of("join-killed-state-deleted", act -> killed(act, true)),
                Scenario.of("join-down-for-a-while", Joins::down),
                Scenario.of("join-down-beyond-the-deadline", Joins::downTooLong));
    }

    private static void killed(Act act, boolean stateIsLost) throws Exception {
        act.providers("rules: [{latency: {between: [100ms, 1500ms]}}]");
        act.submit(stateIsLost ? act.extent().crowd() : act.extent().crowd() / 2);
        act.await(
                "the first verdict",
                () -> !act.outside().verdicts().of(act.runs()).isEmpty());
        act.kill(Service.ASSEMBLY);
        if (stateIsLost) {
            delete(act.rig().state());
        }
        act.start(Service.ASSEMBLY);
        act.await("all verdicts", PATIENCE, () -> act.outside().verdicts().areIn(act.runs()));
    }

    /** Runs that were over, or cancelled, while nobody joined them get their verdicts afterwards. */
    private static void down(Act act) throws Exception {
        act.kill(Service.ASSEMBLY);
        act.submit(2);
        String unwanted = act.submit(1, Ending.FAILED).get(0);
        act.outside().post().cancel(unwanted);
        act.await(
                "all is spoken",
                () -> act.outside().journal().on(io.narratix.schemas.Topics.VOICES_DONE).stream()
                                .filter(done -> act.runs().contains(done.getRunId()))
                                .count()
                        >= 3);
        act.rest(Duration.ofSeconds(2));
        act.start(Service.ASSEMBLY);
        act.awaitVerdicts();
    }

    /** The time for which nobody joined counts: the verdict does not come a whole deadline later. */
    private static void downTooLong(Act act) throws Exception {
        act.kill(Service.ASSEMBLY);
        act.kill(Service.VOICE);
        act.submit(1, Ending.FAILED);
        act.rest(DEADLINE);
        act.start(Service.ASSEMBLY, "narratix.assembly.run-deadline=" + DEADLINE.toMillis() + "ms");
        long counted = System.currentTimeMillis() + DEADLINE.toMillis() / 2;
        act.awaitVerdicts();
        act.outside()
                .verdicts()
                .of(act.runs())
                .values()
                .forEach(verdict ->
                        act.check(verdict.at() < counted, "the deadline was counted anew when the join had come back"));
        act.start(Service.VOICE);
        act.kill(Service.ASSEMBLY);
        act.start(Service.ASSEMBLY);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
