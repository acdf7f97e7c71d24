package io.narratix.sound;

/** The true peak of sound that comes block by block. Not thread-safe. */
public final class TruePeakMeter {

    /** Between two samples that are both this far below the peak so far, no music or speech reaches it. */
    private static final double WORTH_A_LOOK = 0.4;

    private static final int OVERLAP = 2 * TruePeak.REACH;

    private final float[][] work;
    private double peak;

    public TruePeakMeter(int channels) {
        work = new float[channels][OVERLAP];
    }

    /** @param channels [channel][frame]; the frames from {@code from} to before {@code to} are taken */
    public void add(float[][] channels, int from, int to) {
        for (int channel = 0; channel < work.length; channel++) {
            float[] samples = new float[OVERLAP + to - from];
            System.arraycopy(work[channel], 0, samples, 0, OVERLAP);
            System.arraycopy(channels[channel], from, samples, OVERLAP, to - from);
            look(samples);
            System.arraycopy(samples, to - from, work[channel], 0, OVERLAP);
        }
    }

    /** In decibels relative to full scale; negative infinity for silence. */
    public double dbtp() {
        return Decibels.of(linear());
    }

    public double linear() {
        double last = peak;
        for (float[] tail : work) {
            for (float sample : tail) {
                last = Math.max(last, Math.abs(sample));
            }
        }
        return last;
    }

    private void look(float[] samples) {
        for (int i = TruePeak.REACH; i < samples.length - TruePeak.REACH; i++) {
            if (Math.max(Math.abs(samples[i]), Math.abs(samples[i + 1])) > WORTH_A_LOOK * peak) {
                peak = Math.max(peak, TruePeak.at(samples, i));
            }
        }
    }
}
