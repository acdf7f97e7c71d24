package io.narratix.studio.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Dramas to show: one that the pipeline made, and ones of any length and wording laid out by rule. */
final class Dramas {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int WORD_MS = 330;
    private static final Path MADE = Path.of("src/test/resources/page/drama");

    private Dramas() {}

    /** What is in a folder that the pipeline delivered to, with the story beside it as {@code story.txt}. */
    static Drama in(Path folder) throws IOException {
        JsonNode timeline = JSON.readTree(Files.readString(folder.resolve("timeline.json")));
        Map<String, Blob> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            found.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("story.txt"))
                    .forEach(file -> files.put(folder.relativize(file).toString(), Blob.of(file)));
        }
        int durationMs = timeline.get("durationMs").asInt();
        files.computeIfAbsent("stems/speech.flac", name -> Blob.of(new Tone(220, durationMs).wav()));
        files.computeIfAbsent("stems/music.flac", name -> Blob.of(new Tone(330, durationMs).wav()));
        files.computeIfAbsent("stems/effects.flac", name -> Blob.of(new Tone(440, durationMs).wav()));
        String body = Files.readString(folder.resolve("story.txt"));
        return new Drama(timeline.get("title").asString(), body, timeline, files);
    }

    /** A drama that the pipeline made, kept with the tests; its stems are tones. */
    static Drama made() throws IOException {
        return in(MADE);
    }

    /** Each line of {@code body} is a line of the drama, spoken by the narrator and three others in turn. */
    static Drama ruled(String title, String body) throws IOException {
        ObjectNode timeline = JSON.createObjectNode().put("title", title);
        ArrayNode lines = timeline.putArray("lines");
        long at = 500;
        int word = 1;
        int from = 0;
        for (String text : body.split("(?<=\n)")) {
            ObjectNode line = line(lines.addObject(), lines.size(), from, from + text.length());
            from += text.length();
            line.put("startMs", at);
            ArrayNode words = line.putArray("words");
            for (String spoken : text.strip().split("\\s+")) {
                words.addObject()
                        .put("word", word++)
                        .put("text", spoken)
                        .put("startMs", at)
                        .put("endMs", at + WORD_MS - 40);
                at += WORD_MS;
            }
            line.put("endMs", at);
            at += 300;
        }
        ends(timeline, at, word);
        byte[] mp3 = Files.readAllBytes(MADE.resolve("final.mp3"));
        long bytes = at * mp3.length / in(MADE).durationMs();
        Map<String, Blob> files = new TreeMap<>();
        files.put("final.mp3", Blob.repeated(mp3, bytes));
        files.put("timeline.json", Blob.of(timeline.toString().getBytes(StandardCharsets.UTF_8)));
        return new Drama(title, body, timeline, files);
    }

    private static ObjectNode line(ObjectNode line, int number, int from, int to) {
        int speaker = number % 4;
        String id = speaker == 0 ? "narrator" : "speaker " + speaker;
        return line.put("line", number)
                .put("kind", speaker == 0 ? "NARRATION" : "DIALOGUE")
                .put("speaker", id)
                .put("speakerName", id)
                .put("voice", "iris")
                .put("textStart", from)
                .put("textEnd", to);
    }

    private static void ends(ObjectNode timeline, long at, int words) {
        timeline.put("durationMs", at);
        timeline.putArray("chapters")
                .addObject()
                .put("title", "All of it")
                .put("startMs", 0)
                .put("endMs", at);
        timeline.putArray("scenes")
                .addObject()
                .put("scene", 1)
                .put("mood", "CALM")
                .put("firstWord", 1)
                .put("lastWord", words - 1)
                .put("music", true)
                .put("bed", false)
                .put("startMs", 0)
                .put("endMs", at);
        timeline.putArray("effects");
    }
}
