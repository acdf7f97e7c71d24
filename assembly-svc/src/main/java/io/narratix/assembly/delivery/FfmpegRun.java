package io.narratix.assembly.delivery;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One run of FFmpeg. What it complains about is read while it works, so that neither side waits for the other, and ends
 * up in the exception. Closing the run ends the process if it is still there.
 */
final class FfmpegRun implements Closeable {

    private static final int LONGEST_COMPLAINT = 2_000;

    private final Process process;
    private final CompletableFuture<String> complaints;

    private FfmpegRun(Process process) {
        this.process = process;
        this.complaints =
                CompletableFuture.supplyAsync(() -> text(process.getErrorStream()), FfmpegRun::onThreadOfItsOwn);
    }

    static FfmpegRun of(ProcessBuilder process) throws IOException {
        return new FfmpegRun(process.start());
    }

    OutputStream input() {
        return process.getOutputStream();
    }

    InputStream output() {
        return process.getInputStream();
    }

    /** Waits for the end. @throws IOException if FFmpeg failed, with its own words */
    void finish() throws IOException, InterruptedException {
        if (process.waitFor() != 0) {
            throw failure();
        }
    }

    /** Why FFmpeg stopped listening or speaking. */
    IOException failure() throws InterruptedException {
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        String said = complaints
                .join()
                .replaceAll("(?m)^.*no version information available.*\\R", "")
                .strip();
        return new IOException("FFmpeg ended with %d: %s"
                .formatted(process.exitValue(), said.isEmpty() ? "it did not say why" : said));
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static String text(InputStream stream) {
        try (stream) {
            byte[] head = stream.readNBytes(LONGEST_COMPLAINT);
            stream.transferTo(OutputStream.nullOutputStream());
            return new String(head, StandardCharsets.UTF_8);
        } catch (IOException closed) {
            return "";
        }
    }

    /** For those who listen to a process: they end when it does. */
    static void onThreadOfItsOwn(Runnable work) {
        Thread thread = new Thread(work, "ffmpeg-listener");
        thread.setDaemon(true);
        thread.start();
    }
}
