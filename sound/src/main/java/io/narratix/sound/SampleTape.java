package io.narratix.sound;

import java.util.Arrays;

/** Sound that grows as it is decoded. */
final class SampleTape {

    private static final int FIRST_FRAMES = 1 << 16;

    private final float[][] samples;
    private final int sampleRateHz;
    private int frames;

    SampleTape(int channels, int sampleRateHz) {
        this.samples = new float[channels][FIRST_FRAMES];
        this.sampleRateHz = sampleRateHz;
    }

    int channels() {
        return samples.length;
    }

    int sampleRateHz() {
        return sampleRateHz;
    }

    int frames() {
        return frames;
    }

    /** @param interleaved 16 bits, frame by frame */
    void add(short[] interleaved, int count) {
        for (int channel = 0; channel < samples.length; channel++) {
            if (frames + count > samples[channel].length) {
                samples[channel] = Arrays.copyOf(samples[channel], 2 * samples[channel].length);
            }
            for (int frame = 0; frame < count; frame++) {
                samples[channel][frames + frame] = interleaved[frame * samples.length + channel] / 32768f;
            }
        }
        frames += count;
    }

    Pcm whole() {
        return cut(0, frames);
    }

    Pcm cut(int from, int to) {
        float[][] cut = new float[samples.length][];
        for (int channel = 0; channel < cut.length; channel++) {
            cut[channel] = Arrays.copyOfRange(samples[channel], from, to);
        }
        return new Pcm(cut, sampleRateHz);
    }
}
