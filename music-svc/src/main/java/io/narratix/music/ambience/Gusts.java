package io.narratix.music.ambience;

import io.narratix.sound.Pcm;
import java.util.SplittableRandom;

/**
 * Wind: noise through a resonance that rises in pitch and level with each gust, as the tone of an edge does with the
 * speed of the air (Strouhal). A state-variable filter (H. Chamberlin) follows the gust without clicks.
 *
 * @param calmHz resonance in a lull
 * @param gustHz resonance in a gust
 * @param gustSeconds how long a gust takes to come
 */
record Gusts(double calmHz, double gustHz, double gustSeconds) implements Source {

    private static final double DAMPING = 0.9;

    @Override
    public void addTo(float[][] stereo, SplittableRandom random) {
        long gusts = random.nextLong();
        for (float[] channel : stereo) {
            // both sides feel the same gusts, each with a flutter of its own
            Contour gust = new Contour(new SplittableRandom(gusts), gustSeconds);
            add(channel, new White(random.split()), gust, new Contour(random.split(), 0.7));
        }
    }

    private void add(float[] channel, White white, Contour gust, Contour flutter) {
        double low = 0;
        double band = 0;
        for (int frame = 0; frame < channel.length; frame++) {
            double force = 0.8 * gust.next() + 0.2 * flutter.next();
            double tuning = 2 * Math.PI * (calmHz + (gustHz - calmHz) * force) / Pcm.RATE_HZ;
            low += tuning * band;
            band += tuning * (white.next() - low - DAMPING * band);
            channel[frame] += (float) ((0.15 + force * force) * (0.35 * band + low));
        }
    }
}
