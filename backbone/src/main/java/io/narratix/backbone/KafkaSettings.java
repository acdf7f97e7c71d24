package io.narratix.backbone;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * How the embedded broker differs from one of its own machine: small, quick to start, and sure of being alone.
 *
 * @param overrides broker properties that are set last
 * @param clusterId which cluster a new broker is made a member of, a UUID as Kafka writes them; if empty, one of its own
 */
public record KafkaSettings(Map<String, String> overrides, Optional<String> clusterId) {

    public static final KafkaSettings DEFAULT = new KafkaSettings(Map.of(), Optional.empty());

    public KafkaSettings {
        overrides = Map.copyOf(overrides);
    }

    int nodeId() {
        return Integer.parseInt(overrides.getOrDefault("node.id", Integer.toString(EmbeddedKafka.NODE_ID)));
    }

    /** @param afterKill whether the last run on this log did not end by itself */
    Properties properties(Path log, int port, int controllerPort, boolean afterKill) {
        Properties properties = new Properties();
        properties.putAll(identity(log, port, controllerPort));
        properties.putAll(alone());
        properties.putAll(small());
        properties.putAll(session(afterKill));
        properties.putAll(members());
        properties.putAll(overrides);
        return properties;
    }

    private static Map<String, String> identity(Path log, int port, int controllerPort) {
        String broker = "PLAINTEXT://127.0.0.1:" + port;
        String controller = EmbeddedKafka.CONTROLLER + "://127.0.0.1:" + controllerPort;
        return Map.of(
                "node.id",
                Integer.toString(EmbeddedKafka.NODE_ID),
                "process.roles",
                "broker,controller",
                "listeners",
                broker + "," + controller,
                "advertised.listeners",
                broker,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "controller.listener.names",
                EmbeddedKafka.CONTROLLER,
                "controller.quorum.voters",
                EmbeddedKafka.NODE_ID + "@127.0.0.1:" + controllerPort,
                "log.dirs",
                log.toString());
    }

    private static Map<String, String> alone() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0",
                "controller.quorum.election.timeout.ms", "500",
                "auto.create.topics.enable", "false");
    }

    /**
     * A killed broker's registration lives as long as a session, and the next start waits for it: then a session is
     * short. Otherwise it is long enough for a machine whose processors are all busy, where a broker that misses its
     * heartbeats would be fenced.
     */
    private static Map<String, String> session(boolean afterKill) {
        return Map.of("broker.heartbeat.interval.ms", "500", "broker.session.timeout.ms", afterKill ? "3000" : "18000");
    }

    /** A consumer that was killed gives its partitions free after ten seconds, not after a cluster's forty-five. */
    private static Map<String, String> members() {
        return Map.of(
                "group.consumer.min.session.timeout.ms", "5000",
                "group.consumer.session.timeout.ms", "10000",
                "group.consumer.min.heartbeat.interval.ms", "1000",
                "group.consumer.heartbeat.interval.ms", "2000");
    }

    private static Map<String, String> small() {
        return Map.of(
                "offsets.topic.num.partitions", "3",
                "transaction.state.log.num.partitions", "3",
                "share.coordinator.state.topic.num.partitions", "3",
                "log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20),
                "log.index.size.max.bytes", Integer.toString(1 << 20),
                "log.segment.bytes", Integer.toString(128 << 20),
                "num.network.threads", "2",
                "num.io.threads", "4");
    }
}
