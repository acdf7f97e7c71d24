package io.narratix.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {

    private static final int EDGE = 2_400;

    @ParameterizedTest
    @ValueSource(ints = {8_000, 11_025, 16_000, 22_050, 24_000, 32_000, 44_100, 96_000})
    void keepsAToneWhereItIsInTimeAndLevel(int rateHz) {
        Pcm resampled = Resampler.at(Pcm.RATE_HZ, tone(1_000, rateHz));

        assertThat(resampled.frames()).isBetween(Pcm.RATE_HZ - 1, Pcm.RATE_HZ + 1);
        assertThat(worstDifference(resampled, tone(1_000, Pcm.RATE_HZ))).isLessThan(0.001);
    }

    @Test
    void doesNotFoldDownWhatTheLowerRateCannotHold() {
        Pcm resampled = Resampler.at(16_000, tone(9_000, 48_000));

        assertThat(peakWithin(resampled)).isLessThan(0.0002);
    }

    @Test
    void addsNoImagesAboveTheOldBand() {
        Pcm resampled = Resampler.at(48_000, tone(6_000, 16_000));

        assertThat(worstDifference(resampled, tone(6_000, 48_000))).isLessThan(0.001);
    }

    @Test
    void leavesAloneWhatHasTheRate() {
        Pcm sound = tone(440, 48_000);
        assertThat(Resampler.at(48_000, sound)).isSameAs(sound);
    }

    @Test
    void takesAnEmptySound() {
        assertThat(Resampler.at(48_000, Pcm.mono(new float[0], 44_100)).frames())
                .isZero();
    }

    private static double worstDifference(Pcm one, Pcm other) {
        double worst = 0;
        int frames = Math.min(one.frames(), other.frames());
        for (int frame = EDGE; frame < frames - EDGE; frame++) {
            worst = Math.max(worst, Math.abs(one.channels()[0][frame] - other.channels()[0][frame]));
        }
        return worst;
    }

    private static double peakWithin(Pcm sound) {
        double peak = 0;
        for (int frame = EDGE; frame < sound.frames() - EDGE; frame++) {
            peak = Math.max(peak, Math.abs(sound.channels()[0][frame]));
        }
        return peak;
    }

    private static Pcm tone(double hz, int rateHz) {
        float[] samples = new float[rateHz];
        for (int frame = 0; frame < rateHz; frame++) {
            samples[frame] = (float) (0.5 * Math.sin(2 * Math.PI * hz * frame / rateHz));
        }
        return Pcm.mono(samples, rateHz);
    }
}
