package io.narratix.audioanalysis.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.audioanalysis.Effect;
import io.narratix.audioanalysis.PlacementCheck;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OfflineSoundAnalystTest {

    private static final String EVENTS =
            "The door slammed. Thunder rolled. A dog barked. " + "Nothing was said. ".repeat(30);

    @Property(tries = 300)
    void keepsItsPromisesOnAnyText(@ForAll("stories") String text) {
        assertKept(text);
    }

    @Property(tries = 300)
    void keepsItsPromisesOnAnySigns(@ForAll String text) {
        assertKept(text);
    }

    @Provide
    Arbitrary<String> stories() {
        List<String> pieces = List.of(
                "The door slammed",
                "thunder",
                "a bell",
                "rang",
                "as if",
                "\"",
                "\u201c",
                "\u201d",
                "'",
                "\u2019",
                ". ",
                "? ",
                "\n\n",
                "\n",
                "***",
                "# One",
                "\u2014 ",
                " had",
                " been",
                "no ",
                " of",
                "the",
                ", ",
                "Mr. ",
                " 6\"",
                "the sea",
                " waves crashed",
                "forest",
                "'s",
                "-",
                "BANG!");
        return Arbitraries.of(pieces).list().ofMinSize(1).ofMaxSize(120).map(chosen -> String.join(" ", chosen));
    }

    @Test
    void findsTheSameEveryTime() {
        assertThat(Heard.in(EVENTS.repeat(20)).effects())
                .isEqualTo(Heard.in(EVENTS.repeat(20)).effects());
        assertThat(Heard.in(EVENTS).soundscapes()).isEqualTo(Heard.in(EVENTS).soundscapes());
    }

    @Test
    void spreadsEffectsOverTheText() {
        Heard heard = Heard.in(EVENTS.repeat(20));
        int words = heard.manuscript().words().size();
        for (int part = 0; part < 5; part++) {
            int from = words * part / 5;
            int to = words * (part + 1) / 5;
            assertThat(heard.effects()).anyMatch(effect -> effect.firstWord() > from && effect.firstWord() <= to);
        }
    }

    @Test
    void findsAsManyEffectsAsTheLengthAllows() {
        assertThat(Heard.in("The door slammed. A dog barked twice in the yard.").effects())
                .hasSize(1);
        assertThat(Heard.in(EVENTS.repeat(7)).effects()).hasSize(EVENTS.length() * 7 / 700);
    }

    @Test
    void ranksTheMostDramaticFirst() {
        Heard heard = Heard.in("She sighed. " + "It was late. ".repeat(120) + "An explosion shook the house.");
        assertThat(heard.effects()).hasSize(2);
        assertThat(heard.effects())
                .filteredOn(effect -> effect.rank() == 1)
                .extracting(Effect::name)
                .containsExactly("explosion");
    }

    @Test
    void readsABookInATimeThatGrowsWithItsLength() {
        String story = EVENTS.repeat(60);
        Heard.in(story);
        long once = nanos(story);
        long eightTimes = nanos(story.repeat(8));
        assertThat(eightTimes).isLessThan(once * 8 * 6 + 200_000_000L);
    }

    private static long nanos(String text) {
        long begin = System.nanoTime();
        Heard.in(text);
        return System.nanoTime() - begin;
    }

    private static void assertKept(String text) {
        Assume.that(text.indexOf('\0') < 0 && text.codePoints().anyMatch(Character::isLetterOrDigit));
        Assume.that(text.codePoints().noneMatch(sign -> Character.getType(sign) == Character.SURROGATE));
        Heard heard = Heard.in(text);
        assertThat(new PlacementCheck(heard.manuscript()).complaints(heard.soundscapes(), heard.effects()))
                .isEmpty();
    }
}
