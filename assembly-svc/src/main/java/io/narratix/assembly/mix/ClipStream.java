package io.narratix.assembly.mix;

import io.narratix.assembly.script.ClipRef;
import io.narratix.assembly.script.Clips;
import io.narratix.sound.Pcm;
import io.narratix.sound.WavStream;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** A clip that is being read, always as two channels; whatever is wrong with it is told with the clip's name. */
final class ClipStream implements Closeable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final ClipRef clip;
    private final WavStream wav;

    private ClipStream(ClipRef clip, WavStream wav) {
        this.clip = clip;
        this.wav = wav;
    }

    static ClipStream open(Clips clips, ClipRef clip) throws IOException {
        try {
            return of(clip, clips.open(clip));
        } catch (IOException unreadable) {
            throw named(clip, unreadable);
        }
    }

    /** Takes the stream over: closes it if there is no clip in it. */
    static ClipStream of(ClipRef clip, InputStream bytes) throws IOException {
        try {
            return new ClipStream(clip, checked(new WavStream(new BufferedInputStream(bytes, BUFFER_BYTES))));
        } catch (IOException unreadable) {
            bytes.close();
            throw unreadable;
        }
    }

    static IOException named(ClipRef clip, IOException cause) {
        return new IOException(
                "The clip %s (sha256 %s) cannot be mixed: %s".formatted(clip.uri(), clip.sha256(), cause.getMessage()),
                cause);
    }

    int channels() {
        return wav.channels();
    }

    int frames() {
        return wav.frames();
    }

    /** Reads into the front of both channels; fewer frames than wanted only at the end. */
    int read(float[][] stereo, int wanted) throws IOException {
        try {
            int count = wav.read(stereo, wanted);
            if (wav.channels() == 1) {
                System.arraycopy(stereo[0], 0, stereo[1], 0, count);
            }
            return count;
        } catch (IOException unreadable) {
            throw named(clip, unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        wav.close();
    }

    private static WavStream checked(WavStream wav) throws IOException {
        if (wav.sampleRateHz() != Pcm.RATE_HZ || wav.channels() > 2) {
            throw new IOException("clips have %d Hz and 1 or 2 channels but this one has %d Hz and %d"
                    .formatted(Pcm.RATE_HZ, wav.sampleRateHz(), wav.channels()));
        }
        return wav;
    }
}
