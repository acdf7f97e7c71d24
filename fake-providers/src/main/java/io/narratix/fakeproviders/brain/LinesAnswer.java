package io.narratix.fakeproviders.brain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.narratix.fakeproviders.wire.Json;
import java.util.List;

/** Who speaks which segment, and how. */
final class LinesAnswer {

    private final Prompt prompt;
    private final List<Segment> segments;
    private final Cast cast;
    private final Turns turns = new Turns();

    LinesAnswer(Prompt prompt) {
        this.prompt = prompt;
        segments = Segment.in(prompt);
        cast = new Cast(prompt.story(), prompt.question());
    }

    JsonNode json() {
        ArrayNode lines = Json.array();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (segment.said()) {
                String told = segment.endsParagraph() ? "" : told(i + 1);
                String who = cast.idOf(turns.speaker(told(i - 1), told));
                if (isAsked(segment.number())) {
                    lines.add(line(segment, who, told));
                }
            }
        }
        ObjectNode answer = Json.object();
        answer.set("characters", cast.introduced());
        answer.set("lines", prompt.value("Task").equals("cast") ? Json.array() : lines);
        return answer;
    }

    private String told(int index) {
        boolean there =
                index >= 0 && index < segments.size() && !segments.get(index).said();
        return there ? segments.get(index).text() : "";
    }

    private boolean isAsked(int number) {
        return prompt.ranges("Segments").stream().anyMatch(range -> number >= range.first() && number <= range.last());
    }

    private static JsonNode line(Segment segment, String who, String told) {
        return Json.object()
                .put("n", segment.number())
                .put("from", segment.opening())
                .put("to", "")
                .put("who", who)
                .put("emotion", emotion(segment.text(), told))
                .put("loudness", loudness(told))
                .put("pace", "normal");
    }

    private static String emotion(String said, String told) {
        if (told.contains("laugh") || told.contains("smil")) {
            return "joy";
        }
        if (told.contains("cried") || told.contains("wept")) {
            return "sadness";
        }
        return said.contains("!") ? "urgent" : "neutral";
    }

    private static String loudness(String told) {
        if (told.contains("whisper")) {
            return "whisper";
        }
        return told.contains("shout") || told.contains("yell") ? "shout" : "normal";
    }
}
