package io.narratix.assembly.delivery;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A finished drama.
 *
 * @param files in the order in which they are to be listed
 * @param mp3 what {@code final.mp3} measures when it is decoded
 */
public record Production(List<File> files, Duration duration, Measurement mp3) {

    public Production {
        files = List.copyOf(files);
    }

    /**
     * A delivered file.
     *
     * @param name relative to the folder, with slashes
     */
    public record File(String name, Path path, String mediaType) {}
}
