package io.narratix.standalone;

import io.narratix.assembly.AssemblyService;
import io.narratix.audioanalysis.AudioAnalysisService;
import io.narratix.backbone.Backbone;
import io.narratix.backbone.DatabaseAccess;
import io.narratix.backbone.EmbeddedRegistry;
import io.narratix.music.MusicService;
import io.narratix.sfx.SfxService;
import io.narratix.stage.PoolBudget;
import io.narratix.studio.StudioService;
import io.narratix.textanalysis.TextAnalysisService;
import io.narratix.voice.VoiceService;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The services inside this process; they know of each other only through Kafka, as everywhere. */
final class Ensemble implements AutoCloseable {

    /** The budget of database connections of the whole pipeline. */
    static final int CONNECTIONS = 60;

    /** How many of them are kept open. */
    private static final int IDLE_CONNECTIONS = 25;

    private record Member(String schema, Supplier<SpringApplicationBuilder> application, WebApplicationType web) {

        Member(String schema, Supplier<SpringApplicationBuilder> application) {
            this(schema, application, WebApplicationType.NONE);
        }
    }

    private static final Member STUDIO = new Member("studio", StudioService::application, WebApplicationType.SERVLET);

    /** In the order of how long they take to be ready, the longest first. */
    private static final List<Member> MEMBERS = List.of(
            new Member("voice", VoiceService::application),
            new Member("assembly", AssemblyService::application),
            new Member("text_analysis", TextAnalysisService::application),
            new Member("audio_analysis", AudioAnalysisService::application),
            new Member("music", MusicService::application),
            new Member("sfx", SfxService::application));

    private final List<ConfigurableApplicationContext> services;

    private Ensemble(List<ConfigurableApplicationContext> services) {
        this.services = services;
    }

    /** Starts the six stages at the same time and returns when they take work. */
    static Ensemble start(Backbone backbone, Path data) {
        return start(MEMBERS, backbone, data);
    }

    /**
     * Starts the studio too.
     *
     * @param listening where, as settings of its web server
     */
    static Ensemble start(Backbone backbone, Path data, List<String> listening) {
        return start(
                Stream.concat(Stream.of(STUDIO), MEMBERS.stream()).toList(),
                backbone,
                data,
                listening.toArray(String[]::new));
    }

    private static Ensemble start(List<Member> members, Backbone backbone, Path data, String... listening) {
        holdPools(backbone.database().createSchemaAndRole(MEMBERS.get(0).schema()));
        ExecutorService threads = Executors.newFixedThreadPool(members.size());
        try {
            List<CompletableFuture<ConfigurableApplicationContext>> starting = members.stream()
                    .map(member ->
                            CompletableFuture.supplyAsync(() -> started(member, backbone, data, listening), threads))
                    .toList();
            awaitAll(starting);
            Ensemble ensemble =
                    new Ensemble(starting.stream().map(CompletableFuture::join).toList());
            ensemble.services.forEach(Readiness::await);
            return ensemble;
        } finally {
            threads.shutdown();
        }
    }

    /** If one of them cannot be started, those that were are stopped. */
    private static void awaitAll(List<CompletableFuture<ConfigurableApplicationContext>> starting) {
        try {
            CompletableFuture.allOf(starting.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException failed) {
            starting.stream()
                    .filter(service -> !service.isCompletedExceptionally())
                    .forEach(service -> service.join().close());
            throw failed;
        }
    }

    /** @throws io.narratix.stage.PoolTooLarge if the server has fewer connections than all pools may open */
    static void holdPools(DatabaseAccess access) {
        DataSource server = new DriverManagerDataSource(access.jdbcUrl(), access.username(), access.password());
        PoolBudget.of(server).hold("The pipeline", connections());
    }

    /** How many connections all services and the registry may open together. */
    static int connections() {
        return members() * connectionsPerService() + EmbeddedRegistry.CONNECTIONS;
    }

    private static int connectionsPerService() {
        return (CONNECTIONS - EmbeddedRegistry.CONNECTIONS) / members();
    }

    /** The studio counts whether it is started or not. */
    private static int members() {
        return MEMBERS.size() + 1;
    }

    static List<String> schemas() {
        return Stream.concat(Stream.of(STUDIO), MEMBERS.stream())
                .map(Member::schema)
                .toList();
    }

    /** The port on which the studio listens, if it was started. */
    Optional<Integer> studioPort() {
        return services.stream()
                .map(service -> service.getEnvironment().getProperty("local.server.port", Integer.class))
                .filter(Objects::nonNull)
                .findFirst();
    }

    @Override
    public void close() {
        services.parallelStream().forEach(ConfigurableApplicationContext::close);
    }

    private static ConfigurableApplicationContext started(
            Member member, Backbone backbone, Path data, String... listening) {
        return member.application()
                .get()
                .web(member.web())
                .registerShutdownHook(false)
                .run(settings(member, backbone, data, listening));
    }

    private static String[] settings(Member member, Backbone backbone, Path data, String... listening) {
        DatabaseAccess database = backbone.database().createSchemaAndRole(member.schema());
        Stream<String> common = Stream.of(
                "spring.datasource.url=" + database.jdbcUrl(),
                "spring.datasource.username=" + database.username(),
                "spring.datasource.password=" + database.password(),
                "spring.datasource.hikari.minimum-idle=" + IDLE_CONNECTIONS / members(),
                "spring.datasource.hikari.maximum-pool-size=" + connectionsPerService(),
                "narratix.stage.bootstrap-servers=" + backbone.kafka().bootstrapServers(),
                "narratix.stage.registry=" + backbone.registry().url(),
                "narratix.stage.artifacts=" + data.resolve("artifacts"),
                "narratix.stage.drain=2s",
                "narratix.stage.sole-instance=true",
                "narratix.assembly.workshop=" + data.resolve("artifacts/workshop"),
                "narratix.assembly.state=" + data.resolve("state"),
                "narratix.assembly.encoders=" + data.resolve("encoders"));
        return Stream.concat(common, Stream.of(listening))
                .map(setting -> "--" + setting)
                .toArray(String[]::new);
    }
}
