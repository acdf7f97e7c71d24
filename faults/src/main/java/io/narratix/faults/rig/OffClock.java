package io.narratix.faults.rig;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A clock that is off, for a whole process: a library that is loaded before the C library. Making it takes a C compiler. */
public final class OffClock {

    private static final String SOURCE = "off-clock.c";

    private final Path library;

    private OffClock(Path library) {
        this.library = library;
    }

    /** Nothing where there is no compiler. */
    static Optional<OffClock> in(Path folder) throws InterruptedException {
        Path source = folder.resolve(SOURCE);
        Path library = folder.resolve("off-clock.so");
        try (InputStream text = Objects.requireNonNull(OffClock.class.getResourceAsStream("/" + SOURCE))) {
            Files.copy(text, source, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean made = Tool.succeeds("cc", "-shared", "-fPIC", "-O1", "-o", library.toString(), source.toString());
        return made ? Optional.of(new OffClock(library)) : Optional.empty();
    }

    /** The environment of a process whose clock is so much ahead, or behind if that is negative. */
    Map<String, String> ahead(Duration by) {
        return Map.of("LD_PRELOAD", library.toString(), "NARRATIX_CLOCK_AHEAD_S", Long.toString(by.toSeconds()));
    }
}
