package io.narratix.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.narratix.sound.Pcm;
import io.narratix.sound.UnreadableSound;
import io.narratix.sound.Wav;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class TakeTest {

    private static final Cue CUE = new Cue(Mood.CALM, 0.5, "", List.of(), List.of(), "", Duration.ofSeconds(10), 1);

    @Test
    void asksForTheLoopAndTheFadeIntoItsBeginning() {
        assertThat(Take.lengthFor(CUE)).isEqualTo(Duration.ofSeconds(13));
    }

    @Test
    void makesALoopOfTheLengthThatWasAskedFor() throws Exception {
        Pcm loop = Take.looped(Wav.encode(music(13, t -> 1)), CUE);

        assertThat(loop.duration()).isEqualTo(Duration.ofSeconds(10));
        assertThat(loop.channels()).hasNumberOfRows(2);
        assertThat((double) loop.peak()).isLessThanOrEqualTo(Score.PEAK);
        assertThat(rmsDb(loop)).isCloseTo(Score.MUSIC_DBFS, within(0.1));
    }

    @Test
    void letsTheEndRunIntoTheBeginning() throws Exception {
        Pcm loop = Take.looped(music(13, t -> 1), Duration.ofSeconds(10));

        float[] samples = loop.channels()[0];
        double seam = Math.abs(samples[0] - samples[samples.length - 1]);
        double steepest = 0;
        for (int frame = 1; frame < samples.length; frame++) {
            steepest = Math.max(steepest, Math.abs(samples[frame] - samples[frame - 1]));
        }
        assertThat(seam).isLessThanOrEqualTo(steepest);
    }

    @Test
    void leavesNoHoleWhereTheModelEnded() throws Exception {
        Pcm loop = Take.looped(music(13, t -> t < 0.5 || t > 11 ? 0 : 1), Duration.ofSeconds(10));

        for (int from = 0; from + 4_800 <= loop.frames(); from += 4_800) {
            float[] part = Arrays.copyOfRange(loop.channels()[0], from, from + 4_800);
            assertThat(rmsDb(new Pcm(new float[][] {part, part}, Pcm.RATE_HZ))).isGreaterThan(-33);
        }
    }

    @Test
    void makesAShorterLoopOfAShorterTake() throws Exception {
        assertThat(Take.looped(music(4, t -> 1), Duration.ofSeconds(10)).duration())
                .isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void makesStereoOfMono() throws Exception {
        float[] mono = music(13, t -> 1).channels()[0];

        Pcm loop = Take.looped(Pcm.mono(mono, Pcm.RATE_HZ), Duration.ofSeconds(10));

        assertThat(loop.channels()[0]).isEqualTo(loop.channels()[1]);
    }

    @Test
    void refusesWhatIsNoMusic() {
        assertRefused(Wav.encode(music(13, t -> 0)), "silent");
        assertRefused(Wav.encode(music(1, t -> 1)), "lasts only 1.0 s");
        assertRefused(Arrays.copyOf(Wav.encode(music(13, t -> 1)), 99_999), "claims");
        assertRefused("{\"detail\": 1}".getBytes(StandardCharsets.UTF_8), "text");
    }

    private static void assertRefused(byte[] file, String why) {
        assertThatExceptionOfType(UnreadableSound.class)
                .isThrownBy(() -> Take.looped(file, CUE))
                .withMessageContaining(why);
    }

    private static double rmsDb(Pcm sound) {
        double energy = 0;
        for (float[] channel : sound.channels()) {
            for (float sample : channel) {
                energy += sample * sample;
            }
        }
        return 10 * Math.log10(energy / 2 / sound.frames());
    }

    /** Soft noise through a slow envelope: nothing in it repeats. */
    private static Pcm music(double seconds, DoubleUnaryOperator envelope) {
        Random random = new Random(5);
        float[][] channels = new float[2][(int) (seconds * Pcm.RATE_HZ)];
        for (float[] channel : channels) {
            double low = 0;
            for (int frame = 0; frame < channel.length; frame++) {
                low += 0.05 * (random.nextGaussian() - low);
                channel[frame] = (float) (low * envelope.applyAsDouble((double) frame / Pcm.RATE_HZ));
            }
        }
        return new Pcm(channels, Pcm.RATE_HZ);
    }
}
