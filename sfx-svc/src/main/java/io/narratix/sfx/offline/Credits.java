package io.narratix.sfx.offline;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whom to name for a sound: the people behind its recordings, or nobody but this program. */
final class Credits {

    private static final String SYNTHESISED = "synthesised by Narratix";

    private final Map<String, String> lines = new LinkedHashMap<>();

    Credits() {
        for (String line : Table.lines("recordings.txt")) {
            List<String> fields =
                    Arrays.stream(line.split("\\|")).map(String::strip).toList();
            lines.put(
                    fields.get(0),
                    "%s, %s, %s (%s)".formatted(fields.subList(1, 5).toArray()));
        }
    }

    /** @param recordings that the sound was made from; none if it was only computed */
    String of(String kind, Iterable<String> recordings) {
        TreeSet<String> used = new TreeSet<>();
        recordings.forEach(recording -> used.add(lines.getOrDefault(recording, recording)));
        return kind + ": " + (used.isEmpty() ? SYNTHESISED : used.stream().collect(Collectors.joining("; ")));
    }
}
