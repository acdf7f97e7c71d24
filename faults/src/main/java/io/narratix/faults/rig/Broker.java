package io.narratix.faults.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The broker, in a process of its own. */
public final class Broker {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path folder;
    private final Path log;
    private Jvm jvm;
    private String bootstrapServers = "";

    Broker(Path folder, Path log) throws IOException, InterruptedException {
        this.folder = folder;
        this.log = log;
        this.jvm = launched();
        awaitStarted();
    }

    /** host:port, the same after every restart. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    public void kill() throws InterruptedException {
        jvm.kill();
    }

    /** Ends it in good order. */
    public void stop() throws InterruptedException {
        if (!jvm.terminate(PATIENCE)) {
            jvm.kill();
        }
    }

    public void start() throws IOException, InterruptedException {
        jvm = launched();
        awaitStarted();
    }

    /** It holds its connections and answers nobody. */
    public void freeze() {
        jvm.freeze();
    }

    public void wake() {
        jvm.wake();
    }

    private Jvm launched() throws IOException {
        Files.deleteIfExists(place());
        return Jvm.start(
                BrokerProcess.class.getName(),
                List.of("logback.configurationFile=campaign-log.xml"),
                List.of(folder.resolve("kafka").toString(), place().toString()),
                log);
    }

    private void awaitStarted() throws IOException, InterruptedException {
        Wait.until(
                "the broker is up",
                PATIENCE,
                () -> Files.exists(place()) && !Files.readString(place()).isEmpty());
        bootstrapServers = Files.readString(place());
    }

    private Path place() {
        return folder.resolve("broker-address");
    }
}
