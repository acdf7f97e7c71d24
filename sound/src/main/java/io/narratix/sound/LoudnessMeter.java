package io.narratix.sound;

/**
 * Programme loudness as ITU-R BS.1770-4 measures it: K-weighting, gating blocks of 400 ms that overlap by three quarters,
 * an absolute gate at -70 LUFS and a relative one 10 LU below what passes it. Takes sound block by block, of any length,
 * in constant memory: blocks are counted by hundredths of a LU, so the relative gate is exact to 0.01 LU and the energies
 * are exact. For one or two channels (weight 1 each). Not thread-safe.
 */
public final class LoudnessMeter {

    private static final double ABSOLUTE_GATE_LUFS = -70;
    private static final double RELATIVE_GATE_LU = -10;
    private static final double OFFSET_LU = -0.691;
    private static final int STEPS_PER_LU = 100;
    private static final int STEPS = 90 * STEPS_PER_LU;

    private final KWeighting[] filters;
    private final int hopFrames;
    private final double[] hops = new double[4];
    private final double[] energies = new double[STEPS];
    private final long[] blocks = new long[STEPS];
    private long hopsDone;
    private int framesInHop;
    private double energyInHop;
    private double energyOfAll;
    private double loudestEnergy;

    /** @throws IllegalArgumentException for other than one or two channels */
    public LoudnessMeter(int channels, int sampleRateHz) {
        if (channels < 1 || channels > 2) {
            throw new IllegalArgumentException("loudness is measured on 1 or 2 channels but there are " + channels);
        }
        filters = new KWeighting[channels];
        for (int channel = 0; channel < channels; channel++) {
            filters[channel] = new KWeighting(sampleRateHz);
        }
        hopFrames = sampleRateHz / 10;
    }

    /** The loudness of a sound as a whole. */
    public static double integratedLufs(Pcm sound) {
        LoudnessMeter meter = new LoudnessMeter(sound.channels().length, sound.sampleRateHz());
        meter.add(sound.channels(), 0, sound.frames());
        return meter.integratedLufs();
    }

    /** @param channels [channel][frame]; the frames from {@code from} to before {@code to} are taken */
    public void add(float[][] channels, int from, int to) {
        int frame = from;
        while (frame < to) {
            int end = Math.min(to, frame + hopFrames - framesInHop);
            for (int channel = 0; channel < filters.length; channel++) {
                energyInHop += filters[channel].energy(channels[channel], frame, end);
            }
            framesInHop += end - frame;
            frame = end;
            if (framesInHop == hopFrames) {
                endHop();
            }
        }
    }

    /**
     * The gated loudness of what was added; negative infinity if nothing passed the gate. Of sound that is shorter than
     * one gating block, the loudness of all of it.
     */
    public double integratedLufs() {
        if (hopsDone < hops.length) {
            double frames = (double) hopsDone * hopFrames + framesInHop;
            return frames == 0 ? Double.NEGATIVE_INFINITY : lufs((energyOfAll + energyInHop) / frames);
        }
        double gate = meanLufs(0) + RELATIVE_GATE_LU;
        return meanLufs(Math.max(0, stepOf(gate)));
    }

    /**
     * The loudest 400 ms of what was added (momentary loudness, EBU Tech 3341). Shorter sound is taken as if silence
     * followed.
     */
    public double loudestLufs() {
        double soFar = hopsDone < hops.length ? (energyOfAll + energyInHop) / ((double) hopFrames * hops.length) : 0;
        return lufs(Math.max(loudestEnergy, soFar));
    }

    private void endHop() {
        hops[(int) (hopsDone++ % hops.length)] = energyInHop;
        energyOfAll += energyInHop;
        energyInHop = 0;
        framesInHop = 0;
        if (hopsDone >= hops.length) {
            double energy = (hops[0] + hops[1] + hops[2] + hops[3]) / ((double) hopFrames * hops.length);
            loudestEnergy = Math.max(loudestEnergy, energy);
            count(energy);
        }
    }

    private void count(double energy) {
        double lufs = lufs(energy);
        if (lufs > ABSOLUTE_GATE_LUFS) {
            int step = Math.min(STEPS - 1, stepOf(lufs));
            energies[step] += energy;
            blocks[step]++;
        }
    }

    private double meanLufs(int fromStep) {
        double energy = 0;
        long count = 0;
        for (int step = fromStep; step < STEPS; step++) {
            energy += energies[step];
            count += blocks[step];
        }
        return count == 0 ? Double.NEGATIVE_INFINITY : lufs(energy / count);
    }

    private static int stepOf(double lufs) {
        return (int) ((lufs - ABSOLUTE_GATE_LUFS) * STEPS_PER_LU);
    }

    private static double lufs(double energy) {
        return OFFSET_LU + Decibels.ofPower(energy);
    }
}
