package io.narratix.assembly.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.narratix.assembly.script.Tones;
import io.narratix.sound.Decibels;
import io.narratix.sound.TruePeakMeter;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LimiterTest {

    @Property(tries = 40)
    void letsNoTruePeakPastItsCeiling(@ForAll long seed, @ForAll @DoubleRange(min = -12, max = 0) double ceilingDb) {
        Random random = new Random(seed);
        float[][] sound = new float[2][9_600];
        for (int i = 0; i < 9_600; i++) {
            boolean loud = random.nextInt(300) == 0;
            sound[0][i] = (float) ((random.nextDouble() * 2 - 1) * (loud ? 3 : 0.3));
            sound[1][i] = (float) (2.5 * Math.sin(i * 0.31 + seed) * Math.exp(-(i % 3_000) / 400.0));
        }
        TruePeakMeter meter = new TruePeakMeter(2);
        Limiter limiter = new Limiter(ceilingDb);
        for (int from = 0; from < 9_600; from += Block.FRAMES) {
            float[][] block = block(sound, from);
            limiter.limit(block, Block.FRAMES);
            meter.add(block, 0, Block.FRAMES);
        }
        assertThat(meter.dbtp()).isLessThan(ceilingDb + 0.3);
    }

    @Test
    void leavesWhatStaysBelowTheCeilingAsItIsButLater() {
        float[] tone = Tones.sine(440, 0.5, 0.2).channels()[0];
        float[][] block = block(new float[][] {tone, tone}, 0);
        new Limiter(-1).limit(block, Block.FRAMES);
        for (int i = Limiter.LATENCY; i < Block.FRAMES; i++) {
            assertThat(block[0][i]).isEqualTo(tone[i - Limiter.LATENCY]);
        }
    }

    @Test
    void comesBackToFullGainAfterAPeak() {
        Limiter limiter = new Limiter(-6);
        float[][] peak = new float[2][Block.FRAMES];
        peak[0][100] = 2;
        limiter.limit(peak, Block.FRAMES);
        float[][] after = new float[2][Block.FRAMES];
        for (int i = 0; i < 12; i++) {
            after = block(new float[][] {Tones.sine(440, 0.25, 0.1).channels()[0], new float[Block.FRAMES]}, 0);
            limiter.limit(after, Block.FRAMES);
        }
        double top = 0;
        for (float sample : after[0]) {
            top = Math.max(top, sample);
        }
        assertThat(Decibels.of(top)).isEqualTo(Decibels.of(0.25), within(0.01));
    }

    private static float[][] block(float[][] sound, int from) {
        float[][] block = new float[2][Block.FRAMES];
        System.arraycopy(sound[0], from, block[0], 0, Block.FRAMES);
        System.arraycopy(sound[1], from, block[1], 0, Block.FRAMES);
        return block;
    }
}
