package io.narratix.assembly.mix;

import io.narratix.assembly.script.Clips;
import java.io.Closeable;
import java.io.IOException;

/** Plays a part into the blocks that overlap it, from the first to the last; its clip is read as it is needed. */
final class Player implements Closeable {

    /** The gain is computed at every 48th frame of the mix and runs straight between. */
    private static final int STEP = 48;

    private final Part part;
    private final ClipStream stream;
    private final float[][] samples = new float[2][Block.FRAMES];
    private long lastGrid = -1;
    private double lastGain;

    Player(Part part, Clips clips) throws IOException {
        this.part = part;
        this.stream = ClipStream.open(clips, part.clip());
    }

    boolean endsBefore(long frame) {
        return part.end() <= frame;
    }

    void playInto(Block block) throws IOException {
        int from = (int) Math.max(0, part.start() - block.start());
        int to = (int) Math.min(block.frames(), part.end() - block.start());
        int count = stream.read(samples, Math.max(0, to - from));
        float[][] track = block.track(part.track());
        long first = block.start() + from;
        int frame = 0;
        while (frame < count) {
            long at = first + frame;
            long grid = at - at % STEP;
            int end = (int) Math.min(count, grid + STEP - first);
            double gain = gainAt(grid);
            float slope = (float) ((gainAt(grid + STEP) - gain) / STEP);
            float start = (float) gain + slope * (at - grid);
            add(samples[0], track[0], from, frame, end, start, slope);
            add(samples[1], track[1], from, frame, end, start, slope);
            frame = end;
        }
    }

    private static void add(float[] clip, float[] track, int shift, int from, int to, float gain, float slope) {
        for (int frame = from; frame < to; frame++) {
            track[shift + frame] += clip[frame] * (gain + slope * (frame - from));
        }
    }

    /** The end of one step is the start of the next. */
    private double gainAt(long grid) {
        if (grid != lastGrid) {
            lastGrid = grid;
            lastGain = part.gain().at(grid);
        }
        return lastGain;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
