package io.narratix.voice.mary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** Our own lists beside this class. */
final class Resource {

    private Resource() {}

    static String text(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Resource.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The lines without the blank ones and those that begin with #. */
    static Stream<String> lines(String name) throws IOException {
        return text(name).lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }
}
