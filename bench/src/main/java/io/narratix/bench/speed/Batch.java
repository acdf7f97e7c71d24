package io.narratix.bench.speed;

import io.narratix.schemas.Topic;
import io.narratix.schemas.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** Texts that are handed in as fast as they are taken, and what became of them. */
final class Batch {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(10);

    private record Text(Desk.Submission submission, Watch.Run run) {}

    private final List<Text> texts = new ArrayList<>();
    private final Duration processorTime;

    private Batch(Rig rig, LongFunction<String> tales, int count, boolean mixed)
            throws IOException, InterruptedException {
        Duration before = rig.services().processorTime();
        for (int i = 0; i < count; i++) {
            Desk.Submission submission = rig.desk().submit(tales.apply(i), "PARALLEL");
            texts.add(new Text(submission, rig.watch().run(submission.runId())));
        }
        for (Text text : texts) {
            await(text.run(), mixed);
        }
        processorTime = rig.services().processorTime().minus(before);
    }

    /** Comes back when all of them are mixed. */
    static Batch of(Rig rig, LongFunction<String> tales, int count) throws IOException, InterruptedException {
        return new Batch(rig, tales, count, true);
    }

    /** Comes back when all of them are ordered to be mixed. */
    static Batch ordered(Rig rig, LongFunction<String> tales, int count) throws IOException, InterruptedException {
        return new Batch(rig, tales, count, false);
    }

    private static void await(Watch.Run run, boolean mixed) throws IOException, InterruptedException {
        run.awaitRequest(LONG_ENOUGH);
        if (mixed) {
            run.awaitEnd(LONG_ENOUGH);
            if (!run.isCompleted()) {
                throw new IOException("A text failed; see the services' log");
            }
        }
    }

    int size() {
        return texts.size();
    }

    /** Seconds from the first text until the last one was there. */
    double seconds(Topic<?> topic) {
        long last = texts.stream()
                .mapToLong(text -> text.run().firstOrFail(topic))
                .max()
                .orElseThrow();
        return Micros.toSeconds(last - texts.get(0).submission().at());
    }

    /** Seconds from the first text until each of them was there, in the order in which they were handed in. */
    List<Double> completions(Topic<?> topic) {
        long begun = texts.get(0).submission().at();
        return texts.stream()
                .map(text -> Micros.toSeconds(text.run().firstOrFail(topic) - begun))
                .toList();
    }

    /** Milliseconds from each text to the order to mix it. */
    List<Double> durations() {
        return texts.stream()
                .map(text -> Micros.toMillis(text.run().firstOrFail(Topics.ASSEMBLY_REQUESTED)
                        - text.submission().at()))
                .toList();
    }

    /** Everything that a stage had to do: a text is read twice, and mixed. */
    int items() {
        List<Topic<?>> made = List.of(Topics.LINE_SPOKEN, Topics.EFFECT_GENERATED, Topics.SOUNDSCAPE_IDENTIFIED);
        return texts.stream()
                .mapToInt(text -> 3
                        + made.stream()
                                .mapToInt(topic -> text.run().moments(topic).size())
                                .sum())
                .sum();
    }

    double processorMillis() {
        return processorTime.toNanos() / 1e6;
    }
}
