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
        int frame = 0;
        while (frame < count) {
            long at = block.start() + from + frame;
            long grid = at - at % STEP;
            int end = (int) Math.min(count, frame + grid + STEP - at);
            double gain = part.gain().at(grid);
            double slope = (part.gain().at(grid + STEP) - gain) / STEP;
            for (; frame < end; frame++, at++) {
                double now = gain + slope * (at - grid);
                track[0][from + frame] += (float) (samples[0][frame] * now);
                track[1][from + frame] += (float) (samples[1][frame] * now);
            }
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
