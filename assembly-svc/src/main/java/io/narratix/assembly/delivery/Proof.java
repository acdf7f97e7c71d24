package io.narratix.assembly.delivery;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Measures what a listener will hear, as it comes out of a decoder and on a thread of its own. */
final class Proof {

    private static final int FRAMES = 4_800;
    private static final int BYTES_PER_FRAME = 2 * Float.BYTES;

    private final CompletableFuture<Measurement> heard;

    private Proof(CompletableFuture<Measurement> heard) {
        this.heard = heard;
    }

    /** @param sound stereo at the mixing rate: 32-bit floats, little-endian, channels interleaved */
    static Proof of(InputStream sound) {
        CompletableFuture<Measurement> heard = new CompletableFuture<>();
        FfmpegRun.onThreadOfItsOwn(() -> {
            try {
                heard.complete(measured(new BufferedInputStream(sound, FRAMES * BYTES_PER_FRAME)));
            } catch (IOException cutOff) {
                heard.completeExceptionally(cutOff);
            }
        });
        return new Proof(heard);
    }

    /** Waits for the end of the sound. @throws IOException if it could not be read to its end */
    Measurement measurement() throws IOException, InterruptedException {
        try {
            return heard.get();
        } catch (ExecutionException failed) {
            throw new IOException("what was encoded could not be heard: " + failed.getCause(), failed);
        }
    }

    private static Measurement measured(InputStream sound) throws IOException {
        Gauge gauge = new Gauge();
        byte[] bytes = new byte[FRAMES * BYTES_PER_FRAME];
        float[] samples = new float[2 * FRAMES];
        float[][] stereo = new float[2][FRAMES];
        int read = sound.readNBytes(bytes, 0, bytes.length);
        while (read >= BYTES_PER_FRAME) {
            int frames = read / BYTES_PER_FRAME;
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(samples, 0, 2 * frames);
            for (int frame = 0; frame < frames; frame++) {
                stereo[0][frame] = samples[2 * frame];
                stereo[1][frame] = samples[2 * frame + 1];
            }
            gauge.hear(stereo, 0, frames);
            read = sound.readNBytes(bytes, 0, bytes.length);
        }
        return gauge.measurement();
    }
}
