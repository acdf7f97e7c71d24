package io.narratix.backbone;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * @param binaries where PostgreSQL's programs are unpacked to; inside the data folder if empty
 * @param topics that are made while the rest starts, unless they are there
 */
public record BackboneSettings(KafkaSettings kafka, Optional<Path> binaries, List<NewTopic> topics) {

    public static final BackboneSettings DEFAULT =
            new BackboneSettings(KafkaSettings.DEFAULT, Optional.empty(), List.of());

    public BackboneSettings {
        topics = List.copyOf(topics);
    }

    public BackboneSettings unpackingTo(Path folder) {
        return new BackboneSettings(kafka, Optional.of(folder), topics);
    }

    public BackboneSettings making(List<NewTopic> first) {
        return new BackboneSettings(kafka, binaries, first);
    }
}
