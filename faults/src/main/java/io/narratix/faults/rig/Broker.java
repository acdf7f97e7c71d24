package io.narratix.faults.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A broker, in a process of its own. */
public final class Broker {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path folder;
    private final Path log;
    private final BrokerPorts ports;
    private final Map<String, String> membership;
    private final TcpProxy proxy;
    private Jvm jvm;

    /**
     * On its way up: a member of a cluster is not up before others are.
     *
     * @param membership settings that make it a member of a cluster
     */
    Broker(Path folder, Path log, BrokerPorts ports, Map<String, String> membership) throws IOException {
        this.folder = folder;
        this.log = log;
        this.ports = ports;
        this.membership = membership;
        this.proxy = TcpProxy.before(ports.behind());
        this.jvm = launched();
    }

    /** What the services come through. */
    TcpProxy proxy() {
        return proxy;
    }

    /** host:port for those who look on, the same after every restart. */
    public String bootstrapServers() {
        return "127.0.0.1:" + ports.direct();
    }

    public boolean isAlive() {
        return jvm.isAlive();
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
        begin();
        awaitStarted();
    }

    void begin() throws IOException {
        jvm = launched();
    }

    /** It holds its connections and answers nobody. */
    public void freeze() {
        jvm.freeze();
    }

    public void wake() {
        jvm.wake();
    }

    void awaitStarted() throws InterruptedException {
        Wait.until(
                "the broker is up, or see " + log,
                PATIENCE,
                () -> Files.exists(place()) && Files.readString(place()).equals(bootstrapServers()));
    }

    private Jvm launched() throws IOException {
        Files.deleteIfExists(place());
        List<String> arguments = new ArrayList<>(List.of(folder.resolve("kafka").toString(), place().toString()));
        ports.listeners(proxy.port()).forEach((setting, value) -> arguments.add(setting + "=" + value));
        membership.forEach((setting, value) -> arguments.add(setting + "=" + value));
        return Jvm.start(
                BrokerProcess.class.getName(), List.of("logback.configurationFile=campaign-log.xml"), arguments, log);
    }

    private Path place() {
        return folder.resolve("broker-address");
    }
}
