package io.narratix.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.backbone.DatabaseAccess;
import io.narratix.schemas.Topic;
import io.narratix.testkit.TestBackbone;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running studio on a schema and a consumer group of its own. Every answer is held to the API's description. */
public final class Studio implements AutoCloseable {

    private static final AtomicInteger GROUPS = new AtomicInteger();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration LONG = Duration.ofSeconds(60);

    static {
        Awaitility.setDefaultTimeout(LONG);
    }

    /** Where a studio keeps everything. */
    public record Place(DatabaseAccess database, Path artifacts) {

        public static Place fresh() {
            return new Place(
                    TestBackbone.shared().freshSchema(),
                    Path.of("target", "artifacts").toAbsolutePath());
        }
    }

    private final Place place;
    private final ConfigurableApplicationContext context;
    private final URI address;

    private Studio(Place place, ConfigurableApplicationContext context) {
        this.place = place;
        this.context = context;
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        this.address = URI.create("http://localhost:" + port);
    }

    /** The same one for all tests that don't need settings of their own. */
    public static Studio shared() {
        return Shared.INSTANCE;
    }

    public static Studio start(String... settings) {
        return start(Place.fresh(), settings);
    }

    /** Reads the topics from their beginning. */
    public static Studio start(Place place, String... settings) {
        TestBackbone backbone = TestBackbone.shared();
        DatabaseAccess database = place.database();
        Stream<String> own = Stream.of(
                "server.port=0",
                "spring.datasource.url=" + database.jdbcUrl(),
                "spring.datasource.username=" + database.username(),
                "spring.datasource.password=" + database.password(),
                "spring.datasource.hikari.minimum-idle=1",
                "narratix.stage.bootstrap-servers=" + backbone.bootstrapServers(),
                "narratix.stage.registry=" + backbone.registryUrl(),
                "narratix.stage.artifacts=" + place.artifacts(),
                "narratix.stage.drain=2s",
                "narratix.stage.kafka.group.id=studio-" + GROUPS.incrementAndGet());
        String[] arguments = Stream.concat(own, Stream.of(settings))
                .map(setting -> "--" + setting)
                .toArray(String[]::new);
        return new Studio(
                place, StudioService.application().registerShutdownHook(false).run(arguments));
    }

    public Place place() {
        return place;
    }

    public URI uri(String path) {
        return address.resolve(path);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient database() {
        return bean(JdbcClient.class);
    }

    public Answer get(String path, String... headers) {
        return exchange(request(path, headers).GET().build());
    }

    public Answer delete(String path, String... headers) {
        return exchange(request(path, headers).DELETE().build());
    }

    public Answer put(String path, String json, String... headers) {
        return exchange(request(path, headers)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json))
                .build());
    }

    public Answer post(String path, String json, String... headers) {
        return post(path, "application/json", json.getBytes(StandardCharsets.UTF_8), headers);
    }

    public Answer post(String path, String type, byte[] body, String... headers) {
        return exchange(request(path, headers)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    public Answer post(String path) {
        return exchange(request(path).POST(BodyPublishers.noBody()).build());
    }

    /** Hands a story in, and returns the text's id. */
    public String submitted(String text) {
        Answer answer = post("/api/v1/texts", "text/plain", text.getBytes(StandardCharsets.UTF_8));
        for (int tries = 1; answer.status() == 503 && tries < 5; tries++) {
            // A registry on a busy machine answers late when a schema is registered for the first time.
            answer = post("/api/v1/texts", "text/plain", text.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("textId").asString();
    }

    private static HttpRequest.Builder request(URI uri, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(LONG);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        return request(uri(path), headers);
    }

    private Answer exchange(HttpRequest request) {
        try {
            Answer answer = new Answer(CLIENT.send(request, BodyHandlers.ofByteArray()));
            String path = request.uri().getRawPath();
            if (path.startsWith("/api/")) {
                assertThat(ApiDescription.OURS.objections(request.method(), path, answer))
                        .as("%s %s answered %d %s", request.method(), path, answer.status(), answer.text())
                        .isEmpty();
            }
            return answer;
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** Puts a record onto its topic. */
    public static <V extends SpecificRecord> void announce(Topic<V> topic, String key, V record) {
        byte[] value = TestBackbone.shared().codec().encode(topic.name(), record);
        Future<?> unused = Shared.PRODUCER.send(new ProducerRecord<>(topic.name(), key, value));
        Shared.PRODUCER.flush();
    }

    /** All records of the key that are on the topic by now. */
    public static <V extends SpecificRecord> List<V> announced(Topic<V> topic, String key) {
        return records(topic, key).stream()
                .map(record -> TestBackbone.shared().codec().decode(record.value(), topic.value()))
                .toList();
    }

    /** The same, as they lie on the topic. */
    public static List<ConsumerRecord<String, byte[]>> records(Topic<?> topic, String key) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", TestBackbone.shared().bootstrapServers(), "enable.auto.commit", false);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (key.equals(record.key())) {
                        found.add(record);
                    }
                });
            }
        }
        return found;
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class Shared {

        private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestBackbone.shared().bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());

        private static final Studio INSTANCE = start("narratix.studio.webhooks.allow-private=true");
    }
}
