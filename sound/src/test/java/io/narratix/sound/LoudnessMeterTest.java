package io.narratix.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases of EBU Tech 3341 are generated as the document describes them: stereo, 1 kHz, in phase. */
class LoudnessMeterTest {

    @ParameterizedTest
    @ValueSource(ints = {44_100, 48_000, 96_000})
    void readsAFullScaleToneOf997HzInOneChannelAsMinus3(int rateHz) {
        assertThat(LoudnessMeter.integratedLufs(Pcm.mono(sine(997, 0, 5, rateHz), rateHz)))
                .isEqualTo(-3.01, within(0.02));
    }

    @Test
    void passesCase1And2OfEbuTech3341() {
        assertThat(stereo(tone(-23, 20))).isEqualTo(-23, within(0.1));
        assertThat(stereo(tone(-33, 20))).isEqualTo(-33, within(0.1));
    }

    @Test
    void passesCase3OfEbuTech3341ByGatingQuietParts() {
        assertThat(stereo(tone(-36, 10), tone(-23, 60), tone(-36, 10))).isEqualTo(-23, within(0.1));
    }

    @Test
    void passesCase4OfEbuTech3341ByGatingNearSilence() {
        assertThat(stereo(tone(-72, 10), tone(-36, 10), tone(-23, 60), tone(-36, 10), tone(-72, 10)))
                .isEqualTo(-23, within(0.1));
    }

    @Test
    void passesCase5OfEbuTech3341ByWeighingWhatIsNotGated() {
        assertThat(stereo(tone(-26, 20), tone(-20, 20.1), tone(-26, 20))).isEqualTo(-23, within(0.1));
    }

    @Test
    void readsTheSameHoweverTheBlocksAreCut() {
        float[] sound = sine(440, -20, 7, 48_000);
        LoudnessMeter meter = new LoudnessMeter(1, 48_000);
        for (int from = 0, step = 1; from < sound.length; from += step, step = step * 3 % 7919 + 1) {
            meter.add(new float[][] {sound}, from, Math.min(sound.length, from + step));
        }
        assertThat(meter.integratedLufs()).isEqualTo(LoudnessMeter.integratedLufs(Pcm.mono(sound, 48_000)));
    }

    @Test
    void readsAllOfASoundThatIsShorterThanAGatingBlock() {
        assertThat(LoudnessMeter.integratedLufs(Pcm.mono(sine(997, -20, 0.2, 48_000), 48_000)))
                .isEqualTo(-23.01, within(0.3));
    }

    @Test
    void findsTheLoudest400Milliseconds() {
        LoudnessMeter meter = new LoudnessMeter(1, 48_000);
        for (double level : new double[] {-40, -20, -40}) {
            float[] tone = sine(997, level, 1, 48_000);
            meter.add(new float[][] {tone}, 0, tone.length);
        }
        assertThat(meter.loudestLufs()).isEqualTo(-23.01, within(0.1));
    }

    @Test
    void readsSilenceAsNothing() {
        assertThat(LoudnessMeter.integratedLufs(Pcm.mono(new float[48_000], 48_000)))
                .isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(LoudnessMeter.integratedLufs(Pcm.mono(new float[0], 48_000))).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void refusesSurroundSound() {
        assertThatThrownBy(() -> new LoudnessMeter(6, 48_000)).hasMessageContaining("6");
    }

    @Test
    void findsThePeakBetweenTheSamples() {
        float[] quarter = new float[48_000];
        for (int i = 0; i < quarter.length; i++) {
            quarter[i] = (float) Math.sin(Math.PI / 2 * i + Math.PI / 4);
        }
        TruePeakMeter meter = new TruePeakMeter(1);
        meter.add(new float[][] {quarter}, 0, 100);
        meter.add(new float[][] {quarter}, 100, quarter.length);
        assertThat(Pcm.mono(quarter, 48_000).peak()).isEqualTo(0.7071f, within(0.001f));
        // The tone starts at once, so the interpolated peak may overshoot at its edge as any band-limited sound does.
        assertThat(meter.dbtp()).isBetween(-0.2, 1.2);
    }

    @Test
    void readsTheTruePeakOfASteadyToneWithinTwoTenths() {
        for (double hertz : new double[] {100, 997, 5_000, 12_000, 15_000}) {
            float[] tone = fadedIn(sine(hertz, -6, 1, 48_000));
            TruePeakMeter meter = new TruePeakMeter(1);
            meter.add(new float[][] {tone}, 0, tone.length);
            assertThat(meter.dbtp()).isEqualTo(-6, within(0.2));
        }
    }

    private static float[] fadedIn(float[] tone) {
        for (int i = 0; i < 4_800; i++) {
            tone[i] *= i / 4_800f;
        }
        return tone;
    }

    private static double stereo(float[]... parts) {
        LoudnessMeter meter = new LoudnessMeter(2, 48_000);
        for (float[] part : parts) {
            meter.add(new float[][] {part, part}, 0, part.length);
        }
        return meter.integratedLufs();
    }

    private static float[] tone(double db, double seconds) {
        return sine(1_000, db, seconds, 48_000);
    }

    private static float[] sine(double hertz, double peakDb, double seconds, int rateHz) {
        float[] samples = new float[(int) Math.round(seconds * rateHz)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (Decibels.gain(peakDb) * Math.sin(2 * Math.PI * hertz * i / rateHz));
        }
        return samples;
    }
}
