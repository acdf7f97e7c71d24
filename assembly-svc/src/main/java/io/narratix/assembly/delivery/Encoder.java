package io.narratix.assembly.delivery;

import io.narratix.assembly.mix.Block;
import io.narratix.assembly.mix.Master;
import java.io.IOException;
import java.io.OutputStream;

/** Feeds sound to an FFmpeg process, as 16 bits, signed, little-endian, channels interleaved. */
final class Encoder implements Master.Listener {

    private final FfmpegRun run;
    private final OutputStream input;
    private final byte[] bytes;

    Encoder(FfmpegRun run, int channels) {
        this.run = run;
        this.input = run.input();
        this.bytes = new byte[Block.FRAMES * channels * 2];
    }

    @Override
    public void hear(float[][] channels, int from, int to) throws IOException, InterruptedException {
        int width = 2 * channels.length;
        for (int channel = 0; channel < channels.length; channel++) {
            float[] samples = channels[channel];
            int at = 2 * channel;
            for (int frame = from; frame < to; frame++, at += width) {
                int sample = (int) Math.max(-32768, Math.min(32767, Math.rint(samples[frame] * 32768d)));
                bytes[at] = (byte) sample;
                bytes[at + 1] = (byte) (sample >> 8);
            }
        }
        try {
            input.write(bytes, 0, (to - from) * width);
        } catch (IOException brokenPipe) {
            throw run.failure();
        }
    }

    /** Nothing may follow. FFmpeg still has some of it to write: {@link FfmpegRun#finish}. */
    void end() throws IOException, InterruptedException {
        try {
            input.close();
        } catch (IOException brokenPipe) {
            throw run.failure();
        }
    }
}
