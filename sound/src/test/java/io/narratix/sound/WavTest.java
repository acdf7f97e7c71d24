package io.narratix.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WavTest {

    @Test
    void readsWhatItWrote() throws IOException {
        Pcm sound = new Pcm(new float[][] {{0, 0.5f, -1, 1}, {0.25f, -0.25f, 0, 0}}, 48_000);
        Pcm read = Wav.decode(new ByteArrayInputStream(Wav.encode(sound)));
        assertThat(read.sampleRateHz()).isEqualTo(48_000);
        assertThat(read.channels()[0]).containsExactly(0, 0.5f, -1, 32767 / 32768f);
        assertThat(read.channels()[1]).containsExactly(0.25f, -0.25f, 0, 0);
    }

    @Test
    void refusesAFileThatEndsTooEarly() {
        byte[] whole = Wav.encode(Pcm.mono(new float[100], 48_000));
        byte[] cut = Arrays.copyOf(whole, whole.length - 10);
        assertThatThrownBy(() -> Wav.decode(new ByteArrayInputStream(cut))).isInstanceOf(EOFException.class);
    }

    @Test
    void refusesWhatIsNotAWaveFile() {
        assertThatThrownBy(() -> Wav.decode(new ByteArrayInputStream(new byte[64])))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a RIFF");
    }
}
