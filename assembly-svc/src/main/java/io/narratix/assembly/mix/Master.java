package io.narratix.assembly.mix;

import java.io.IOException;
import java.util.Arrays;

/**
 * The mix brought to its loudness and limited, together with the stems, frame by frame in step. The first frame handed on
 * is the first of the mix: the limiter's latency is taken out.
 */
public final class Master implements Mixdown.Listener {

    /** Takes the finished sound. */
    @FunctionalInterface
    public interface Listener {

        /**
         * @param channels [channel][frame]: master left and right, then the stems in the order of {@link Track}, each left
         *     and right; the frames from {@code from} to before {@code to} count
         */
        void hear(float[][] channels, int from, int to) throws IOException, InterruptedException;
    }

    /** How many channels a listener is given. */
    public static final int CHANNELS = 2 + 2 * Track.values().length;

    private final Level level;
    private final Limiter limiter;
    private final Delay stems = new Delay(CHANNELS - 2, Limiter.LATENCY);
    private final Listener listener;
    private final float[][] channels = new float[CHANNELS][Block.FRAMES];
    private final float[][] mix = {channels[0], channels[1]};
    private final float[][] tracks = new float[CHANNELS - 2][];
    private int toDrop = Limiter.LATENCY;

    /**
     * How the mix is brought to its loudness.
     *
     * @param gain factor
     * @param ceilingDb true peak that the limiter lets through, in dBTP
     */
    public record Level(double gain, double ceilingDb) {}

    public Master(Level level, Listener listener) {
        this.level = level;
        this.limiter = new Limiter(level.ceilingDb());
        this.listener = listener;
        System.arraycopy(channels, 2, tracks, 0, tracks.length);
    }

    @Override
    public void hear(Block block) throws IOException, InterruptedException {
        block.sumInto(mix, level.gain());
        int stem = 0;
        for (Track track : Track.values()) {
            for (float[] side : block.track(track)) {
                System.arraycopy(side, 0, tracks[stem++], 0, block.frames());
            }
        }
        handOn(block.frames());
    }

    /** Hands on what the limiter still holds; nothing may follow. */
    public void finish() throws IOException, InterruptedException {
        for (float[] channel : channels) {
            Arrays.fill(channel, 0);
        }
        handOn(Limiter.LATENCY);
    }

    private void handOn(int frames) throws IOException, InterruptedException {
        limiter.limit(mix, frames);
        stems.pass(tracks, frames);
        int dropped = Math.min(toDrop, frames);
        toDrop -= dropped;
        listener.hear(channels, dropped, frames);
    }
}
