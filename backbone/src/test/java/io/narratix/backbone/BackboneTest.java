package io.narratix.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.narratix.events.StageProgress;
import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.RegistrySettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackboneTest {

    private static final BackboneSettings SETTINGS =
            new BackboneSettings(KafkaSettings.DEFAULT, Optional.of(Path.of("target", "postgres-binaries")));

    @TempDir
    Path folder;

    @Test
    void keepsRecordsRowsAndSchemasFromOneStartToTheNext() throws Exception {
        byte[] frame;
        StageProgress said = StageProgress.newBuilder().setStage("voice").build();
        for (int i = 0; i < 3; i++) {
            long t0 = System.nanoTime();
            try (Backbone backbone = Backbone.start(folder, SETTINGS);
                    RecordCodec codec = RecordCodec.of(
                            RegistrySettings.of(backbone.registry().url()))) {
                System.err.println("STARTED " + (System.nanoTime() - t0) / 1_000_000);
                frame = codec.encode("stage.progress", said);
                assertThat(codec.decode(frame, StageProgress.class)).isEqualTo(said);
                assertThatThrownBy(() -> Backbone.start(folder, SETTINGS)).isInstanceOf(BackboneInUse.class);
                backbone.database().createSchemaAndRole("voice");
                t0 = System.nanoTime();
            }
            System.err.println("STOPPED " + (System.nanoTime() - t0) / 1_000_000);
        }
        assertThat(List.of()).isEmpty();
    }
}
