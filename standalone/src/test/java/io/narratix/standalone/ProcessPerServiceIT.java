package io.narratix.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.narratix.backbone.Backbone;
import io.narratix.backbone.DatabaseAccess;
import io.narratix.events.AssemblyCompleted;
import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.RegistrySettings;
import io.narratix.schemas.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each service in a JVM of its own, and one of them killed in the middle of its work. */
class ProcessPerServiceIT {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(6);

    private static final Map<String, String> SERVICES = Map.of(
            "text_analysis", "io.narratix.textanalysis.TextAnalysisService",
            "voice", "io.narratix.voice.VoiceService",
            "audio_analysis", "io.narratix.audioanalysis.AudioAnalysisService",
            "music", "io.narratix.music.MusicService",
            "sfx", "io.narratix.sfx.SfxService",
            "assembly", "io.narratix.assembly.AssemblyService");

    @TempDir
    Path data;

    private final Map<String, Process> processes = new HashMap<>();

    @AfterEach
    void stopAll() throws InterruptedException {
        for (Process process : processes.values()) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void endsInOneVerdictThoughTheVoicesAreKilledInTheMiddle() throws Exception {
        try (Backbone backbone = Pipeline.prepared(data)) {
            for (String service : SERVICES.keySet()) {
                start(service, backbone);
            }
            Connection connection = new Connection(
                    backbone.kafka().bootstrapServers(), backbone.registry().url(), data.resolve("artifacts"));
            awaitTopics(connection);
            try (RecordCodec codec = RecordCodec.of(RegistrySettings.of(connection.registry()));
                    RunWatch watch = new RunWatch(connection, codec);
                    UploadDesk desk = new UploadDesk(connection, codec)) {
                Story story = Story.read(ProduceIT.story(), "");
                watch.follow(desk.submit(story, new Wishes()), story);
                RunView run = watch.runs().iterator().next();

                await().atMost(LONG_ENOUGH).until(() -> settledLines(watch, run) >= 2);
                kill("voice");
                start("voice", backbone);

                await().atMost(LONG_ENOUGH).until(() -> {
                    watch.look();
                    return run.isOver();
                });
                assertThat(run.completed()).isPresent();
                assertThat(verdicts(connection, codec)).hasSize(1);
            }
        }
    }

    private void kill(String service) throws InterruptedException {
        Objects.requireNonNull(processes.get(service)).destroyForcibly().waitFor();
    }

    private static int settledLines(RunWatch watch, RunView run) {
        watch.look();
        return run.stage(RunView.Stage.VOICES).settled();
    }

    private static void awaitTopics(Connection connection) {
        await().atMost(LONG_ENOUGH).ignoreExceptions().until(() -> {
            try (KafkaConsumer<byte[], byte[]> consumer = consumer(connection)) {
                return consumer.listTopics()
                        .keySet()
                        .containsAll(
                                Topics.all().stream().map(topic -> topic.name()).toList());
            }
        });
    }

    private static List<AssemblyCompleted> verdicts(Connection connection, RecordCodec codec) {
        List<AssemblyCompleted> verdicts = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(connection)) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.ASSEMBLY_COMPLETED.name()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    verdicts.add(codec.decode(record.value(), AssemblyCompleted.class));
                }
            }
        }
        return verdicts;
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Connection connection) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", connection.kafka()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private void start(String service, Backbone backbone) throws IOException {
        DatabaseAccess database = backbone.database().createSchemaAndRole(service);
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "--add-exports",
                "java.desktop/com.sun.media.sound=ALL-UNNAMED",
                "-cp",
                Path.of("target", "lib").toAbsolutePath() + "/*",
                SERVICES.get(service),
                "--server.port=0",
                "--server.address=127.0.0.1");
        command.environment().put("NARRATIX_KAFKA", backbone.kafka().bootstrapServers());
        command.environment().put("NARRATIX_REGISTRY", backbone.registry().url());
        command.environment()
                .put("NARRATIX_ARTIFACTS", data.resolve("artifacts").toString());
        command.environment().put("NARRATIX_STATE", data.resolve("state").toString());
        command.environment().put("NARRATIX_ENCODERS", data.resolve("encoders").toString());
        command.environment().put("NARRATIX_DATABASE_URL", database.jdbcUrl());
        command.environment().put("NARRATIX_DATABASE_USER", database.username());
        command.environment().put("NARRATIX_DATABASE_PASSWORD", database.password());
        command.redirectErrorStream(true)
                .redirectOutput(data.resolve(service + ".log").toFile());
        processes.put(service, command.start());
    }
}
