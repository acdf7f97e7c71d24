package io.narratix.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Caption files (WebVTT, SubRip), read for their words only. */
final class Captions {

    private Captions() {}

    static List<String> tokens(String text) {
        String words = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return Arrays.stream(words.strip().split("\\s+")).toList();
    }

    static List<String> shownIn(Path file) throws IOException {
        return tokens(Arrays.stream(Files.readString(file).split("\\R\\R+"))
                .filter(cue -> cue.contains("-->"))
                .map(cue -> cue.lines()
                        .dropWhile(line -> !line.contains("-->"))
                        .skip(1)
                        .collect(Collectors.joining(" ")))
                .map(Captions::plain)
                .collect(Collectors.joining(" ")));
    }

    static String compared(List<String> text, List<String> shown) {
        for (int i = 0; i < Math.min(text.size(), shown.size()); i++) {
            if (!text.get(i).equals(shown.get(i))) {
                return "differ from the text at token %d: \"%s\" instead of \"%s\""
                        .formatted(i + 1, shown.get(i), text.get(i));
            }
        }
        return text.size() == shown.size()
                ? "joined are the text, token for token (%d)".formatted(text.size())
                : "have %d tokens instead of %d".formatted(shown.size(), text.size());
    }

    /** Without the marks of WebVTT: voices, and characters that stand for others. */
    private static String plain(String cue) {
        return cue.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
