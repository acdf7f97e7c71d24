package io.narratix.assembly;

import io.narratix.assembly.delivery.Ffmpeg;
import io.narratix.assembly.delivery.Producer;
import io.narratix.assembly.join.JoinHealth;
import io.narratix.assembly.join.JoinStreams;
import io.narratix.assembly.join.JoinTopology;
import io.narratix.assembly.join.Poison;
import io.narratix.events.AssemblyRequested;
import io.narratix.events.Produced;
import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.Topics;
import io.narratix.stage.Accounts;
import io.narratix.stage.Artifacts;
import io.narratix.stage.DeadLetters;
import io.narratix.stage.Route;
import io.narratix.stage.Routes;
import io.narratix.stage.StageKit;
import io.narratix.stage.StageProperties;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Joins the tracks, has the drama produced, and gives the verdict. */
@SpringBootApplication
@Import(StageKit.class)
@EnableConfigurationProperties(AssemblyProperties.class)
public class AssemblyService {

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** The service, as it is started on its own and inside another process alike. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(AssemblyService.class).properties("spring.config.name=assembly-svc");
    }

    @Bean
    JoinStreams join(RecordCodec codec, AssemblyProperties assembly, StageProperties stage, DeadLetters deadLetters) {
        JoinTopology topology = new JoinTopology(codec, assembly.deadlines());
        return new JoinStreams(topology::build, settings(assembly, stage, deadLetters));
    }

    /** Its name is the health contributor's. */
    @Bean
    JoinHealth joining(JoinStreams join) {
        return new JoinHealth(join);
    }

    @Bean
    Producer mixer(AssemblyProperties properties) throws IOException {
        return new Producer(Ffmpeg.in(properties.encoders()));
    }

    @Bean
    Announcements announcements(JdbcClient database, RecordCodec codec, Accounts accounts) {
        return new Announcements(new Verdicts(database, codec), accounts);
    }

    @Bean
    AssemblyStage assembly(
            Artifacts artifacts,
            Producer producer,
            Announcements announcements,
            AssemblyProperties properties,
            InstantSource clock) {
        Delivery delivery = new Delivery(properties.workshop(), artifacts, clock);
        return new AssemblyStage(artifacts, producer, delivery, announcements, new Desks(properties.mixesAtOnce()));
    }

    @Bean
    Route<AssemblyRequested> assemblyRequested(Routes routes, AssemblyStage assembly, Announcements announcements) {
        return routes.work(Topics.ASSEMBLY_REQUESTED, Produced.class, assembly)
                .when(request -> !request.getProposal().equals("FAIL"), new FailedRuns(announcements));
    }

    private static Properties settings(AssemblyProperties assembly, StageProperties stage, DeadLetters deadLetters) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, stage.service() + "-join");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, stage.bootstrapServers());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, assembly.state().toString());
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) stage.replication());
        settings.put(StreamsConfig.producerPrefix("acks"), "all");
        // Streams waits 100 ms for company by itself, with every verdict.
        settings.put(StreamsConfig.producerPrefix("linger.ms"), 0);
        settings.put(StreamsConfig.mainConsumerPrefix("session.timeout.ms"), 10_000);
        settings.put(StreamsConfig.mainConsumerPrefix("heartbeat.interval.ms"), 3_000);
        settings.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, Poison.class);
        settings.put(Poison.DEAD_LETTERS, deadLetters);
        settings.putAll(stage.kafka());
        return settings;
    }
}
