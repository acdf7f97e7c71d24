package io.narratix.backbone;

import java.nio.file.Path;
import java.util.Optional;

/**
 * @param binaries where PostgreSQL's programs are unpacked to; inside the data folder if empty
 */
public record BackboneSettings(KafkaSettings kafka, Optional<Path> binaries) {

    public static final BackboneSettings DEFAULT = new BackboneSettings(KafkaSettings.DEFAULT, Optional.empty());
}
