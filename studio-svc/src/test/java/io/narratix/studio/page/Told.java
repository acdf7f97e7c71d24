package io.narratix.studio.page;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Cast, lines and effects of a text, with what was wished of the newest attempt. */
final class Told {

    private static final JsonMapper JSON = new JsonMapper();

    private Told() {}

    static ObjectNode cast(StoredText text) {
        ObjectNode cast = JSON.createObjectNode().put("complete", true);
        ArrayNode characters = cast.putArray("characters");
        JsonNode chosen = text.newest().options.get("voices");
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, JsonNode> first = new LinkedHashMap<>();
        for (JsonNode line : text.drama.timeline().get("lines")) {
            String speaker = line.get("speaker").asString();
            counts.merge(speaker, 1, Integer::sum);
            first.putIfAbsent(speaker, line);
        }
        first.forEach((speaker, line) -> characters
                .addObject()
                .put("id", speaker)
                .put("name", line.get("speakerName").asString())
                .put("gender", "UNKNOWN")
                .put("ageBand", "ADULT")
                .put("lines", counts.get(speaker))
                .put("voice", chosen.path(speaker).asString(line.get("voice").asString()))
                .put("chosen", chosen.has(speaker)));
        return cast;
    }

    static ObjectNode lines(StoredText text) {
        ObjectNode page = JSON.createObjectNode();
        ArrayNode lines = page.putArray("lines");
        JsonNode wished = text.newest().options.get("deliveries");
        for (JsonNode line : text.drama.timeline().get("lines")) {
            String number = line.get("line").asString();
            JsonNode words = line.get("words");
            ObjectNode told = lines.addObject()
                    .put("line", line.get("line").asInt())
                    .put("kind", line.get("kind").asString())
                    .put("speaker", line.get("speaker").asString())
                    .put(
                            "text",
                            text.drama
                                    .body()
                                    .substring(
                                            line.get("textStart").asInt(),
                                            line.get("textEnd").asInt()))
                    .put("textStart", line.get("textStart").asInt())
                    .put("textEnd", line.get("textEnd").asInt())
                    .put("firstWord", words.path(0).path("word").asInt(0))
                    .put("lastWord", words.path(words.size() - 1).path("word").asInt(0))
                    .put("edited", wished.has(number))
                    .put(
                            "durationMs",
                            line.get("endMs").asInt() - line.get("startMs").asInt());
            ObjectNode delivery = told.putObject("delivery")
                    .put("emotion", "NEUTRAL")
                    .put("loudness", "NORMAL")
                    .put("pace", "NORMAL");
            if (wished.get(number) instanceof ObjectNode wish) {
                delivery.setAll(wish);
            }
        }
        return page;
    }

    static ObjectNode effects(StoredText text) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode effects = answer.putArray("effects");
        ArrayNode removed = answer.putArray("removed");
        JsonNode wished = text.newest().options.get("effectEdits");
        for (JsonNode effect : text.drama.timeline().get("effects")) {
            JsonNode wish = wished.path(effect.get("effect").asString());
            if (wish.path("remove").asBoolean(false)) {
                removed.add(effect.get("effect"));
                continue;
            }
            int word = wish.path("firstWord").asInt(effect.get("word").asInt());
            effects.addObject()
                    .put("effect", effect.get("effect").asInt())
                    .put("name", effect.get("name").asString())
                    .put("rank", effect.get("rank").asInt())
                    .put("firstWord", word)
                    .put("lastWord", word)
                    .put(
                            "durationMs",
                            effect.get("endMs").asInt() - effect.get("startMs").asInt())
                    .put("moved", wish.has("firstWord"));
        }
        return answer;
    }
}
