package io.narratix.textanalysis.offline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A list of words beside this class, one entry a line, fields parted by blanks, {@code #} for remarks. */
final class Lexicon {

    private Lexicon() {}

    static List<List<String>> entries(String name) {
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.strip().split("\\s+")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The word list %s can't be read.".formatted(name), unreadable);
        }
    }

    static Set<String> words(String name) {
        return entries(name).stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    }
}
