package io.narratix.bench.speed;

import io.narratix.fakeproviders.script.Rule;
import io.narratix.fakeproviders.script.Script;
import io.narratix.fakeproviders.wire.Provider;
import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.RegistrySettings;
import io.narratix.schemas.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One stage in one process and in four, where its work is to wait for the provider: lines spoken in a second. */
final class InstancesCase implements Case {

    private static final String READER = "io.narratix.textanalysis.TextAnalysisService";
    private static final String SPEAKER = "io.narratix.voice.VoiceService";
    private static final int MOST = 4;
    private static final int CALLS_OF_AN_INSTANCE = 12;
    private static final int TEXTS = 4;
    private static final Tale TALE = new Tale(600, 2, 0, 40);
    private static final Duration A_LINE = Duration.ofSeconds(1);
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(10);

    @Override
    public void measure(Setup setup, Report report) throws IOException, InterruptedException {
        try (Deployment deployment = Deployment.start(setup.home(), setup.data().resolve("instances"));
                RecordCodec codec =
                        RecordCodec.of(RegistrySettings.of(deployment.address().registry()));
                Desk desk = new Desk(deployment.address(), codec)) {
            deployment.launch(READER);
            deployment.launch(SPEAKER);
            try (Watch watch = new Watch(deployment.address())) {
                double one = spoken(deployment, desk, watch, 1, report);
                for (int i = 1; i < MOST; i++) {
                    deployment.launch(SPEAKER);
                }
                double four = spoken(deployment, desk, watch, MOST, report);
                report.figure("four instances against one", "times", Sample.of(four / one), MOST);
            }
        }
    }

    private static double spoken(Deployment deployment, Desk desk, Watch watch, int instances, Report report)
            throws InterruptedException {
        deployment.providers().script(Script.PLAIN);
        awaitLines(read(desk, watch, 100 * instances, 1));
        deployment
                .providers()
                .script(Script.of(Rule.on(Provider.ELEVENLABS, "speech").latency(A_LINE)));
        List<Watch.Run> runs = read(desk, watch, 1_000 * instances, TEXTS);
        awaitLines(runs);
        List<Long> moments = runs.stream()
                .flatMap(run -> run.moments(Topics.LINE_SPOKEN).stream())
                .sorted()
                .toList();
        double seconds = Micros.toSeconds(moments.get(moments.size() - 1) - moments.get(0)) + A_LINE.toSeconds();
        double rate = moments.size() / seconds;
        double bound = instances * CALLS_OF_AN_INSTANCE / (double) A_LINE.toSeconds();
        report.figure(instances + " at work: lines spoken", "lines/s", Sample.of(rate), bound);
        return rate;
    }

    private static List<Watch.Run> read(Desk desk, Watch watch, int from, int count) {
        List<Watch.Run> runs = new ArrayList<>();
        Stream.iterate(from, number -> number + 1)
                .limit(count)
                .map(number -> desk.submit(TALE.text(number, 0), "PARALLEL"))
                .forEach(text -> runs.add(watch.run(text.runId())));
        return runs;
    }

    private static void awaitLines(List<Watch.Run> runs) throws InterruptedException {
        long end = System.nanoTime() + LONG_ENOUGH.toNanos();
        while (runs.stream().anyMatch(run -> run.moments(Topics.VOICES_DONE).isEmpty())) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "%d texts were not spoken within %s".formatted(runs.size(), LONG_ENOUGH));
            }
            Thread.sleep(50);
        }
    }
}
