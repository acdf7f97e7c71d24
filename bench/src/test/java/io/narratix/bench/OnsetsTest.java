package io.narratix.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.bench.Drama.Effect;
import io.narratix.bench.Drama.SpokenWord;
import io.narratix.bench.Transcript.Heard;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnsetsTest {

    private static final int SECOND = Decoder.RATE_HZ;

    private final short[] effects = new short[4 * SECOND];

    @Test
    void measuresAgainstWhereTheWordIsHeard() {
        sounds(1.05, 1.4);

        Onsets.Onset onset = measured(List.of(new Heard("bell", 1_000)));

        assertThat(onset.againstWordMs()).contains(50L);
        assertThat(onset.byEar()).isTrue();
    }

    @Test
    void measuresAgainstTheTimelineIfTheWordIsNotHeard() {
        sounds(1.05, 1.4);

        Onsets.Onset onset = measured(List.of(new Heard("belt", 1_000)));

        assertThat(onset.againstWordMs()).contains(70L);
        assertThat(onset.byEar()).isFalse();
    }

    @Test
    void measuresNothingWhereAnotherEffectStillSounds() {
        sounds(0.1, 1.4);

        assertThat(measured(List.of()).againstWordMs()).isEmpty();
    }

    @Test
    void measuresNothingWhereNothingIsHeard() {
        assertThat(measured(List.of()).againstWordMs()).isEmpty();
    }

    private Onsets.Onset measured(List<Heard> heard) {
        List<SpokenWord> words = List.of(new SpokenWord(1, "bell", 980));
        Drama drama = new Drama(Path.of("drama"), words, List.of(new Effect("bell", 1, "bell")));
        return new Onsets(drama, Comparison.of(words, heard)).measure(effects).get(0);
    }

    private void sounds(double fromS, double toS) {
        for (int i = (int) (fromS * SECOND); i < toS * SECOND; i++) {
            effects[i] = (short) (i % 40 < 20 ? 8_000 : -8_000);
        }
    }
}
