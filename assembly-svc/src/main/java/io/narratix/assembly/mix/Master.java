package io.narratix.assembly.mix;

import java.io.IOException;
import java.util.Arrays;

/**
 * The mix brought to its loudness and limited. The first frame handed on is the first of the mix: the limiter's latency is
 * taken out.
 */
public final class Master implements Mixdown.Listener {

    private final Level level;
    private final Limiter limiter;
    private final Listener listener;
    private final float[][] stereo = new float[2][Block.FRAMES];
    private int toDrop = Limiter.LATENCY;

    /** Takes the finished sound. */
    @FunctionalInterface
    public interface Listener {

        /** @param channels [channel][frame]; the frames from {@code from} to before {@code to} count */
        void hear(float[][] channels, int from, int to) throws IOException, InterruptedException;
    }

    /**
     * How the mix is brought to its loudness.
     *
     * @param gain factor
     * @param ceilingDb true peak that the limiter lets through, in dBTP
     */
    public record Level(double gain, double ceilingDb) {}

    /** @param listener is given left and right */
    public Master(Level level, Listener listener) {
        this.level = level;
        this.limiter = new Limiter(level.ceilingDb());
        this.listener = listener;
    }

    @Override
    public void hear(Block block) throws IOException, InterruptedException {
        block.sumInto(stereo, level.gain());
        handOn(block.frames());
    }

    /** Hands on what the limiter still holds; nothing may follow. */
    public void finish() throws IOException, InterruptedException {
        for (float[] channel : stereo) {
            Arrays.fill(channel, 0);
        }
        handOn(Limiter.LATENCY);
    }

    private void handOn(int frames) throws IOException, InterruptedException {
        limiter.limit(stereo, frames);
        int dropped = Math.min(toDrop, frames);
        toDrop -= dropped;
        listener.hear(stereo, dropped, frames);
    }
}
