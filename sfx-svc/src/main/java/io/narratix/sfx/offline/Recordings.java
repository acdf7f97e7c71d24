package io.narratix.sfx.offline;

import io.narratix.sound.Pcm;
import io.narratix.sound.Wav;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The recorded sounds that come with this package; whose they are is in {@link Credits}. */
final class Recordings {

    private Recordings() {}

    /** @param name as in {@code recordings.txt} */
    static Tape tape(String name) {
        try (InputStream in = Table.open("recordings/" + name + ".wav")) {
            Pcm sound = Wav.decode(in);
            double[] samples = new double[sound.frames()];
            for (int frame = 0; frame < samples.length; frame++) {
                samples[frame] = sound.channels()[0][frame];
            }
            return Tape.recorded(name, samples);
        } catch (IOException e) {
            throw new UncheckedIOException("the recording %s can't be read".formatted(name), e);
        }
    }
}
