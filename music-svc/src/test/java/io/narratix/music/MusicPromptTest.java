package io.narratix.music;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MusicPromptTest {

    @Test
    void saysWhatTheCueAsksFor() {
        Cue cue = new Cue(
                Mood.TENSE,
                0.8,
                "chamber",
                List.of("cello", "bass clarinet"),
                List.of(Ambience.SEA),
                "The keeper climbs\nthe tower.",
                Duration.ofSeconds(30),
                1);

        assertThat(MusicPrompt.of(cue))
                .isEqualTo(
                        "Instrumental underscore for a scene of an audio drama. Mood: tense, uneasy, forceful and full."
                                + " Style: chamber. Instruments: cello, bass clarinet. The scene: The keeper climbs the tower."
                                + " It lies under speech and is repeated: steady from the first bar to the last, sparse in the"
                                + " middle range, no vocals, no fade-in, no ending, no sound effects.");
    }

    @ParameterizedTest
    @EnumSource(Mood.class)
    void hasWordsForEveryMoodAndNoHolesWhereNothingIsWished(Mood mood) {
        Cue cue = new Cue(mood, 0, "", List.of(), List.of(), "", Duration.ofSeconds(30), 1);

        assertThat(MusicPrompt.of(cue))
                .contains("very quiet")
                .doesNotContain("Style", "Instruments", "The scene", "..");
    }

    @Test
    void staysBoundedHoweverMuchIsWished() {
        Cue cue = new Cue(
                Mood.CALM,
                0.5,
                "x".repeat(9_000),
                Collections.nCopies(500, "a very long instrument ".repeat(99)),
                List.of(),
                "word \u0000\n".repeat(9_000),
                Duration.ofSeconds(30),
                1);

        assertThat(MusicPrompt.of(cue)).hasSizeLessThan(1_500).doesNotContain("\n", "\u0000");
    }
}
