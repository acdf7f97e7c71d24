package io.narratix.voice.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.narratix.sound.UnreadableSound;
import io.narratix.voice.Sounds;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AudioFormatTest {

    private static final AudioFormat BARE = AudioFormat.bare(24_000);

    @Test
    void readsBareSamplesAndFilesAlike() throws Exception {
        assertThat(BARE.read(Sounds.bare(1)).frames()).isEqualTo(48_000);
        assertThat(BARE.read(Sounds.wav(1)).frames()).isEqualTo(48_000);
        assertThat(AudioFormat.FILE.read(Sounds.wav(1)).sampleRateHz()).isEqualTo(48_000);
    }

    @Test
    void takesTextForNoSound() {
        byte[] text = "{\"detail\": \"Internal server error, please try again\"}".getBytes(StandardCharsets.UTF_8);
        assertUnreadable(BARE, text);
        assertUnreadable(AudioFormat.FILE, text);
    }

    @Test
    void refusesAFileThatIsCutOff() {
        byte[] wav = Sounds.wav(1);
        assertUnreadable(AudioFormat.FILE, Arrays.copyOf(wav, wav.length / 2));
        assertUnreadable(BARE, Arrays.copyOf(Sounds.bare(1), 4801));
        assertUnreadable(BARE, new byte[0]);
    }

    @Test
    void readsAWaveThatWasWrittenWhileItWasSent() throws Exception {
        byte[] wav = Sounds.wav(1);
        Arrays.fill(wav, 40, 44, (byte) 0xFF);
        assertThat(AudioFormat.FILE.read(wav).frames()).isEqualTo(48_000);
    }

    private static void assertUnreadable(AudioFormat format, byte[] bytes) {
        assertThatThrownBy(() -> format.read(bytes)).isInstanceOf(UnreadableSound.class);
    }
}
