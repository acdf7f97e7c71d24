package io.narratix.assembly.mix;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** A tenth of a second of every track, in stereo. Reused: its samples count only until the next block is mixed. */
public final class Block {

    public static final int FRAMES = 4_800;

    private final Map<Track, float[][]> tracks = new EnumMap<>(Track.class);
    private long start;
    private int frames;

    Block() {
        for (Track track : Track.values()) {
            tracks.put(track, new float[2][FRAMES]);
        }
    }

    void begin(long from, int count) {
        start = from;
        frames = count;
        tracks.values().stream().flatMap(Arrays::stream).forEach(channel -> Arrays.fill(channel, 0));
    }

    /** The frame of the mix at which the block begins. */
    public long start() {
        return start;
    }

    /** How many frames of the arrays count. */
    public int frames() {
        return frames;
    }

    /** [channel][frame] */
    public float[][] track(Track track) {
        return Objects.requireNonNull(tracks.get(track));
    }

    /** Every track by itself: [channel][frame], in the order of {@link Track}, each left and right. */
    public float[][] stems() {
        return tracks.values().stream().flatMap(Arrays::stream).toArray(float[][]::new);
    }

    /** The tracks together, times a factor. */
    public void sumInto(float[][] mix, double gain) {
        float factor = (float) gain;
        for (int channel = 0; channel < 2; channel++) {
            float[] sum = mix[channel];
            Arrays.fill(sum, 0, frames, 0);
            for (float[][] track : tracks.values()) {
                float[] part = track[channel];
                for (int frame = 0; frame < frames; frame++) {
                    sum[frame] += part[frame] * factor;
                }
            }
        }
    }
}
