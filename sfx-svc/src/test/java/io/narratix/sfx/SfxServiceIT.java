package io.narratix.sfx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.narratix.backbone.DatabaseAccess;
import io.narratix.events.EffectGenerated;
import io.narratix.events.EffectIdentified;
import io.narratix.schemas.Topics;
import io.narratix.stage.Accounts;
import io.narratix.testkit.TestBackbone;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** The service on a real Kafka and PostgreSQL, with its effects made by a model on Replicate. */
class SfxServiceIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final byte[] SECRET = "a secret of the test alone".getBytes(StandardCharsets.UTF_8);
    private static final TestBackbone WORLD = TestBackbone.shared();

    private final DatabaseAccess schema = WORLD.freshSchema();
    private final String run = UUID.randomUUID().toString();
    private final List<EffectGenerated> made = new ArrayList<>();

    @TempDir
    private Path artifacts;

    private ReplicateStandIn replicate;
    private ConfigurableApplicationContext service;
    private KafkaConsumer<String, byte[]> consumer;

    @BeforeEach
    void starts() throws Exception {
        WORLD.backbone().database().run(Accounts.tables());
        replicate = new ReplicateStandIn();
        consumer = consumer();
        service = service();
    }

    @AfterEach
    void stops() {
        service.close();
        consumer.close();
        replicate.close();
    }

    @Test
    void isWokenByTheWebhookAndReadsTheStateBack() throws Exception {
        announce();
        await().atMost(PATIENCE).until(() -> replicate.orders() == 1);
        replicate.ended = true;

        await().atMost(PATIENCE).until(() -> ring() == 204 && !generated().isEmpty());

        assertThat(made.get(0).getClip().getProvider()).isEqualTo("replicate");
        assertThat(made.get(0).getClip().getCredits()).contains("stability-ai/stable-audio-2.5");
    }

    @Test
    void ordersOnceThoughItIsRestartedWhileTheModelRuns() {
        announce();
        await().atMost(PATIENCE).until(() -> replicate.orders() == 1);
        service.close();

        replicate.ended = true;
        service = service();

        await().atMost(PATIENCE).until(() -> !generated().isEmpty());
        assertThat(made.get(0).getClip().getProvider()).isEqualTo("replicate");
        assertThat(replicate.orders()).isEqualTo(1);
    }

    @Test
    void fallsBackToWhatIsMadeHereWhenTheAccountIsEmpty() {
        replicate.refusal = 402;
        announce();

        await().atMost(PATIENCE).until(() -> !generated().isEmpty());

        assertThat(made.get(0).getClip().getProvider()).isEqualTo("offline");
        assertThat(replicate.orders()).isEqualTo(1);
    }

    private ConfigurableApplicationContext service() {
        return SfxService.application()
                .registerShutdownHook(false)
                .run(Stream.of(
                                "spring.datasource.url=" + schema.jdbcUrl(),
                                "spring.datasource.username=" + schema.username(),
                                "spring.datasource.password=" + schema.password(),
                                "server.port=0",
                                "narratix.stage.bootstrap-servers=" + WORLD.bootstrapServers(),
                                "narratix.stage.registry=" + WORLD.registryUrl(),
                                "narratix.stage.artifacts=" + artifacts,
                                "narratix.stage.drain=0s",
                                "narratix.stage.sole-instance=true",
                                "narratix.sfx.providers=replicate, offline",
                                "narratix.replicate.base-url=" + replicate.base(),
                                "narratix.replicate.api-token=r8_canary",
                                "narratix.replicate.poll.first=4m",
                                "narratix.replicate.poll.longest=4m",
                                "narratix.replicate.webhook.base-url=http://localhost",
                                "narratix.replicate.webhook.secret=whsec_"
                                        + Base64.getEncoder().encodeToString(SECRET))
                        .map(setting -> "--" + setting)
                        .toArray(String[]::new));
    }

    private void announce() {
        EffectIdentified effect = EffectIdentified.newBuilder()
                .setRunId(run)
                .setGeneration(1)
                .setEffect(1)
                .setName("door-slam")
                .setPrompt("a heavy door slams")
                .setRank(1)
                .setFirstWord(1)
                .setLastWord(2)
                .setDurationMs(900)
                .build();
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", WORLD.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            String topic = Topics.EFFECT_IDENTIFIED.name();
            byte[] record = await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> WORLD.codec().encode(topic, effect), bytes -> bytes.length > 0);
            var unused = producer.send(new ProducerRecord<>(topic, run + "/1", record));
        }
    }

    private List<EffectGenerated> generated() {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> {
            if (run.equals(record.key())) {
                made.add(WORLD.codec().decode(record.value(), EffectGenerated.class));
            }
        });
        return made;
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", WORLD.bootstrapServers(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        String topic = Topics.EFFECT_GENERATED.name();
        consumer.assign(IntStream.range(0, Topics.EFFECT_GENERATED.partitions())
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList());
        return consumer;
    }

    /** Calls the service as Replicate would, and answers with the status. */
    private int ring() throws Exception {
        URI webhook = replicate.webhook();
        String id = "msg_" + System.nanoTime();
        String time = String.valueOf(Instant.now().getEpochSecond());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
        byte[] signature = mac.doFinal(
                "%s.%s.%s".formatted(id, time, replicate.prediction()).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%s%s?%s".formatted(port(), webhook.getPath(), webhook.getQuery())))
                .header("webhook-id", id)
                .header("webhook-timestamp", time)
                .header("webhook-signature", "v1," + Base64.getEncoder().encodeToString(signature))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(replicate.prediction()))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private String port() {
        return String.valueOf(service.getBean(Environment.class).getProperty("local.server.port"));
    }
}
