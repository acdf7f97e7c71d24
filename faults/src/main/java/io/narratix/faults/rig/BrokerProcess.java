package io.narratix.faults.rig;

import io.narratix.backbone.EmbeddedKafka;
import io.narratix.backbone.KafkaSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The main class of the broker's process: says where the broker is once it can be used. */
public final class BrokerProcess {

    /** Members of groups are missed after seconds, as all times are a twentieth. */
    private static final Map<String, String> SCALED = Map.of(
            "group.consumer.min.session.timeout.ms", "2000",
            "group.consumer.session.timeout.ms", "4000",
            "group.consumer.min.heartbeat.interval.ms", "500",
            "group.consumer.heartbeat.interval.ms", "1000",
            "group.min.session.timeout.ms", "2000",
            // The start after a kill waits for the end of the killed one's session.
            "broker.session.timeout.ms", "6000");

    /** Not a setting of Kafka's: what the folder of a member of a cluster is prepared for. */
    static final String CLUSTER_ID = "cluster.id";

    private BrokerProcess() {}

    /** @param arguments the folder, the file to write host:port to, and settings of the broker as key=value */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> settings = new HashMap<>(SCALED);
        Arrays.stream(arguments)
                .skip(2)
                .map(setting -> setting.split("=", 2))
                .forEach(setting -> settings.put(setting[0], setting[1]));
        Optional<String> cluster = Optional.ofNullable(settings.remove(CLUSTER_ID));
        EmbeddedKafka kafka = EmbeddedKafka.start(Path.of(arguments[0]), new KafkaSettings(settings, cluster));
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
        Files.writeString(Path.of(arguments[1]), kafka.bootstrapServers());
    }
}
