package io.narratix.fakeproviders.brain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.narratix.fakeproviders.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is heard under a story and on its words. */
final class SoundsAnswer {

    /** Word stems and what is heard where one stands. */
    private static final Map<String, String> EFFECTS = new TreeMap<>(Map.ofEntries(
            Map.entry("slam", "A heavy door slams shut"),
            Map.entry("knock", "Knuckles knock on wood"),
            Map.entry("thunder", "A clap of thunder rolls away"),
            Map.entry("bell", "A bell rings once"),
            Map.entry("footstep", "Footsteps on wooden boards"),
            Map.entry("crash", "Something heavy crashes down"),
            Map.entry("shatter", "Glass shatters on stone"),
            Map.entry("scream", "A distant scream"),
            Map.entry("bark", "A dog barks twice"),
            Map.entry("splash", "Something splashes into water"),
            Map.entry("creak", "A floorboard creaks"),
            Map.entry("explo", "A distant explosion"),
            Map.entry("gallop", "A horse gallops past"),
            Map.entry("whistle", "A long whistle"),
            Map.entry("gunshot", "A single gunshot"),
            Map.entry("clap", "Hands clap"),
            Map.entry("click", "A small metal click"),
            Map.entry("thud", "A dull thud")));

    private static final Map<String, String> AMBIENCE = new TreeMap<>(Map.ofEntries(
            Map.entry("rain", "rain"),
            Map.entry("storm", "storm"),
            Map.entry("wind", "wind"),
            Map.entry("sea", "sea"),
            Map.entry("wave", "sea"),
            Map.entry("river", "river"),
            Map.entry("fire", "fire"),
            Map.entry("night", "night"),
            Map.entry("forest", "forest"),
            Map.entry("bird", "birds"),
            Map.entry("street", "city"),
            Map.entry("snow", "snow"),
            Map.entry("train", "train"),
            Map.entry("ship", "ship")));

    private static final Map<String, String> MOODS = new TreeMap<>(Map.of(
            "dark",
            "dark",
            "fear",
            "tense",
            "death",
            "dark",
            "laugh",
            "playful",
            "love",
            "tender",
            "secret",
            "mysterious"));

    private final Prompt prompt;
    private final List<NumberedWords.Numbered> words;

    SoundsAnswer(Prompt prompt) {
        this.prompt = prompt;
        words = NumberedWords.in(prompt);
    }

    JsonNode json() {
        String task = prompt.value("Task");
        ObjectNode answer = Json.object();
        answer.set("soundscapes", task.contains("soundscapes") ? soundscapes() : Json.array());
        answer.set("effects", task.contains("effects") ? effects() : Json.array());
        return answer;
    }

    private ArrayNode soundscapes() {
        ArrayNode all = Json.array();
        for (Prompt.Range range : prompt.ranges("Words")) {
            List<String> heard =
                    named(AMBIENCE, range).stream().distinct().limit(3).toList();
            String mood = named(MOODS, range).stream().findFirst().orElse("calm");
            ObjectNode scape = Json.object()
                    .put("first", range.first())
                    .put("last", range.last())
                    .put("mood", mood)
                    .put("intensity", 0.4)
                    .put("genre", "orchestral")
                    .put("prompt", "A %s underscore for strings and harp, without vocals.".formatted(mood));
            scape.set("instruments", Json.array().add("strings").add("harp"));
            ArrayNode ambience = scape.putArray("ambience");
            heard.forEach(ambience::add);
            all.add(scape);
        }
        return all;
    }

    private ArrayNode effects() {
        int most =
                Integer.parseInt(prompt.value("Effects").replaceAll("\\D+", "").concat("0")) / 10;
        ArrayNode all = Json.array();
        for (NumberedWords.Numbered word : asked(prompt.ranges("Words"))) {
            String name = stem(EFFECTS, word.text());
            if (!name.isEmpty() && all.size() < most) {
                all.add(Json.object()
                        .put("first", word.number())
                        .put("last", word.number())
                        .put("words", word.text())
                        .put("name", name)
                        .put("prompt", EFFECTS.get(name))
                        .put("rank", all.size() + 1)
                        .put("seconds", 1.5));
            }
        }
        return all;
    }

    private List<String> named(Map<String, String> stems, Prompt.Range range) {
        List<String> found = new ArrayList<>();
        for (NumberedWords.Numbered word : asked(List.of(range))) {
            String stem = stem(stems, word.text());
            if (!stem.isEmpty()) {
                found.add(stems.getOrDefault(stem, ""));
            }
        }
        return found;
    }

    private List<NumberedWords.Numbered> asked(List<Prompt.Range> ranges) {
        return words.stream()
                .filter(word -> ranges.stream()
                        .anyMatch(range -> word.number() >= range.first() && word.number() <= range.last()))
                .collect(Collectors.toList());
    }

    private static String stem(Map<String, String> stems, String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return stems.keySet().stream().filter(lower::startsWith).findFirst().orElse("");
    }
}
