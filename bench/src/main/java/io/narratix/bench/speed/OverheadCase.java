package io.narratix.bench.speed;

import io.narratix.fakeproviders.script.Script;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the pipeline adds to providers that answer at once: alone, twelve at a time, and right after a start. */
final class OverheadCase implements Case {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);
    private static final int WARM_UP = 20;
    private static final int AT_ONCE = 12;

    /** A text and what became of it. */
    private record Done(Desk.Submission text, Watch.Run run) {}

    @Override
    public void measure(Setup setup, Report report) throws IOException, InterruptedException {
        Path data = setup.data().resolve("overhead");
        Statements statements = Statements.watchedIn(data);
        try (Rig rig = setup.rig("overhead", Map.of(), Steps.options(data))) {
            rig.script(Script.PLAIN);
            List<Done> first = oneByOne(rig, 0, 1);
            tell("first after a start", first, Steps.of(rig.services(), data), report);
            oneByOne(rig, 1_000, WARM_UP);
            known(rig, setup.samples(100) * 5, report);
            statements.forget();
            List<Done> alone = oneByOne(rig, 2_000, setup.samples(100));
            statements.tell(report, alone.size());
            tell("one at a time", alone, Steps.of(rig.services(), data), report);
            List<Done> crowd = atOnce(rig, 10_000, Math.max(1, setup.samples(100) / AT_ONCE));
            tell("12 at once", crowd, Steps.of(rig.services(), data), report);
        }
    }

    /** Nothing is worked on, so all of it is overhead. */
    private static void known(Rig rig, int samples, Report report) throws IOException, InterruptedException {
        String text = Tale.SHORT.text(1, 0);
        List<Double> alone = new ArrayList<>();
        List<Double> crowd = new ArrayList<>();
        for (int i = 0; i < samples; i++) {
            alone.addAll(Batch.of(rig, any -> text, 1).durations());
        }
        for (int i = 0; i < samples / AT_ONCE; i++) {
            crowd.addAll(Batch.of(rig, any -> text, AT_ONCE).durations());
        }
        report.figure("a known text, one at a time: text to order to mix", "ms", new Sample(alone));
        report.figure("a known text, 12 at once: text to order to mix", "ms", new Sample(crowd));
    }

    private static List<Done> oneByOne(Rig rig, int from, int count) throws InterruptedException {
        List<Done> done = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Done next = submitted(rig, from + i);
            next.run().awaitEnd(LONG_ENOUGH);
            done.add(next);
        }
        return done;
    }

    private static List<Done> atOnce(Rig rig, int from, int rounds) throws InterruptedException {
        List<Done> done = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            List<Done> together = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                together.add(submitted(rig, from + round * AT_ONCE + i));
            }
            for (Done one : together) {
                one.run().awaitEnd(LONG_ENOUGH);
            }
            done.addAll(together);
        }
        return done;
    }

    private static Done submitted(Rig rig, int number) {
        Desk.Submission text = rig.desk().submit(Tale.SHORT.text(number, 0), "PARALLEL");
        return new Done(text, rig.watch().run(text.runId()));
    }

    private static void tell(String name, List<Done> all, Steps steps, Report report) {
        List<Route> routes = all.stream()
                .map(done -> Route.of(done.text(), done.run(), steps))
                .toList();
        report.figure(name + ": overhead", "ms", sample(routes.stream().map(Route::overheadMillis)));
        report.figure(
                name + ": text to order to mix", "ms", sample(routes.stream().map(Route::totalMillis)));
        Map<String, List<Double>> hops = new LinkedHashMap<>();
        routes.forEach(route -> route.hops()
                .forEach((hop, micros) ->
                        hops.computeIfAbsent(hop, any -> new ArrayList<>()).add(Micros.toMillis(micros))));
        hops.forEach((hop, values) -> report.figure("  " + hop, "ms", new Sample(values)));
    }

    private static Sample sample(java.util.stream.Stream<Double> values) {
        return new Sample(values.toList());
    }
}
