package io.narratix.faults.campaign;

import io.narratix.faults.rig.Service;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The providers do wrong. A rule whose name holds "broken" is theirs: what it did to a call excuses another one. */
final class Misbehaviour {

    private static final List<String> BODIES = List.of(
            "reset-before",
            "reset-within",
            "close-before",
            "close-within",
            "truncated",
            "html",
            "silent",
            "garbage",
            "gzip-bomb",
            "claims-4gb",
            "stall-within",
            "{kind: wrong-length, bytes: 40}",
            "{kind: endless, every: 10ms}",
            "{kind: drip, every: 200ms}");

    private static final List<String> REFUSALS = List.of(
            "{status: 429, body: '{}', headers: {Retry-After: '1'}}",
            "{status: 429, body: '{}', headers: {Retry-After: 'Sun, 22 Nov 2026 10:00:07 GMT'}}",
            "{status: 429, body: '{}', headers: {Retry-After: 'soon'}}",
            "{status: 503, body: ''}",
            "{status: 529, body: '{}'}");

    private Misbehaviour() {}

    static List<Scenario> scenarios() {
        return List.of(
                Scenario.of("speech-breaks-in-every-way", act -> {
                    act.providers(script("speech", faults()));
                    act.submit(3, Ending.ANY);
                    act.awaitVerdicts();
                }),
                Scenario.of("speech-is-refused-at-first", act -> {
                    act.providers(script("speech", refusals()));
                    act.submit(1);
                    act.awaitVerdicts();
                    act.check(act.outside().wallet().wastePercent() == 0, "a refusal was paid for");
                }),
                Scenario.onDemand("speech-takes-299-and-301-seconds", Misbehaviour::slow),
                Scenario.of("models-break-in-every-way", act -> {
                    act.providers(script("messages", faults()));
                    act.submit(7, Ending.ANY);
                    act.awaitVerdicts();
                }));
    }

    /** In real time, longer than a Kafka consumer may be silent: it costs neither a second call nor the partition. */
    private static void slow(Act act) throws Exception {
        Duration patience = Duration.ofMinutes(12);
        act.restart(Service.VOICE, "narratix.elevenlabs.deadline=310s");
        act.restart(Service.ASSEMBLY, "narratix.assembly.run-deadline=" + patience.toSeconds() + "s");
        act.providers("""
                rules:
                  - {endpoint: speech, nth: 2, latency: 299s}
                  - {endpoint: speech, nth: 4, latency: 301s}
                """);
        act.submit(2);
        act.await("all verdicts", patience, () -> act.outside().verdicts().areIn(act.runs()));
        act.mended();
        act.check(act.paidPerItem(Service.VOICE).get(0) == 1, "a call that took its time was made again");
        act.restart(Service.VOICE);
        act.restart(Service.ASSEMBLY);
    }

    private static Stream<String> faults() {
        return BODIES.stream().map(fault -> "fault: " + fault);
    }

    private static Stream<String> refusals() {
        return REFUSALS.stream().map(answer -> "answer: " + answer);
    }

    /** The first call of as many items as there are ways; every second call is well. */
    private static String script(String endpoint, Stream<String> ways) {
        List<String> each = ways.toList();
        return "rules:\n"
                + Act.times(each.size())
                        .mapToObj(way -> "  - {name: broken-%d, endpoint: %s, call: 1, nth: 1, %s}\n"
                                .formatted(way, endpoint, each.get(way)))
                        .collect(Collectors.joining());
    }
}
