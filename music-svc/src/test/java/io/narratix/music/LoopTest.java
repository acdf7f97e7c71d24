package io.narratix.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.narratix.sound.Pcm;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LoopTest {

    @Test
    void letsTheEndRingOnIntoTheBeginning() {
        float[][] loop = Loop.ringingOn(new float[][] {{1, 2, 3, 10, 20}}, 3);

        assertThat(loop).isDeepEqualTo(new float[][] {{11, 22, 3}});
    }

    @Test
    void crossfadesNoiseWithoutAChangeOfLevel() {
        SplittableRandom random = new SplittableRandom(1);
        float[] noise = new float[110_000];
        for (int frame = 0; frame < noise.length; frame++) {
            noise[frame] = (float) random.nextDouble(-1, 1);
        }

        float[] loop = Loop.crossfaded(new float[][] {noise}, 100_000)[0];

        assertThat(energy(loop, 0, 10_000)).isCloseTo(energy(loop, 50_000, 60_000), within(0.02));
        assertThat(loop[0]).isCloseTo(noise[100_000], within(0.01f));
        assertThat(loop[99_999]).isEqualTo(noise[99_999]);
    }

    @Test
    void levelsToTheRootMeanSquareThatIsAskedFor() {
        Pcm levelled = Loop.levelled(new float[][] {{0.5f, -0.5f}, {0.5f, -0.5f}}, -20);

        assertThat(levelled.channels()[1][0]).isCloseTo(0.1f, within(1e-6f));
    }

    @Test
    void keepsThePeakWhateverTheLevelAskedFor() {
        float[][] click = new float[1][1000];
        click[0][500] = 0.1f;

        assertThat(Loop.levelled(click, -20).peak()).isCloseTo((float) Score.PEAK, within(1e-6f));
    }

    @Test
    void leavesSilenceSilent() {
        assertThat(Loop.levelled(new float[2][100], -20).peak()).isZero();
    }

    private static double energy(float[] samples, int from, int to) {
        double energy = 0;
        for (int frame = from; frame < to; frame++) {
            energy += samples[frame] * samples[frame];
        }
        return energy / (to - from);
    }
}
