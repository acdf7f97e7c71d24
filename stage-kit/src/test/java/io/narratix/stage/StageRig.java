package io.narratix.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.narratix.backbone.DatabaseAccess;
import io.narratix.events.DeadLetter;
import io.narratix.events.EffectGenerated;
import io.narratix.events.EffectIdentified;
import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.RegistrySettings;
import io.narratix.schemas.Topic;
import io.narratix.schemas.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A service of one stage as it is run for real, on a Kafka and a PostgreSQL of its own topics and schema. It can be
 * stopped and started again; what is on the topics and in the schema stays.
 */
final class StageRig implements AutoCloseable {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final String service = "rig-" + NUMBERS.incrementAndGet();
    private final String kafka = TestWorld.backbone().kafka().bootstrapServers();
    private final RecordCodec codec =
            RecordCodec.of(RegistrySettings.of(TestWorld.backbone().registry().url()));
    private final DatabaseAccess database = TestWorld.freshSchema();
    private final Admin admin = Admin.create(Map.of("bootstrap.servers", kafka));
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka), new ByteArraySerializer(), new ByteArraySerializer());
    private final Topic<EffectIdentified> orders;
    private final Topic<EffectGenerated> answers;
    private final ScriptedStage stage;
    private final List<ConfigurableApplicationContext> running = new ArrayList<>();

    StageRig(int partitions) {
        orders = new Topic<>(service + ".orders", EffectIdentified.class, partitions);
        answers = new Topic<>(service + ".answers", EffectGenerated.class, partitions);
        stage = new ScriptedStage(answers);
        get(() -> admin.createTopics(List.of(
                        new NewTopic(orders.name(), partitions, (short) 1),
                        new NewTopic(answers.name(), partitions, (short) 1)))
                .all()
                .get());
    }

    ScriptedStage stage() {
        return stage;
    }

    DatabaseAccess database() {
        return database;
    }

    String service() {
        return service;
    }

    Topic<EffectIdentified> orders() {
        return orders;
    }

    void start(String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.config.name=" + service,
                "--spring.config.import=classpath:narratix-prices.yml",
                "--spring.main.banner-mode=off",
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--spring.datasource.hikari.connection-timeout=1000",
                "--spring.flyway.locations=classpath:db/stage",
                "--narratix.stage.service=" + service,
                "--narratix.stage.bootstrap-servers=" + kafka,
                "--narratix.stage.registry=" + TestWorld.backbone().registry().url(),
                "--narratix.stage.retry.first-wait=1ms",
                "--narratix.stage.drain=0s"));
        arguments.addAll(List.of(settings));
        running.add(new SpringApplicationBuilder(OneStage.class)
                .web(WebApplicationType.NONE)
                .initializers((GenericApplicationContext context) -> {
                    context.registerBean(ScriptedStage.class, () -> stage);
                    context.registerBean(StageRig.class, () -> this, definition -> definition.setDestroyMethodName(""));
                })
                .run(arguments.toArray(String[]::new)));
    }

    /** Stops without waiting for what is under way. */
    void stop() {
        running.forEach(ConfigurableApplicationContext::close);
        running.clear();
    }

    <T> T part(Class<T> type) {
        return running.get(0).getBean(type);
    }

    void order(int first, int last) {
        IntStream.rangeClosed(first, last)
                .mapToObj(effect -> producer.send(record(frame(effect), "run/" + effect)))
                .toList()
                .forEach(sent -> get(sent::get));
    }

    byte[] frame(int effect) {
        return codec.encode(
                orders.name(),
                EffectIdentified.newBuilder().setRunId("run").setEffect(effect).build());
    }

    /** A sound record, but not one that belongs on the order topic. */
    byte[] foreignFrame() {
        return codec.encode(
                answers.name(), EffectGenerated.newBuilder().setRunId("run").build());
    }

    private ProducerRecord<byte[], byte[]> record(byte[] value, String key) {
        return new ProducerRecord<>(orders.name(), key.getBytes(UTF_8), value);
    }

    /** Puts a record on the order topic, whatever it is. */
    void put(ProducerRecord<byte[], byte[]> record) {
        get(() -> producer.send(record).get());
    }

    /** Everything that was answered so far, repeats included. */
    List<EffectGenerated> answers() {
        return read(answers);
    }

    /** The dead letters of this service. */
    List<DeadLetter> letters() {
        return read(Topics.DEAD_LETTERS).stream()
                .filter(letter -> letter.getConsumer().equals(service))
                .toList();
    }

    /** How many orders are committed, over all partitions. */
    long committed() {
        Map<TopicPartition, OffsetAndMetadata> offsets = get(() -> admin.listConsumerGroupOffsets(service)
                .partitionsToOffsetAndMetadata()
                .get());
        return offsets.values().stream().mapToLong(OffsetAndMetadata::offset).sum();
    }

    /** Has the service, while it is stopped, forget how far it has read. */
    void rewind() {
        Map<TopicPartition, OffsetAndMetadata> beginning = IntStream.range(0, orders.partitions())
                .boxed()
                .collect(java.util.stream.Collectors.toMap(
                        partition -> new TopicPartition(orders.name(), partition),
                        partition -> new OffsetAndMetadata(0)));
        get(() -> admin.alterConsumerGroupOffsets(service, beginning).all().get());
    }

    @Override
    public void close() {
        stop();
        producer.close();
        admin.close();
        codec.close();
    }

    private <V extends org.apache.avro.specific.SpecificRecord> List<V> read(Topic<V> topic) {
        try (TopicTail tail = new TopicTail(kafka, topic.name())) {
            return tail.records().stream()
                    .map(record -> codec.decode(record.value(), topic.value()))
                    .toList();
        }
    }

    private static <T> T get(Callable<T> call) {
        try {
            return call.call();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The service's wiring: everything but the stage is as in every service. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(StageKit.class)
    static class OneStage {

        @Bean
        Route<EffectIdentified> route(Routes routes, ScriptedStage stage, StageRig rig) {
            return routes.work(rig.orders, io.narratix.events.Clip.class, stage);
        }
    }
}
