package io.narratix.backbone;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Kafka broker and its controller (KRaft) in this JVM, on the loopback address. What producers have been told is
 * written survives a restart and a kill of the process. Its port stays the same for the same folder while it is free.
 */
public final class EmbeddedKafka implements AutoCloseable {

    static final int NODE_ID = 1;
    static final String CONTROLLER = "CONTROLLER";

    private static final String FORMATTED = "meta.properties";
    private static final String CLEAN_SHUTDOWN = ".kafka_cleanshutdown";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedKafka.class);

    static {
        Exit.setHaltProcedure(EmbeddedKafka::giveUp);
    }

    private final KafkaRaftServer server;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedKafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker on the folder, which is made if it isn't there.
     *
     * @throws BackboneFailure if it can't be started
     */
    public static EmbeddedKafka start(Path dataDir) {
        return start(dataDir, KafkaSettings.DEFAULT);
    }

    public static EmbeddedKafka start(Path dataDir, KafkaSettings settings) {
        try {
            Files.createDirectories(dataDir);
            int port = Ports.remembered(dataDir.resolve("port"));
            int controllerPort = Ports.remembered(dataDir.resolve("controller-port"));
            Path log = dataDir.resolve("log").toAbsolutePath();
            boolean afterKill = Files.exists(log.resolve(FORMATTED)) && !Files.exists(log.resolve(CLEAN_SHUTDOWN));
            format(log, settings);
            KafkaRaftServer server = new KafkaRaftServer(
                    KafkaConfig.fromProps(settings.properties(log, port, controllerPort, afterKill)), Time.SYSTEM);
            return started(new EmbeddedKafka(server, port));
        } catch (Exception e) {
            throw new BackboneFailure("Kafka could not be started in %s: %s".formatted(dataDir, reason(e)), e);
        }
    }

    /** host:port */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Comes back when the broker has stopped and its files are closed. */
    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            server.shutdown();
            server.awaitShutdown();
        }
    }

    private static EmbeddedKafka started(EmbeddedKafka kafka) {
        try {
            kafka.server.startup();
            return kafka;
        } catch (RuntimeException e) {
            kafka.close();
            throw e;
        }
    }

    /** Kafka ends the JVM when it can't write any more; whoever runs it should at least be told. */
    private static void giveUp(int status, @Nullable String message) {
        LOG.error("Kafka can't go on and ends this process. Is the disk of its folder full? {}", message);
        Runtime.getRuntime().halt(status);
    }

    private static void format(Path log, KafkaSettings settings) throws Exception {
        if (Files.exists(log.resolve(FORMATTED))) {
            return;
        }
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(
                        settings.clusterId().orElseGet(() -> Uuid.randomUuid().toString()))
                .setNodeId(settings.nodeId())
                .setControllerListenerName(CONTROLLER)
                .setHasDynamicQuorum(false)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .addDirectory(log.toString())
                .run();
    }

    private static String reason(Exception e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root instanceof IOException || root.getMessage() == null ? root.toString() : root.getMessage();
    }
}
