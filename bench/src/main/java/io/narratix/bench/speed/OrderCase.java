package io.narratix.bench.speed;

import io.narratix.fakeproviders.script.Rule;
import io.narratix.fakeproviders.script.Script;
import io.narratix.fakeproviders.wire.Provider;
import io.narratix.schemas.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Twelve texts of the requirements at once; and small texts that come while a book is being spoken. */
final class OrderCase implements Case {

    private static final int TEXTS = 12;
    private static final Map<String, String> TWELVE_OF_EACH = Map.of("narratix.elevenlabs.music-concurrency", "12");
    private static final Tale BOOK = new Tale(600, 2, 0, 40);
    private static final Duration A_LINE = Duration.ofMillis(200);

    @Override
    public void measure(Setup setup, Report report) throws IOException, InterruptedException {
        try (Rig rig = setup.rig("order", TWELVE_OF_EACH)) {
            rig.script(Script.PLAIN);
            Batch.of(rig, i -> Tale.SHORT.text(i, 0), 10);
            if (setup.wants("book")) {
                book(rig, report);
            }
            if (setup.wants("texts")) {
                texts(rig, setup.scale(), report);
            }
        }
    }

    private static void texts(Rig rig, double scale, Report report) throws IOException, InterruptedException {
        rig.script(Script.profile("prd").scaled(scale));
        Batch batch = Batch.ordered(rig, i -> Tale.PRD.text(500 + i), TEXTS);
        Bounds bounds = new Bounds(TEXTS);
        report.figure(
                "12 texts: ordered to be mixed",
                "s at real time",
                atRealTime(batch.completions(Topics.ASSEMBLY_REQUESTED), scale),
                Bounds.median(bounds.oldestFirst()));
        report.figure("12 texts: the bound, oldest text first", "s at real time", new Sample(bounds.oldestFirst()));
        report.figure("12 texts: the bound, first item first", "s at real time", new Sample(bounds.firstItemFirst()));
        int most = rig.providers()
                .calls()
                .of(Provider.ELEVENLABS, "sound-generation")
                .maxConcurrent();
        report.figure("12 texts: effects at once, by the provider", "calls", Sample.of(most), TEXTS);
    }

    private static void book(Rig rig, Report report) throws IOException, InterruptedException {
        rig.script(Script.of(Rule.on(Provider.ELEVENLABS, "speech").latency(A_LINE)));
        report.figure("a small text alone", "s", new Sample(small(rig, 7_000, 5)));
        Desk.Submission book = rig.desk().submit(BOOK.text(9_000, 0), "PARALLEL");
        Watch.Run reading = rig.watch().run(book.runId());
        while (reading.moments(Topics.LINE_SPOKEN).size() < BOOK.lines() / 4) {
            Thread.sleep(20);
        }
        report.figure("a small text during a book of 600 lines", "s", new Sample(small(rig, 8_000, 5)));
        reading.awaitRequest(Duration.ofMinutes(5));
        report.figure(
                "the book",
                "s",
                Sample.of(Micros.toSeconds(reading.firstOrFail(Topics.ASSEMBLY_REQUESTED) - book.at())),
                BOOK.lines() * A_LINE.toMillis() / 1e3 / TEXTS);
    }

    private static List<Double> small(Rig rig, int from, int count) throws InterruptedException {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Desk.Submission text = rig.desk().submit(Tale.SHORT.text(from + i, 0), "PARALLEL");
            Watch.Run run = rig.watch().run(text.runId());
            run.awaitRequest(Duration.ofMinutes(5));
            seconds.add(Micros.toSeconds(run.firstOrFail(Topics.ASSEMBLY_REQUESTED) - text.at()));
        }
        return seconds;
    }

    private static Sample atRealTime(List<Double> seconds, double scale) {
        return new Sample(seconds.stream().map(each -> each / scale).toList());
    }
}
