package io.narratix.sound;

import java.time.Duration;

/**
 * Sound in memory. The arrays are not copied: who makes a {@code Pcm} hands them over.
 *
 * @param channels [channel][frame], nominal range -1…1; all channels have the same length
 * @param sampleRateHz frames per second
 */
@SuppressWarnings("ArrayRecordComponent") // minutes of samples: copying them to be safe would double the memory
public record Pcm(float[][] channels, int sampleRateHz) {

    /** The rate at which clips are stored and mixed. */
    public static final int RATE_HZ = 48_000;

    public Pcm {
        if (channels.length == 0 || sampleRateHz <= 0) {
            throw new IllegalArgumentException(
                    "sound needs a channel and a rate but had %d and %d".formatted(channels.length, sampleRateHz));
        }
        for (float[] channel : channels) {
            if (channel.length != channels[0].length) {
                throw new IllegalArgumentException("all channels of a sound must have the same length");
            }
        }
    }

    public static Pcm mono(float[] samples, int sampleRateHz) {
        return new Pcm(new float[][] {samples}, sampleRateHz);
    }

    public int frames() {
        return channels[0].length;
    }

    public Duration duration() {
        return Duration.ofNanos(Math.round(frames() * 1e9 / sampleRateHz));
    }

    /** The largest absolute sample value, 0 for silence. */
    public float peak() {
        float peak = 0;
        for (float[] channel : channels) {
            for (float sample : channel) {
                peak = Math.max(peak, Math.abs(sample));
            }
        }
        return peak;
    }
}
