package io.narratix.faults.rig;

import io.narratix.backbone.DatabaseAccess;
import io.narratix.backbone.EmbeddedRegistry;
import io.narratix.fakeproviders.FakeProviders;
import io.narratix.fakeproviders.wire.Provider;
import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.RegistrySettings;
import io.narratix.stage.Accounts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The whole pipeline with a process per service, on a broker and a database of their own, with the stand-in for the
 * providers outside of it. Times are about a twentieth of those that are used in earnest.
 */
public final class Rig implements AutoCloseable {

    /** How long a claim outlives its process here; 45 s in earnest. */
    public static final Duration LEASE = Duration.ofSeconds(3);

    private final Path folder;
    private final Ground ground;
    private final Cluster cluster;
    private final Database database;
    private final EmbeddedRegistry registry;
    private final FakeProviders providers;
    private final Map<Dependency, TcpProxy> proxies = new EnumMap<>(Dependency.class);
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private final RecordCodec codec;
    private final Map<Disk, SmallDisk> disks = new EnumMap<>(Disk.class);

    /** What stands behind a proxy. */
    public enum Dependency {
        BROKER,
        DATABASE,
        REGISTRY,
        PROVIDERS
    }

    /** What may have a disk of its own. */
    public enum Disk {
        STORE("artifacts"),
        BROKER("kafka"),
        DATABASE("postgres");

        private final String place;

        Disk(String place) {
            this.place = place;
        }
    }

    private Rig(Path folder, Ground ground) throws IOException, InterruptedException {
        this.folder = folder;
        this.ground = ground;
        Path logs = Files.createDirectories(folder.resolve("logs"));
        Files.createDirectories(artifacts());
        if (ground == Ground.SMALL_DISKS) {
            mountDisks();
        }
        cluster = Cluster.of(ground.brokers(), folder, logs);
        database = new Database(folder.resolve("postgres"));
        database.run(Accounts.tables());
        registry = EmbeddedRegistry.start(database.schema("registry"));
        providers = FakeProviders.start(0, folder.resolve("calls.jsonl"));
        providers.brain(new OwnSounds());
        proxies.put(Dependency.BROKER, broker().proxy());
        proxies.put(Dependency.DATABASE, TcpProxy.before(database.port()));
        proxies.put(
                Dependency.REGISTRY, TcpProxy.before(URI.create(registry.url()).getPort()));
        proxies.put(Dependency.PROVIDERS, TcpProxy.before(providers.address().getPort()));
        codec = RecordCodec.of(RegistrySettings.of(registry.url()));
    }

    /** Everything but the services. */
    public static Rig on(Path folder, Ground ground) throws IOException, InterruptedException {
        return new Rig(Files.createDirectories(folder).toAbsolutePath(), ground);
    }

    /** Starts all services at once and returns when all are ready. */
    public void startServices() throws InterruptedException {
        for (Service service : ground.services()) {
            services.put(service, launch(service, ""));
        }
        awaitReady();
    }

    /** One more instance of a service. */
    public ServiceProcess launch(Service service, String instance) {
        return new ServiceProcess(service, instance, settings(service, instance), folder);
    }

    public void awaitReady() throws InterruptedException {
        for (ServiceProcess process : services.values()) {
            process.awaitReady();
        }
    }

    public ServiceProcess service(Service which) {
        return Objects.requireNonNull(services.get(which));
    }

    public Collection<ServiceProcess> services() {
        return services.values();
    }

    /** The only one, or the first. */
    public Broker broker() {
        return cluster.broker(1);
    }

    public Cluster cluster() {
        return cluster;
    }

    public Database database() {
        return database;
    }

    public FakeProviders providers() {
        return providers;
    }

    public TcpProxy proxy(Dependency which) {
        return Objects.requireNonNull(proxies.get(which));
    }

    public RecordCodec codec() {
        return codec;
    }

    public Path artifacts() {
        return folder.resolve("artifacts");
    }

    /** Where one could be mounted. */
    public Optional<SmallDisk> disk(Disk of) {
        return Optional.ofNullable(disks.get(of));
    }

    /** Where one can be made. */
    public Optional<OffClock> offClock() throws InterruptedException {
        return OffClock.in(folder);
    }

    /** Where there is a compiler. */
    public Optional<NextVersion> nextVersion() {
        return NextVersion.in(folder);
    }

    /** Where the join of the first instance keeps its state. */
    public Path state() {
        return folder.resolve("state");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (ServiceProcess process : services.values()) {
            process.kill();
        }
        codec.close();
        proxies.values().forEach(TcpProxy::close);
        providers.close();
        registry.close();
        cluster.kill();
        database.close();
        disks.values().forEach(SmallDisk::close);
    }

    private void mountDisks() throws IOException, InterruptedException {
        for (Disk disk : Disk.values()) {
            SmallDisk.on(Files.createDirectories(folder.resolve(disk.place))).ifPresent(it -> disks.put(disk, it));
        }
    }

    private List<String> settings(Service service, String instance) {
        return Stream.of(backbone(service), times(), paid(), folders(instance))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> backbone(Service service) {
        DatabaseAccess access = database.schema(service.schema());
        return List.of(
                "spring.datasource.url=jdbc:postgresql://127.0.0.1:%d/narratix"
                        .formatted(proxy(Dependency.DATABASE).port()),
                "spring.datasource.username=" + access.username(),
                "spring.datasource.password=" + access.password(),
                "spring.datasource.hikari.minimum-idle=1",
                "spring.datasource.hikari.maximum-pool-size=10",
                "narratix.stage.bootstrap-servers=" + cluster.proxied(),
                "narratix.stage.replication=" + cluster.size(),
                "narratix.stage.registry=http://127.0.0.1:"
                        + proxy(Dependency.REGISTRY).port());
    }

    private static List<String> times() {
        return List.of(
                "spring.datasource.hikari.connection-timeout=3000",
                "narratix.stage.lease=" + LEASE.toMillis() + "ms",
                "narratix.stage.retry.first-wait=100ms",
                "narratix.anthropic.deadline=15s",
                "narratix.elevenlabs.deadline=6s",
                "narratix.stage.kafka.[main.consumer.session.timeout.ms]=4000",
                "narratix.stage.kafka.[main.consumer.heartbeat.interval.ms]=1000",
                "narratix.assembly.run-deadline=300s",
                "narratix.assembly.accompaniment-deadline=120s");
    }

    private List<String> paid() {
        return List.of(
                "narratix.text-analysis.providers=anthropic",
                "narratix.audio-analysis.providers=anthropic",
                "narratix.voice.providers=elevenlabs",
                "narratix.music.providers=elevenlabs",
                "narratix.sfx.providers=elevenlabs",
                "narratix.elevenlabs.voices=LIBRARY",
                "narratix.anthropic.base-url=" + address(Provider.ANTHROPIC),
                "narratix.anthropic.api-key=any",
                "narratix.elevenlabs.base-url=" + address(Provider.ELEVENLABS),
                "narratix.elevenlabs.api-key=any");
    }

    private String address(Provider provider) {
        return "http://127.0.0.1:%d%s"
                .formatted(
                        proxy(Dependency.PROVIDERS).port(),
                        providers.address(provider).getPath());
    }

    private List<String> folders(String instance) {
        return List.of(
                "narratix.stage.artifacts=" + artifacts(),
                "narratix.assembly.workshop=" + artifacts().resolve("workshop"),
                "narratix.assembly.state=" + state() + instance,
                "narratix.assembly.encoders=" + folder.resolve("encoders"));
    }
}
