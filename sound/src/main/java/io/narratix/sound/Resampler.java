package io.narratix.sound;

/**
 * Brings sound to another rate without aliasing: a Kaiser-windowed sinc, evaluated exactly at each output instant
 * (polyphase, J. O. Smith, "Digital Audio Resampling"). Flat within 0.1 dB up to 90 % of the lower of the two bands,
 * images and aliases below -80 dB. Nothing is shifted in time: second 1 stays second 1.
 */
public final class Resampler {

    /** Zero crossings of the sinc on either side. */
    private static final int REACH = 32;

    private static final double BETA = 8.6;
    private static final double BANDWIDTH = 0.945;

    private final int up;
    private final int down;
    private final float[][] phases;

    private Resampler(int fromHz, int toHz) {
        int common = gcd(fromHz, toHz);
        up = toHz / common;
        down = fromHz / common;
        phases = phases(up, Math.min(1, (double) toHz / fromHz));
    }

    /** The sound at that rate; the same object if it has it already. */
    public static Pcm at(int rateHz, Pcm sound) {
        if (sound.sampleRateHz() == rateHz) {
            return sound;
        }
        Resampler resampler = new Resampler(sound.sampleRateHz(), rateHz);
        float[][] channels = new float[sound.channels().length][];
        for (int channel = 0; channel < channels.length; channel++) {
            channels[channel] = resampler.apply(sound.channels()[channel]);
        }
        return new Pcm(channels, rateHz);
    }

    private float[] apply(float[] in) {
        float[] out = new float[Math.toIntExact(((long) in.length * up + down - 1) / down)];
        int half = phases[0].length / 2;
        for (int frame = 0; frame < out.length; frame++) {
            long position = (long) frame * down;
            out[frame] = at(in, Math.toIntExact(position / up) - half + 1, phases[(int) (position % up)]);
        }
        return out;
    }

    private static float at(float[] in, int first, float[] taps) {
        double sum = 0;
        int end = Math.min(taps.length, in.length - first);
        for (int tap = Math.max(0, -first); tap < end; tap++) {
            sum += taps[tap] * in[first + tap];
        }
        return (float) sum;
    }

    private static float[][] phases(int up, double ratio) {
        double cutoff = ratio * BANDWIDTH;
        int half = (int) Math.ceil(REACH / ratio);
        float[][] phases = new float[up][2 * half];
        for (int phase = 0; phase < up; phase++) {
            for (int tap = 0; tap < 2 * half; tap++) {
                double distance = tap - half + 1 - (double) phase / up;
                phases[phase][tap] = (float) (cutoff * sinc(cutoff * distance) * kaiser(distance / half));
            }
        }
        return phases;
    }

    private static double sinc(double x) {
        double angle = Math.PI * x;
        return Math.abs(angle) < 1e-9 ? 1 : StrictMath.sin(angle) / angle;
    }

    private static double kaiser(double x) {
        return Math.abs(x) > 1 ? 0 : bessel(BETA * Math.sqrt(1 - x * x)) / bessel(BETA);
    }

    /** The modified Bessel function of the first kind, order 0, by its power series. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > sum * 1e-12; k++) {
            term *= x / (2 * k) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
