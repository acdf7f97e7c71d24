package io.narratix.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A delivered drama: its folder, and what its timeline says sounds when. */
record Drama(Path folder, List<SpokenWord> words, List<Effect> effects) {

    /** @param startMs in the speech stem, by the timeline */
    record SpokenWord(int number, String text, long startMs) {}

    /** @param word the number of the word on which it starts */
    record Effect(String name, int word, String text) {}

    static Drama in(Path folder) throws IOException {
        JsonNode timeline =
                JsonMapper.shared().readTree(java.nio.file.Files.readAllBytes(folder.resolve("timeline.json")));
        List<SpokenWord> words = new ArrayList<>();
        for (JsonNode line : timeline.path("lines")) {
            for (JsonNode word : line.path("words")) {
                words.add(new SpokenWord(
                        word.path("word").asInt(),
                        word.path("text").asString(),
                        word.path("startMs").asLong()));
            }
        }
        List<Effect> effects = new ArrayList<>();
        for (JsonNode effect : timeline.path("effects")) {
            effects.add(new Effect(
                    effect.path("name").asString(),
                    effect.path("word").asInt(),
                    effect.path("text").asString()));
        }
        return new Drama(folder, words, effects);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    SpokenWord word(int number) {
        return words.stream()
                .filter(word -> word.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the timeline has no word " + number));
    }
}
