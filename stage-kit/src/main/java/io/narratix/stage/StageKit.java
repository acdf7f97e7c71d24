package io.narratix.stage;

import io.micrometer.core.instrument.MeterRegistry;
import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.RegistrySettings;
import io.narratix.schemas.Topic;
import io.narratix.schemas.Topics;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Everything round the stages of a service. A service imports this, and offers its {@link Route}s as beans; each record
 * then passes tracing, dead letters and outages, retry and ledger before it reaches a stage.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StageProperties.class, PriceList.class})
@Import({PoolCheck.class, HeapAdvice.class})
public class StageKit {

    @Bean
    Artifacts artifacts(StageProperties properties, Outages outages) {
        return new PatientArtifacts(new FolderArtifacts(Path.of(properties.artifacts())), outages);
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    Pause pause() {
        return Pause.SLEEPING;
    }

    @Bean
    RecordCodec recordCodec(StageProperties properties) {
        return RecordCodec.of(RegistrySettings.of(properties.registry()));
    }

    @Bean
    KafkaAdmin kafkaAdmin(StageProperties properties) {
        KafkaAdmin admin =
                new KafkaAdmin(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, properties.bootstrapServers()));
        admin.setFatalIfBrokerNotAvailable(false);
        // The start waits no longer than this for a broker that is not there; without these it is silent for 40 s.
        admin.setOperationTimeout(5);
        admin.setCloseTimeout(1);
        return admin;
    }

    @Bean
    TopicMaker topicMaker(KafkaAdmin admin) {
        return new TopicMaker(admin);
    }

    @Bean
    KafkaAdmin.NewTopics topics(StageProperties properties) {
        return new KafkaAdmin.NewTopics(topics(properties.replication()).toArray(NewTopic[]::new));
    }

    @Bean
    ProducerFactory<byte[], byte[]> producerFactory(StageProperties properties, MeterRegistry meters) {
        return new KafkaClients(properties, meters).producers();
    }

    @Bean
    Outages outages(Pause pause) {
        return new Outages(pause);
    }

    @Bean
    ResultCodec resultCodec(RecordCodec codec) {
        return new ResultCodec(codec);
    }

    @Bean
    Leases leases(JdbcClient database, StageProperties properties) {
        return new Leases(database, properties.lease());
    }

    @Bean
    Ledger ledger(JdbcClient database, ResultCodec results, Leases leases, StageProperties properties) {
        return new Ledger(database, results, leases, properties.paidAttempts());
    }

    @Bean
    Announcer announcer(ProducerFactory<byte[], byte[]> producers, RecordCodec codec, InstantSource clock) {
        return new Announcer(producers.createProducer(), codec, clock);
    }

    /** The factory gives everybody the same producer. */
    @Bean
    WarmUp warmUp(
            List<Route<?>> routes,
            Routes kept,
            RecordCodec codec,
            ResultCodec results,
            ProducerFactory<byte[], byte[]> producers,
            Ledger ledger) {
        return new WarmUp(codec, kept, results, producers.createProducer(), ledger);
    }

    @Bean
    Progress progress(StageProperties properties, Announcer announcer, MeterRegistry meters) {
        return new Progress(properties.service(), announcer, meters);
    }

    @Bean
    Accounts accounts(JdbcClient database) {
        return new Accounts(database).checked();
    }

    @Bean
    RunMeter.Cashier cashier(StageProperties properties, Accounts accounts, PriceList prices, Outages outages) {
        return new RunMeter.Cashier(properties.service(), accounts, prices, outages);
    }

    @Bean
    StageContext stageContext(
            StageProperties properties,
            Ledger ledger,
            ResultCodec results,
            Progress progress,
            Pause pause,
            RunMeter.Cashier cashier,
            Artifacts artifacts) {
        RetryPolicy policy = properties.retry().policy();
        return new StageContext(
                properties.service(),
                ledger,
                results,
                policy,
                progress,
                cashier.outages(),
                pause,
                cashier,
                new Whole(artifacts));
    }

    @Bean
    Heartbeat heartbeat(Leases leases, StageProperties properties) {
        return new Heartbeat(leases, properties.soleInstance());
    }

    @Bean
    RecordLists recordLists(Artifacts artifacts) {
        return new RecordLists(artifacts);
    }

    /** Its name is the health contributor's. */
    @Bean
    StageHealth stage(StageConsumer consumer, Outages outages, WarmUp warmUp) {
        return new StageHealth(consumer, outages, warmUp);
    }

    @Bean
    Routes routes(StageContext context, JdbcClient database, TransactionOperations transaction) {
        return new Routes(context, database, transaction);
    }

    @Bean
    DeadLetters deadLetters(StageProperties properties, Announcer announcer, MeterRegistry meters) {
        return new DeadLetters(properties.service(), announcer, meters);
    }

    @Bean
    RecordTaker recordTaker(
            List<Route<?>> routes, RecordCodec codec, Announcer announcer, DeadLetters deadLetters, Outages outages) {
        return new Tracing(
                new Answering(routes, codec, tenant -> new KafkaOutbox(announcer, tenant), deadLetters, outages));
    }

    @Bean
    StageConsumer stageConsumer(
            List<Route<?>> routes,
            RecordTaker taker,
            StageProperties properties,
            MeterRegistry meters,
            Outages outages) {
        Supplier<Consumer<byte[], byte[]>> consumers = new KafkaClients(properties, meters)::consumer;
        List<String> topics = routes.stream().map(route -> route.topic().name()).toList();
        StageConsumer.Effort effort = new StageConsumer.Effort(properties.concurrency(), properties.drain());
        return new StageConsumer(consumers, topics, taker, effort, new BrokerWatch(outages));
    }

    /** All topics of the pipeline, as every service makes them unless they are there. */
    public static List<NewTopic> topics(short replication) {
        return Topics.all().stream().map(topic -> newTopic(topic, replication)).toList();
    }

    private static NewTopic newTopic(Topic<?> topic, short replication) {
        int most = topic.equals(Topics.DEAD_LETTERS) ? KafkaClients.MAX_LETTER_BYTES : KafkaClients.MAX_RECORD_BYTES;
        return new NewTopic(topic.name(), topic.partitions(), replication)
                .configs(Map.of("max.message.bytes", Integer.toString(most)));
    }
}
