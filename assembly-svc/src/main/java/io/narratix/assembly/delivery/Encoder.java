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

    Encoder(Ffmpeg ffmpeg, EncodingPlan plan) throws IOException {
        run = ffmpeg.run(plan.arguments());
        input = run.input();
    }

    @Override
    public void hear(float[][] channels, int from, int to) throws IOException, InterruptedException {
        int at = 0;
        for (int frame = from; frame < to; frame++) {
            for (float[] channel : channels) {
                int sample = Math.max(-32768, Math.min(32767, Math.round(channel[frame] * 32768f)));
                bytes[at++] = (byte) sample;
                bytes[at++] = (byte) (sample >> 8);
            }
        }
        try {
            input.write(bytes, 0, at);
        } catch (IOException brokenPipe) {
            throw run.failure();
        }
    }

    /** Waits until the files are whole. */
    void finish() throws IOException, InterruptedException {
        try {
            input.close();
        } catch (IOException brokenPipe) {
            throw run.failure();
        }
        run.finish();
    }

    @Override
    public void close() {
        run.close();
    }
}
