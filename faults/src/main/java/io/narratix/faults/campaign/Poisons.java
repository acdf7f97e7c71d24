package io.narratix.faults.campaign;

import io.narratix.events.StageProgress;
import io.narratix.faults.rig.Service;
import io.narratix.schemas.Topic;
import io.narratix.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What lies on the topics cannot be read, comes twice, comes in another order, or is read from the beginning. */
final class Poisons {

    /** How many consumers read a topic, the join among them. */
    private static final Map<Topic<?>, Integer> READERS = Map.of(
            Topics.TEXT_SUBMITTED, 3,
            Topics.LINE_IDENTIFIED, 1,
            Topics.TEXT_ANALYZED, 1,
            Topics.SOUNDSCAPE_IDENTIFIED, 1,
            Topics.EFFECT_IDENTIFIED, 1,
            Topics.AUDIO_ANALYZED, 2,
            Topics.VOICES_DONE, 2,
            Topics.MUSIC_DONE, 2,
            Topics.SFX_DONE, 1,
            Topics.ASSEMBLY_REQUESTED, 1);

    private Poisons() {}

    static List<Scenario> scenarios() {
        return List.of(
                Scenario.brief("poison-of-every-shape", Poisons::poison),
                Scenario.brief("lines-come-twice-at-once", Poisons::twiceAtOnce),
                Scenario.of("everything-twice-and-shuffled", Poisons::twice),
                Scenario.of("stages-read-all-again", Poisons::replayed));
    }

    /** One dead letter for each consumer of each, and the neighbours flow. */
    private static void poison(Act act) throws Exception {
        act.submit(1);
        for (Topic<?> topic : READERS.keySet()) {
            for (byte @Nullable [] shape : shapes(act, topic)) {
                act.poison(
                        topic.name(),
                        ("poison-" + act.random().nextInt()).getBytes(StandardCharsets.UTF_8),
                        shape,
                        READERS.getOrDefault(topic, 0));
            }
            act.poison(topic.name(), null, new byte[] {1, 2, 3}, READERS.getOrDefault(topic, 0));
        }
        act.poison(Topics.RUN_CANCELLED.name(), new byte[0], new byte[] {0, 0}, 1);
        act.submit(1);
        act.awaitVerdicts();
    }

    private static List<byte @Nullable []> shapes(Act act, Topic<?> topic) {
        byte[] other = act.rig()
                .codec()
                .encode(
                        Topics.STAGE_PROGRESS.name(),
                        StageProgress.newBuilder().setRunId("x".repeat(40)).build());
        List<byte @Nullable []> shapes = new ArrayList<>();
        shapes.add(randomBytes(act.random(), 200));
        shapes.add(new byte[0]);
        shapes.add(null);
        shapes.add(magic(other));
        shapes.add(java.util.Arrays.copyOf(other, other.length - 3));
        shapes.add(other);
        if (topic.equals(Topics.TEXT_SUBMITTED) || topic.equals(Topics.LINE_IDENTIFIED)) {
            shapes.add(randomBytes(act.random(), 900 * 1024));
        }
        return shapes;
    }

    private static byte[] magic(byte[] frame) {
        byte[] wrong = frame.clone();
        wrong[0] = 7;
        return wrong;
    }

    /** Whoever comes second waits for whoever is at it. */
    private static void twiceAtOnce(Act act) throws Exception {
        act.providersTake(Duration.ofMillis(1_500));
        String run = act.submit(1).get(0);
        act.await("lines are found", () -> lines(act, run).size() >= 3);
        for (ConsumerRecord<byte[], byte[]> line : lines(act, run)) {
            act.outside().post().put(line.topic(), line.key(), line.value());
        }
        act.awaitVerdicts();
        act.check(act.paidPerItem(Service.VOICE).get(0) == 1, "a line that came twice at once was paid twice");
    }

    private static List<ConsumerRecord<byte[], byte[]>> lines(Act act, String run) {
        return act.outside().journal().sound(Topics.LINE_IDENTIFIED).stream()
                .filter(line -> new String(line.key(), StandardCharsets.UTF_8).startsWith(run))
                .toList();
    }

    /** Nothing is paid again, and no verdict is given anew. */
    private static void twice(Act act) throws Exception {
        act.submit(1);
        act.awaitVerdicts();
        act.outside().journal().catchUp();
        int paid = act.outside().wallet().calls().count();
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (Topic<?> topic : Topics.all()) {
            if (!topic.equals(Topics.DEAD_LETTERS) && !topic.equals(Topics.STAGE_PROGRESS)) {
                records.addAll(act.outside().journal().sound(topic));
            }
        }
        Collections.shuffle(records, act.random());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            act.outside().post().put(record.topic(), record.key(), record.value());
        }
        act.mended();
        act.submit(1);
        act.awaitVerdicts();
        act.check(
                act.outside().wallet().calls().count() <= 2 * paid + 2,
                "records that came twice were paid twice: %d calls, %d for the first text"
                        .formatted(act.outside().wallet().calls().count(), paid));
    }

    private static void replayed(Act act) throws Exception {
        act.submit(1);
        act.awaitVerdicts();
        act.outside().journal().catchUp();
        int calls = act.outside().wallet().calls().count();
        for (Service service : Service.STAGES) {
            act.end(service);
        }
        for (Service service : Service.STAGES) {
            act.outside().groups().rewind(service.group());
        }
        act.outside().groups().rewind(Service.ASSEMBLY.group() + "-join");
        for (Service service : Service.STAGES) {
            act.rig().service(service).start();
        }
        act.mended();
        act.rig().awaitReady();
        act.await(
                "everything has been read again",
                () -> act.outside().groups().lagging().isEmpty());
        act.check(
                act.outside().wallet().calls().count() == calls,
                "%d calls were made when everything was read again"
                        .formatted(act.outside().wallet().calls().count() - calls));
    }

    private static byte[] randomBytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
