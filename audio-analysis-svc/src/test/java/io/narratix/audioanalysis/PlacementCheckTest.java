package io.narratix.audioanalysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.manuscript.Manuscript;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacementCheckTest {

    private static final Manuscript STORY =
            Manuscript.of("The door slammed. Nobody spoke. Then Anna\u2019s door slammed shut, and all was still.");
    private static final PlacementCheck CHECK = new PlacementCheck(STORY);

    @Test
    void leavesAnEffectThatStandsOnItsWords() {
        assertThat(CHECK.placed(effect(3, 3), "Slammed")).contains(effect(3, 3));
        assertThat(CHECK.placed(effect(7, 8), "anna's door")).contains(effect(7, 8));
    }

    @Test
    void movesAnEffectToTheNearestWordsThatItNames() {
        assertThat(CHECK.placed(effect(4, 4), "slammed")).contains(effect(3, 3));
        assertThat(CHECK.placed(effect(7, 8), "slammed shut")).contains(effect(9, 10));
    }

    @Test
    void refusesAnEffectThatCouldMeanTwoPlaces() {
        assertThat(CHECK.placed(effect(6, 6), "slammed")).isEmpty();
    }

    @Test
    void refusesAnEffectOnWordsThatAreNotThere() {
        assertThat(CHECK.placed(effect(3, 3), "exploded")).isEmpty();
        assertThat(CHECK.placed(effect(3, 3), "?!")).isEmpty();
        assertThat(CHECK.placed(effect(3, 4), "slammed")).isEmpty();
        assertThat(CHECK.placed(effect(2_000_000_000, 2_000_000_000), "slammed"))
                .isEmpty();
        assertThat(CHECK.placed(effect(-2_000_000_000, -2_000_000_000), "slammed"))
                .isEmpty();
    }

    @Test
    void refusesAnEffectWhoseWordsAreTooFarAway() {
        Manuscript longer = Manuscript.of("Slammed. " + "word ".repeat(PlacementCheck.REPAIR_WINDOW + 1));
        assertThat(new PlacementCheck(longer).placed(effect(62, 62), "slammed")).isEmpty();
        assertThat(new PlacementCheck(longer).placed(effect(61, 61), "slammed")).contains(effect(1, 1));
    }

    @Test
    void hasNothingToSayAgainstSoundFindings() {
        assertThat(CHECK.complaints(List.of(scape(1, 1, 6), scape(2, 7, 14)), List.of(effect(3, 3))))
                .isEmpty();
        assertThat(CHECK.complaints(List.of(scape(1, 1, 14)), List.of())).isEmpty();
    }

    @Test
    void complainsOfSoundscapesThatLeaveWordsBare() {
        assertThat(CHECK.complaints(List.of(scape(1, 1, 5), scape(2, 7, 14)), List.of()))
                .containsExactly("soundscape 2 covers words 7 to 14 but should begin at 6");
        assertThat(CHECK.complaints(List.of(scape(1, 1, 13)), List.of()))
                .containsExactly("the soundscapes end at word 13 but the text at word 14");
    }

    @Test
    void complainsOfTooManyEffects() {
        assertThat(CHECK.complaints(List.of(scape(1, 1, 14)), List.of(effect(1, 1, 3), effect(2, 2, 9))))
                .containsExactly("2 effects were found; this text may have 1");
    }

    @Test
    void complainsOfEffectsInTheWrongOrder() {
        assertThat(CHECK.complaints(List.of(scape(1, 1, 14)), List.of(effect(1, 1, 9), effect(2, 2, 3))))
                .contains("effect 2 does not stand behind the one before it");
    }

    @Test
    void complainsOfWordsThatDoNotExist() {
        assertThat(CHECK.complaints(List.of(scape(1, 1, 14)), List.of(effect(1, 1, 15))))
                .containsExactly("effect 1 stands on words 15 to 15, which do not exist");
    }

    @Test
    void complainsOfRanksWithGaps() {
        assertThat(CHECK.complaints(List.of(scape(1, 1, 14)), List.of(effect(1, 2, 3))))
                .containsExactly("the ranks of the effects are not the numbers from 1 to 1");
    }

    private static Effect effect(int firstWord, int lastWord) {
        return new Effect(1, "door-slam", "a door", 1, firstWord, lastWord, Duration.ofSeconds(1));
    }

    private static Effect effect(int number, int rank, int word) {
        return new Effect(number, "door-slam", "a door", rank, word, word, Duration.ofSeconds(1));
    }

    private static Soundscape scape(int scene, int firstWord, int lastWord) {
        return new Soundscape(scene, firstWord, lastWord, Mood.CALM, 0.5, "ambient", List.of(), List.of(), "Calm.");
    }
}
