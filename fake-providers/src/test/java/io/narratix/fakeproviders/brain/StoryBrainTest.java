package io.narratix.fakeproviders.brain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.narratix.fakeproviders.wire.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryBrainTest {

    private static final String LINES = """
        <story-1f0c9a3e>
        She came in from the rain.

        [1]The lamp had been out since Tuesday.

        [2"]“You said it never fails, Tam,” [3]said Mara, and she set down the oil. [4"]“I said it once!” [5]Old Tam laughed.

        [6"]“And now?”
        </story-1f0c9a3e>
        """;
    private static final String SOUNDS = """
        <story-1f0c9a3e>
        [1]The lamp had been out since Tuesday.

        “[8]You said it never fails, Tam.” [14]Mara slammed the door on the wind. [21]A bell rang.
        </story-1f0c9a3e>
        """;

    private final StoryBrain brain = new StoryBrain();

    @Test
    void findsWhoSpeaksWhichSegment() {
        JsonNode answer = lines("Task: cast and lines\nMarks: [n] told, [n\"] said\nSegments: 1-6\nLanguage: en");

        assertThat(answer.path("characters").findValuesAsText("name")).containsExactly("Mara", "Old Tam");
        assertThat(answer.path("characters").path(0).path("gender").asText()).isEqualTo("female");
        assertThat(answer.path("lines").findValuesAsText("n")).containsExactly("2", "4", "6");
        assertThat(answer.path("lines").findValuesAsText("who")).containsExactly("mara", "old-tam", "mara");
        assertThat(answer.path("lines").findValuesAsText("from"))
                .containsExactly("You said it", "I said it", "And now");
        assertThat(answer.path("lines").path(1).path("emotion").asText()).isEqualTo("joy");
    }

    @Test
    void castsOnlyIfThatIsAsked() {
        JsonNode answer = lines("Task: cast\nMarks: [n] told, [n\"] said\nSegments: 1-6\nLanguage: en");

        assertThat(answer.path("characters")).hasSize(2);
        assertThat(answer.path("lines")).isEmpty();
    }

    @Test
    void introducesNobodyWhoIsKnownAndAnswersForTheSegmentsInQuestion() {
        JsonNode answer = lines("""
            Task: lines
            Marks: [n] told, [n"] said
            Segments: 3-4
            Language: en
            Characters:
            {"id":"m1","name":"Mara","aliases":[],"gender":"female","age":"young"}
            {"id":"tam","name":"Tam","aliases":["Old Tam"],"gender":"male","age":"old"}
            List the lines.\
            """);

        assertThat(answer.path("characters")).isEmpty();
        assertThat(answer.path("lines").findValuesAsText("who")).containsExactly("tam");
    }

    @Test
    void findsWhatIsHeardAndOnWhichWord() {
        JsonNode answer = sounds("Task: soundscapes and effects\nMarks: [n]\nWords: 1-23\nEffects: at most 5");

        assertThat(answer.path("soundscapes")).hasSize(1);
        assertThat(answer.at("/soundscapes/0/last").asInt()).isEqualTo(23);
        assertThat(answer.at("/soundscapes/0/ambience/0").asText()).isEqualTo("wind");
        assertThat(answer.path("effects").findValuesAsText("words")).containsExactly("slammed", "bell");
        assertThat(answer.path("effects").findValuesAsText("first")).containsExactly("15", "22");
    }

    @Test
    void keepsToWhatIsAsked() {
        assertThat(sounds("Task: effects\nMarks: [n]\nWords: 1-23\nEffects: at most 1")
                        .path("effects"))
                .hasSize(1);
        assertThat(sounds("Task: soundscapes\nMarks: [n]\nWords: 1-23\nEffects: at most 1")
                        .path("effects"))
                .isEmpty();
    }

    @Test
    void readsOtherBracketsWhereTheStoryHasNumbersInThese() {
        JsonNode answer = Json.read(brain.answer(new Question(
                "Protocol: narratix-lines-1\n…",
                List.of(
                        LINES.replace('[', '{').replace(']', '}').replace("Tuesday", "Tuesday [7]"),
                        "Task: cast and lines\nMarks: {n} told, {n\"} said\nSegments: 1-6"),
                "")));

        assertThat(answer.path("lines")).hasSize(3);
    }

    @Test
    void fitsAnyOtherSchema() {
        String schema =
                "{\"type\":\"object\",\"properties\":{\"a\":{\"enum\":[\"x\",\"y\"]},\"b\":{\"type\":\"array\"}}}";

        assertThat(brain.answer(new Question("", List.of("?"), schema))).isEqualTo("{\"a\":\"x\",\"b\":[]}");
    }

    private JsonNode lines(String question) {
        return Json.read(brain.answer(
                new Question("Protocol: narratix-lines-1\nYou prepare…", List.of(LINES.strip(), question), "")));
    }

    private JsonNode sounds(String question) {
        return Json.read(brain.answer(new Question(
                "Protocol: narratix-sounds-1\nYou prepare…", List.of(SOUNDS.strip() + "\n\n" + question), "")));
    }
}
