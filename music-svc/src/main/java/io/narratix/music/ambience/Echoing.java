package io.narratix.music.ambience;

import io.narratix.sound.Pcm;
import java.util.SplittableRandom;

/** A source between bare walls: four echoes that feed themselves, crossed over between the sides. */
record Echoing(Source source, double feedback) implements Source {

    private static final int[] DELAYS_MS = {67, 97, 131, 173};

    @Override
    public void addTo(float[][] stereo, SplittableRandom random) {
        float[][] dry = new float[stereo.length][stereo[0].length];
        source.addTo(dry, random);
        add(dry[0], stereo[0], 1);
        add(dry[1], stereo[1], 1);
        for (int echo = 0; echo < DELAYS_MS.length; echo++) {
            echo(dry[echo % 2], stereo[(echo + 1) % 2], DELAYS_MS[echo] * Pcm.RATE_HZ / 1000);
        }
    }

    private void echo(float[] dry, float[] out, int delay) {
        float[] wet = new float[dry.length];
        double damped = 0;
        for (int frame = delay; frame < dry.length; frame++) {
            damped += 0.35 * (dry[frame - delay] + wet[frame - delay] - damped);
            wet[frame] = (float) (feedback * damped);
        }
        add(wet, out, 0.7);
    }

    private static void add(float[] from, float[] to, double gain) {
        for (int frame = 0; frame < from.length; frame++) {
            to[frame] += (float) (gain * from[frame]);
        }
    }
}
