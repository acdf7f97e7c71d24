package io.narratix.faults.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.Uuid;

/** The brokers of a rig. Each is a controller too, as in small clusters, so whoever kills one may kill the leader of those. */
public final class Cluster {

    private final List<Broker> brokers;

    private Cluster(List<Broker> brokers) {
        this.brokers = brokers;
    }

    /** Returns when all are up. */
    static Cluster of(int size, Path folder, Path logs) throws IOException, InterruptedException {
        return size == 1 ? alone(folder, logs) : many(size, folder, logs);
    }

    private static Cluster alone(Path folder, Path logs) throws IOException, InterruptedException {
        BrokerPorts ports = BrokerPorts.fresh(folder.resolve("kafka"));
        return up(List.of(new Broker(folder, logs.resolve("broker.log"), ports, Map.of())));
    }

    private static Cluster many(int size, Path folder, Path logs) throws IOException, InterruptedException {
        List<BrokerPorts> ports = new ArrayList<>();
        for (int node = 1; node <= size; node++) {
            ports.add(BrokerPorts.fresh(home(folder, node).resolve("kafka")));
        }
        Map<String, String> common = common(ports);
        List<Broker> brokers = new ArrayList<>();
        for (int node = 1; node <= size; node++) {
            Map<String, String> membership = new HashMap<>(common);
            membership.put("node.id", Integer.toString(node));
            Path log = logs.resolve("broker-%d.log".formatted(node));
            brokers.add(new Broker(home(folder, node), log, ports.get(node - 1), membership));
        }
        return up(brokers);
    }

    private static Cluster up(List<Broker> brokers) throws InterruptedException {
        for (Broker broker : brokers) {
            broker.awaitStarted();
        }
        return new Cluster(brokers);
    }

    /** Whatever has copies has one on every broker, and is written when all but one have it. */
    private static Map<String, String> common(List<BrokerPorts> ports) {
        String copies = Integer.toString(ports.size());
        String inSync = Integer.toString(ports.size() - 1);
        String voters = IntStream.rangeClosed(1, ports.size())
                .mapToObj(node ->
                        "%d@127.0.0.1:%d".formatted(node, ports.get(node - 1).controller()))
                .collect(Collectors.joining(","));
        return Map.ofEntries(
                Map.entry(BrokerProcess.CLUSTER_ID, Uuid.randomUuid().toString()),
                Map.entry("controller.quorum.voters", voters),
                Map.entry("min.insync.replicas", inSync),
                Map.entry("default.replication.factor", copies),
                Map.entry("offsets.topic.replication.factor", copies),
                Map.entry("transaction.state.log.replication.factor", copies),
                Map.entry("transaction.state.log.min.isr", inSync),
                Map.entry("share.coordinator.state.topic.replication.factor", copies),
                Map.entry("share.coordinator.state.topic.min.isr", inSync),
                // A dead leader is missed after this; 9 s in earnest.
                Map.entry("broker.session.timeout.ms", "3000"));
    }

    private static Path home(Path folder, int node) throws IOException {
        return Files.createDirectories(folder.resolve("broker-" + node));
    }

    /** @param id as Kafka names it, from 1 */
    public Broker broker(int id) {
        return brokers.get(id - 1);
    }

    /** Starts those that are not running, all at once: one alone may not be enough to come up. */
    public void revive() throws IOException, InterruptedException {
        List<Broker> dead = brokers.stream().filter(broker -> !broker.isAlive()).toList();
        for (Broker broker : dead) {
            broker.begin();
        }
        for (Broker broker : dead) {
            broker.awaitStarted();
        }
    }

    int size() {
        return brokers.size();
    }

    /** For those who look on. */
    public String bootstrapServers() {
        return joined(Broker::bootstrapServers);
    }

    /** For the services. */
    String proxied() {
        return joined(broker -> "127.0.0.1:" + broker.proxy().port());
    }

    void kill() throws InterruptedException {
        for (Broker broker : brokers) {
            broker.kill();
            broker.proxy().close();
        }
    }

    private String joined(Function<Broker, String> address) {
        return brokers.stream().map(address).collect(Collectors.joining(","));
    }
}
