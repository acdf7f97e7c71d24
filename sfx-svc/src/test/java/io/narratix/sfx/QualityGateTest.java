package io.narratix.sfx;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.sound.Pcm;
import org.junit.jupiter.api.Test;

class QualityGateTest {

    @Test
    void letsAFadedToneThrough() {
        assertThat(QualityGate.complaint(tone(0.5, 0))).isEmpty();
    }

    @Test
    void stopsSilence() {
        assertThat(QualityGate.complaint(tone(0, 0)))
                .hasValueSatisfying(why -> assertThat(why).contains("silent"));
    }

    @Test
    void stopsAnEmptySound() {
        assertThat(QualityGate.complaint(Pcm.mono(new float[0], Pcm.RATE_HZ))).isPresent();
    }

    @Test
    void stopsWhatPeaksAboveTheLimit() {
        assertThat(QualityGate.complaint(tone(0.75, 0)))
                .hasValueSatisfying(why -> assertThat(why).contains("peaks"));
    }

    @Test
    void stopsWhatIsNotANumber() {
        Pcm sound = tone(0.5, 0);
        sound.channels()[0][700] = Float.NaN;
        assertThat(QualityGate.complaint(sound)).isPresent();
    }

    @Test
    void stopsAnOffset() {
        assertThat(QualityGate.complaint(tone(0.5, 0.02)))
                .hasValueSatisfying(why -> assertThat(why).contains("offset"));
    }

    @Test
    void stopsASoundThatStartsLate() {
        float[] late = new float[Pcm.RATE_HZ];
        System.arraycopy(tone(0.5, 0).channels()[0], 0, late, 600, Pcm.RATE_HZ - 600);
        late[Pcm.RATE_HZ - 1] = 0;
        assertThat(QualityGate.complaint(Pcm.mono(late, Pcm.RATE_HZ)))
                .hasValueSatisfying(why -> assertThat(why).contains("10 ms"));
    }

    @Test
    void stopsAClickAtEitherEnd() {
        Pcm sound = tone(0.5, 0);
        sound.channels()[0][0] = 0.3f;
        assertThat(QualityGate.complaint(sound))
                .hasValueSatisfying(why -> assertThat(why).contains("click"));
    }

    @Test
    void stopsASoundThatIsTooLong() {
        assertThat(QualityGate.complaint(Pcm.mono(new float[16 * Pcm.RATE_HZ], Pcm.RATE_HZ)))
                .isPresent();
    }

    @Test
    void stopsAnotherRate() {
        assertThat(QualityGate.complaint(Pcm.mono(tone(0.5, 0).channels()[0], 44_100)))
                .isPresent();
    }

    private static Pcm tone(double peak, double offset) {
        float[] samples = new float[Pcm.RATE_HZ];
        for (int i = 0; i < samples.length; i++) {
            double ends = Math.min(1, Math.min(i, samples.length - 1 - i) / 100.0);
            samples[i] = (float) (ends * (offset + peak * Math.sin(2 * Math.PI * 440 * i / Pcm.RATE_HZ)));
        }
        return Pcm.mono(samples, Pcm.RATE_HZ);
    }
}
