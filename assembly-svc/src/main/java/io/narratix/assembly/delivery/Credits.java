package io.narratix.assembly.delivery;

import io.narratix.assembly.script.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who speaks whom, and whom the sounds are owed to. */
final class Credits {

    private Credits() {}

    static void write(Script script, Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(script.title(), ""));
        Map<String, String> cast = cast(script);
        if (!cast.isEmpty()) {
            lines.add("Cast");
            cast.forEach((name, voice) -> lines.add("  " + name + ": " + voice));
            lines.add("");
        }
        List<String> owed = script.wishes().credits().stream()
                .map(String::strip)
                .filter(credit -> !credit.isEmpty())
                .distinct()
                .toList();
        if (!owed.isEmpty()) {
            lines.add("Sound");
            owed.forEach(credit -> lines.add("  " + credit));
            lines.add("");
        }
        lines.add("Mixed by Narratix. Encoded with FFmpeg and LAME (LGPL).");
        Files.write(file, lines);
    }

    private static Map<String, String> cast(Script script) {
        Map<String, String> cast = new LinkedHashMap<>();
        script.cues().lines().stream()
                .filter(line ->
                        line.take().isPresent() && !line.speaker().name().isBlank())
                .forEach(line ->
                        cast.putIfAbsent(line.speaker().name(), line.speaker().voice()));
        return cast;
    }
}
