package io.narratix.textanalysis.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.textanalysis.Line;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside each story lies the list of what is said in it, written by hand: {@code speaker: words}. */
class AttributionTest {

    private static final List<String> STORIES = List.of(
            "audit",
            "brothers",
            "consulting",
            "diner",
            "ferry",
            "hedgehog",
            "kitchen",
            "lighthouse",
            "nephew",
            "orbit",
            "parsonage",
            "winter");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audit",
                "brothers",
                "consulting",
                "diner",
                "ferry",
                "hedgehog",
                "kitchen",
                "lighthouse",
                "nephew",
                "orbit",
                "parsonage",
                "winter"
            })
    void findsEveryQuoteOfAStory(String story) {
        assertThat(words(heard(story))).isEqualTo(words(expected(story)));
    }

    @Test
    void givesNineOfTenQuotesToTheirSpeaker() {
        int right = 0;
        int all = 0;
        for (String story : STORIES) {
            List<String> heard = heard(story);
            List<String> expected = expected(story);
            for (int at = 0; at < expected.size(); at++) {
                right += heard.get(at).equals(expected.get(at)) ? 1 : 0;
            }
            all += expected.size();
        }
        assertThat(all).isGreaterThan(150);
        assertThat((double) right / all).as("%d of %d", right, all).isGreaterThanOrEqualTo(0.95);
    }

    private static List<String> words(List<String> lines) {
        return lines.stream().map(line -> line.substring(line.indexOf(':') + 2)).toList();
    }

    private static List<String> heard(String story) {
        Heard heard = Heard.in(read(story + ".txt"));
        return heard.lines().stream()
                .filter(line -> line.kind() == Line.Kind.DIALOGUE)
                .map(line -> line.speaker() + ": " + heard.text(line).strip().replaceAll("\\s+", " "))
                .toList();
    }

    private static List<String> expected(String story) {
        return read(story + ".speakers").lines().toList();
    }

    private static String read(String file) {
        try (InputStream in =
                Objects.requireNonNull(AttributionTest.class.getResourceAsStream("/stories/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(file, unreadable);
        }
    }
}
