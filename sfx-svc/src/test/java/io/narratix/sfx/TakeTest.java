package io.narratix.sfx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.narratix.sound.Pcm;
import io.narratix.sound.UnreadableSound;
import io.narratix.sound.Wav;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TakeTest {

    /** Hiss 50 dB below a sound at 0.5. */
    private static final double HISS = 0.0016;

    private final Random random = new Random(3);

    @Test
    void keepsAClickOfThirtyMillisecondsAndNothingRoundIt() throws Exception {
        Pcm click = Take.of(take(4, t -> burst(t, 1.5, 0.03) * tone(t, 2_000), HISS));

        assertThat(millis(click)).isBetween(30L, 60L);
        assertAudibleAtOnce(click);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0005, 0.002, 0.005, 0.01})
    void erasesNoSoundHoweverShort(double seconds) throws Exception {
        Pcm crack = Take.of(take(2, t -> burst(t, 1, seconds) * 0.9, 0));

        assertThat(millis(crack)).isLessThan(40);
        assertThat(crack.peak()).isGreaterThan(0.3f);
    }

    @Test
    void keepsASoundThatFillsTheWholeTake() throws Exception {
        Pcm rain = Take.of(take(3, t -> 0.3 * random.nextGaussian() / 3, 0));

        assertThat(millis(rain)).isEqualTo(3_000);
    }

    @Test
    void doesNotCutIntoARumbleThatFadesIn() throws Exception {
        Pcm rumble = Take.of(take(3, t -> 0.5 * t / 3 * tone(t, 60), 0));

        assertThat(millis(rumble)).isGreaterThan(2_800);
        assertAudibleAtOnce(rumble);
    }

    @Test
    void startsWhereItIsHeardEvenIfItsLoudestSamplesAreFew() throws Exception {
        Pcm gravel = Take.of(take(3, t -> t / 3 * (random.nextInt(400) == 0 ? 0.9 : 0.004 * random.nextGaussian()), 0));

        assertAudibleAtOnce(gravel);
        assertThat(millis(gravel)).isGreaterThan(2_500);
    }

    @Test
    void letsABellRingOut() throws Exception {
        Pcm bell = Take.of(take(6, t -> t < 0.5 ? 0 : 0.6 * Math.exp(-(t - 0.5) * 3) * tone(t, 800), 0));

        assertThat(millis(bell)).as("down to -60 dB after 2.3 s").isBetween(2_200L, 2_500L);
    }

    @Test
    void keepsTheRestsBetweenThreeKnocks() throws Exception {
        Pcm knocks = Take.of(
                take(4, t -> (burst(t, 0.8, 0.05) + burst(t, 1.3, 0.05) + burst(t, 1.8, 0.05)) * tone(t, 300), HISS));

        assertThat(millis(knocks)).isBetween(1_050L, 1_120L);
    }

    @Test
    void fadesWhatWasCutOffByTheModel() throws Exception {
        Pcm engine = Take.of(take(2, t -> 0.5 * tone(t, 110), 0));

        float[] samples = engine.channels()[0];
        assertThat(samples[samples.length - 1]).isZero();
        assertThat(millis(engine)).isEqualTo(2_000);
    }

    @Test
    void takesAwayAnOffset() throws Exception {
        Pcm thud = Take.of(take(1, t -> 0.2 + burst(t, 0.4, 0.2) * 0.5 * tone(t, 90), 0));

        assertThat(millis(thud)).isBetween(200L, 260L);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 1})
    void bringsEverySoundToTheSameLevel(double gain) throws Exception {
        Pcm tone = Take.of(take(1, t -> gain * 0.9 * tone(t, 500), 0));

        assertThat(tone.peak()).isBetween(0.22f, 0.24f);
    }

    @Test
    void endsAfterTheLongestEffect() throws Exception {
        assertThat(Take.of(take(30, t -> 0.5 * tone(t, 200), 0)).duration()).isEqualTo(QualityGate.LONGEST);
    }

    @Test
    void readsTheFileThatAModelSends() throws Exception {
        Pcm sound = Take.of(Wav.encode(take(1, t -> burst(t, 0.2, 0.3) * tone(t, 700), 0)));

        assertThat(millis(sound)).isBetween(300L, 340L);
    }

    @Test
    void refusesSilence() {
        assertRefused(Wav.encode(take(2, t -> 0, 0)), "silent");
        assertRefused(Wav.encode(take(2, t -> 0.25, 0)), "silent");
        assertRefused(Wav.encode(take(2, t -> 0, 0.0005)), "silent");
    }

    @Test
    void refusesWhatIsCutOffOrNoSoundAtAll() {
        byte[] whole = Wav.encode(take(1, t -> tone(t, 500), 0));

        assertRefused(Arrays.copyOf(whole, whole.length / 2), "claims");
        assertRefused("{\"detail\": \"sorry\"}".getBytes(StandardCharsets.UTF_8), "text");
        assertRefused(new byte[0], "empty");
        assertRefused(Wav.encode(take(61, t -> 0.1, 0)), "longer than 60 s");
    }

    private static void assertAudibleAtOnce(Pcm sound) {
        float[] begin = Arrays.copyOf(sound.channels()[0], Pcm.RATE_HZ / 100);
        assertThat(Pcm.mono(begin, Pcm.RATE_HZ).peak()).isGreaterThan(0.03f * sound.peak());
    }

    private static void assertRefused(byte[] file, String why) {
        assertThatExceptionOfType(UnreadableSound.class)
                .isThrownBy(() -> Take.of(file))
                .withMessageContaining(why);
    }

    private static long millis(Pcm sound) {
        return sound.duration().plus(Duration.ofNanos(500_000)).toMillis();
    }

    private Pcm take(double seconds, DoubleUnaryOperator sound, double hiss) {
        float[] samples = new float[(int) (seconds * Pcm.RATE_HZ)];
        for (int frame = 0; frame < samples.length; frame++) {
            double value = sound.applyAsDouble((double) frame / Pcm.RATE_HZ) + hiss * random.nextGaussian();
            samples[frame] = (float) Math.max(-1, Math.min(1, value));
        }
        return Pcm.mono(samples, Pcm.RATE_HZ);
    }

    private static double tone(double t, double hz) {
        return Math.sin(2 * Math.PI * hz * t);
    }

    private static double burst(double t, double at, double seconds) {
        return t >= at && t < at + seconds ? 0.5 : 0;
    }
}
