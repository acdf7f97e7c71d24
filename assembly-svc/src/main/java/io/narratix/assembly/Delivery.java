package io.narratix.assembly;

import io.narratix.assembly.delivery.Production;
import io.narratix.events.DeliveredFile;
import io.narratix.events.Produced;
import io.narratix.stage.Artifacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where a production is made, and how its files become artifacts. */
final class Delivery {

    private final Path workshop;
    private final Artifacts artifacts;
    private final InstantSource clock;

    /** @param workshop a folder on the artifact store's disk, so that finished files are moved and not copied */
    Delivery(Path workshop, Artifacts artifacts, InstantSource clock) {
        this.workshop = workshop;
        this.artifacts = artifacts;
        this.clock = clock;
    }

    /** A folder of its own for one production; nothing of it is left when it is closed. */
    Folder open() throws IOException {
        return new Folder(Files.createTempDirectory(Files.createDirectories(workshop), "mix-"), clock.instant());
    }

    /** A production in the making. */
    final class Folder implements AutoCloseable {

        private final Path path;
        private final Instant startedAt;

        private Folder(Path path, Instant startedAt) {
            this.path = path;
            this.startedAt = startedAt;
        }

        Path path() {
            return path;
        }

        Produced deliver(Production production) {
            List<DeliveredFile> files = production.files().stream()
                    .map(file -> new DeliveredFile(file.name(), artifacts.take(file.path(), file.mediaType())))
                    .toList();
            return Produced.newBuilder()
                    .setFiles(files)
                    .setDurationMs(Math.toIntExact(production.duration().toMillis()))
                    .setIntegratedLufs(production.mp3().integratedLufs())
                    .setTruePeakDbtp(production.mp3().truePeakDbtp())
                    .setStartedAt(startedAt.toEpochMilli())
                    .setFinishedAt(clock.millis())
                    .build();
        }

        @Override
        public void close() throws IOException {
            try (Stream<Path> left = Files.walk(path)) {
                for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
