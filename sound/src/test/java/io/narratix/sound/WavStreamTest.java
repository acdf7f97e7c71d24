package io.narratix.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WavStreamTest {

    private static final byte[] FILE =
            Wav.encode(new Pcm(new float[][] {{0, 0.25f, 0.5f, 0.75f}, {0, -0.25f, -0.5f, -0.75f}}, 48_000));

    @Test
    void readsPieceByPieceAndStopsAtTheEnd() throws IOException {
        try (WavStream stream = new WavStream(new ByteArrayInputStream(FILE))) {
            float[][] into = new float[2][3];
            assertThat(stream.frames()).isEqualTo(4);
            assertThat(stream.read(into, 3)).isEqualTo(3);
            assertThat(into[1]).containsExactly(0, -0.25f, -0.5f);
            assertThat(stream.read(into, 3)).isEqualTo(1);
            assertThat(into[0][0]).isEqualTo(0.75f);
            assertThat(stream.read(into, 3)).isZero();
        }
    }

    @Test
    void passesOverFrames() throws IOException {
        try (WavStream stream = new WavStream(new ByteArrayInputStream(FILE))) {
            float[][] into = new float[2][1];
            stream.skip(2);
            stream.read(into, 1);
            assertThat(into[0][0]).isEqualTo(0.5f);
            assertThat(stream.remaining()).isEqualTo(1);
        }
    }

    @Test
    void noticesAFileThatIsCutOff() throws IOException {
        byte[] cut = Arrays.copyOf(FILE, FILE.length - 3);
        try (WavStream stream = new WavStream(new ByteArrayInputStream(cut))) {
            assertThatThrownBy(() -> stream.read(new float[2][4], 4)).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void refusesAHeaderWithoutChannels() {
        byte[] wrong = FILE.clone();
        wrong[22] = 0;
        assertThatThrownBy(() -> new WavStream(new ByteArrayInputStream(wrong)).close())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("16-bit PCM");
    }
}
