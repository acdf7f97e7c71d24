package io.narratix.assembly.delivery;

import io.narratix.sound.Pcm;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;

/** Listens to a finished file as its listeners will: decoded. */
final class Proof {

    private static final int FRAMES = 4_800;
    private static final int BYTES_PER_FRAME = 2 * Float.BYTES;

    private final Ffmpeg ffmpeg;

    Proof(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    Measurement of(Path file) throws IOException, InterruptedException {
        try (FfmpegRun run = ffmpeg.run(arguments(file))) {
            Gauge gauge = new Gauge();
            pour(new BufferedInputStream(run.output(), FRAMES * BYTES_PER_FRAME), gauge);
            run.finish();
            return gauge.measurement();
        }
    }

    private static List<String> arguments(Path file) {
        return List.of(
                "-hide_banner",
                "-nostdin",
                "-v",
                "error",
                "-i",
                file.toString(),
                "-f",
                "f32le",
                "-ac",
                "2",
                "-ar",
                String.valueOf(Pcm.RATE_HZ),
                "pipe:1");
    }

    private static void pour(InputStream sound, Gauge gauge) throws IOException, InterruptedException {
        byte[] bytes = new byte[FRAMES * BYTES_PER_FRAME];
        float[][] stereo = new float[2][FRAMES];
        int read = sound.readNBytes(bytes, 0, bytes.length);
        while (read >= BYTES_PER_FRAME) {
            if (Thread.interrupted()) {
                throw new InterruptedException("measuring was interrupted");
            }
            ByteBuffer samples = ByteBuffer.wrap(bytes, 0, read).order(ByteOrder.LITTLE_ENDIAN);
            int frames = read / BYTES_PER_FRAME;
            for (int frame = 0; frame < frames; frame++) {
                stereo[0][frame] = samples.getFloat();
                stereo[1][frame] = samples.getFloat();
            }
            gauge.hear(stereo, 0, frames);
            read = sound.readNBytes(bytes, 0, bytes.length);
        }
    }
}
