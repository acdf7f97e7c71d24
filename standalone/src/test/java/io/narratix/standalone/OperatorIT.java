package io.narratix.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.backbone.Backbone;
import io.narratix.events.AssemblyCompleted;
import io.narratix.events.AssemblyFailed;
import io.narratix.events.DeadLetter;
import io.narratix.events.Failure;
import io.narratix.events.RecordHeader;
import io.narratix.events.TextSubmitted;
import io.narratix.schemas.NameUuid;
import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.RegistrySettings;
import io.narratix.schemas.Topic;
import io.narratix.schemas.Topics;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of whoever keeps a pipeline running, on a real broker. */
class OperatorIT {

    private static final byte[] POISON = {1, 2, 3};

    @TempDir
    static Path data;

    private static Backbone backbone;
    private static RecordCodec codec;

    private final StringWriter out = new StringWriter();

    @BeforeAll
    static void starts() throws Exception {
        backbone = Backbone.start(data);
        codec = RecordCodec.of(RegistrySettings.of(backbone.registry().url()));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka()))) {
            admin.createTopics(Topics.all().stream()
                            .map(topic -> new NewTopic(topic.name(), 2, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
    }

    @AfterAll
    static void stops() {
        codec.close();
        backbone.close();
    }

    @Test
    void putsADeadLetterBackOnceHoweverOftenItIsAskedTo() throws Exception {
        bury("voice-svc", "voices.done", List.of());
        bury("audio-analysis-svc", "voices.done", List.of());

        assertThat(run("redrive", "--dry-run", "--topic", "voices.done")).isZero();
        assertThat(on("voices.done")).isEmpty();
        assertThat(run("redrive", "--topic", "text.analyzed")).isZero();
        assertThat(on("voices.done")).isEmpty();
        assertThat(run("redrive")).isZero();
        assertThat(run("redrive")).isZero();

        assertThat(on("voices.done")).singleElement().satisfies(record -> {
            assertThat(record.value()).isEqualTo(POISON);
            assertThat(record.key()).isEqualTo("key".getBytes(StandardCharsets.UTF_8));
            assertThat(new String(record.headers().lastHeader("kept").value(), StandardCharsets.UTF_8))
                    .isEqualTo("as it was");
            assertThat(record.headers().lastHeader(Redrive.HEADER)).isNotNull();
        });
    }

    @Test
    void leavesAloneWhatDiedAgainUnlessItIsToldTo() throws Exception {
        RecordHeader died =
                new RecordHeader(Redrive.HEADER, ByteBuffer.wrap("sfx.done-0@1".getBytes(StandardCharsets.UTF_8)));
        bury("sfx-svc", "sfx.done", List.of(died));
        run("redrive", "--consumer", "sfx-svc");
        assertThat(out.toString()).isEmpty();

        run("redrive", "--consumer", "sfx-svc", "--again");

        assertThat(out.toString()).contains("put back sfx.done-1@9");
    }

    @Test
    void saysWhyThereIsNothingToRetryOrToCancel() throws Exception {
        assertThat(run("retry", "unknown")).isOne();
        assertThat(out.toString()).contains("No text with the id unknown was ever handed in.");

        handIn("under-way");
        assertThat(run("retry", "under-way")).isOne();
        assertThat(out.toString()).contains("Attempt 1 at under-way is still under way.");

        handIn("well");
        say(
                Topics.ASSEMBLY_COMPLETED,
                AssemblyCompleted.newBuilder()
                        .setRunId(NameUuid.runId("well", 1))
                        .build());
        assertThat(run("retry", "well")).isOne();
        assertThat(out.toString()).contains("Nothing failed and nothing is missing in attempt 1 at well");
        assertThat(run("cancel", "well")).isOne();
        assertThat(out.toString()).contains("Attempt 1 at well is over already.");
    }

    @Test
    void cancelsTheNewestAttempt() throws Exception {
        handIn("unwanted");

        assertThat(run("cancel", "unwanted")).isZero();

        assertThat(on("run.cancelled"))
                .singleElement()
                .satisfies(record -> assertThat(new String(record.key(), StandardCharsets.UTF_8))
                        .isEqualTo(NameUuid.runId("unwanted", 1)));
    }

    @Test
    void handsInAFailedTextAsItsNextAttempt() throws Exception {
        handIn("broken");
        fail("broken", 1);
        // The next attempt's verdict is there already, so the command does not wait for stages that are not running.
        Thread verdict = new Thread(() -> failWhenHandedIn("broken", 2));
        verdict.start();

        assertThat(run("retry", "broken", "--out", data.resolve("dramas").toString()))
                .isOne();
        verdict.join();

        assertThat(out.toString()).contains("could not be produced: once more");
        assertThat(attempts("broken")).containsExactlyInAnyOrder(1, 2);
    }

    private static void failWhenHandedIn(String textId, int attempt) {
        try {
            while (!attempts(textId).contains(attempt)) {
                Thread.sleep(50);
            }
            fail(textId, attempt);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Integer> attempts(String textId) {
        return on("text.submitted").stream()
                .map(record -> codec.decode(record.value(), TextSubmitted.class))
                .filter(text -> text.getTextId().equals(textId))
                .map(TextSubmitted::getAttempt)
                .toList();
    }

    private static void fail(String textId, int attempt) {
        say(
                Topics.ASSEMBLY_FAILED,
                AssemblyFailed.newBuilder()
                        .setRunId(NameUuid.runId(textId, attempt))
                        .setFailure(Failure.newBuilder().setReason("once more").build())
                        .build());
    }

    private static void handIn(String textId) {
        say(
                Topics.TEXT_SUBMITTED,
                TextSubmitted.newBuilder()
                        .setTextId(textId)
                        .setTitle("A Tale")
                        .setBody("Once.")
                        .build());
    }

    private static void bury(String consumer, String topic, List<RecordHeader> headers) {
        List<RecordHeader> all = new ArrayList<>(headers);
        all.add(new RecordHeader("kept", ByteBuffer.wrap("as it was".getBytes(StandardCharsets.UTF_8))));
        say(
                Topics.DEAD_LETTERS,
                DeadLetter.newBuilder()
                        .setConsumer(consumer)
                        .setTopic(topic)
                        .setPartition(1)
                        .setOffset(9)
                        .setKey(ByteBuffer.wrap("key".getBytes(StandardCharsets.UTF_8)))
                        .setValue(ByteBuffer.wrap(POISON))
                        .setHeaders(all)
                        .setCause("poison")
                        .build());
    }

    private static void say(Topic<?> topic, SpecificRecord event) {
        String key = event.getSchema().getField("runId") == null
                ? "key"
                : String.valueOf(event.get(event.getSchema().getField("runId").pos()));
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka()), new ByteArraySerializer(), new ByteArraySerializer())) {
            Future<?> unused = producer.send(new ProducerRecord<>(
                    topic.name(), key.getBytes(StandardCharsets.UTF_8), codec.encode(topic.name(), event)));
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> on(String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        new Past(kafka(), codec).read(topic, records::add);
        return records;
    }

    private static String kafka() {
        return backbone.kafka().bootstrapServers();
    }

    private int run(String... arguments) {
        PrintWriter screen = new PrintWriter(out, true);
        String[] reach = {
            "--kafka", kafka(),
            "--registry", backbone.registry().url(),
            "--artifacts", data.resolve("artifacts").toString()
        };
        return Narratix.commandLine()
                .setOut(screen)
                .setErr(screen)
                .execute(Stream.concat(Stream.of(arguments), Stream.of(reach)).toArray(String[]::new));
    }
}
