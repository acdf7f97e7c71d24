package io.narratix.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CueTest {

    @Test
    void holdsTheLoopBetweenThePhraseAndTheMinute() {
        assertThat(cue(0.5, Duration.ZERO).loopLength()).isEqualTo(Cue.SHORTEST_LOOP);
        assertThat(cue(0.5, Duration.ofSeconds(20)).loopLength()).hasSeconds(20);
        assertThat(cue(0.5, Duration.ofHours(1)).loopLength()).isEqualTo(Cue.LONGEST_LOOP);
    }

    @Test
    void refusesAnIntensityThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> cue(1.01, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> cue(Double.NaN, Duration.ZERO));
    }

    @Test
    void knowsMoodsAndAmbiencesByNameWhateverTheCase() {
        assertThat(Mood.of(" tense ")).contains(Mood.TENSE);
        assertThat(Mood.of("hungry")).isEmpty();
        assertThat(Ambience.of("Rain")).contains(Ambience.RAIN);
        assertThat(Ambience.of("ocean")).contains(Ambience.SEA);
        assertThat(Ambience.of("")).isEmpty();
        assertThat(Ambience.of("volcano")).isEmpty();
    }

    private static Cue cue(double intensity, Duration length) {
        return new Cue(Mood.CALM, intensity, "", List.of(), List.of(), "", length, 1);
    }
}
