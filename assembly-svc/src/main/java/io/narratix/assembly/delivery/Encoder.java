package io.narratix.assembly.delivery;

import io.narratix.assembly.mix.Block;
import io.narratix.assembly.mix.Master;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Feeds master and stems to one FFmpeg process that writes every format, each on a thread of its own. One process with
 * one pipe cannot wait for itself.
 */
final class Encoder implements Master.Listener, Closeable {

    private final FfmpegRun run;
    private final OutputStream input;
    private final byte[] bytes = new byte[Block.FRAMES * Master.CHANNELS * 2];

    Encoder(EncodingPlan plan) throws IOException {
        run = FfmpegRun.of(plan.command());
        input = run.input();
    }

    @Override
    public void hear(float[][] channels, int from, int to) throws IOException {
        int at = 0;
        for (int frame = from; frame < to; frame++) {
            for (float[] channel : channels) {
                int sample = Math.max(-32768, Math.min(32767, Math.round(channel[frame] * 32768f)));
                bytes[at++] = (byte) sample;
                bytes[at++] = (byte) (sample >> 8);
            }
        }
        input.write(bytes, 0, at);
    }

    /** Waits until the files are whole. */
    void finish() throws IOException, InterruptedException {
        try {
            input.close();
        } catch (IOException gone) {
            throw run.failure();
        }
        run.finish();
    }

    /** What FFmpeg has to say about a pipe that broke. */
    IOException failure() throws InterruptedException {
        return run.failure();
    }

    @Override
    public void close() {
        run.close();
    }
}
