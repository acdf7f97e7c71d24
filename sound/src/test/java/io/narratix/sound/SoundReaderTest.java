package io.narratix.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoundReaderTest {

    private static final int PCM = 1;
    private static final int FLOAT = 3;

    private final SoundReader reader = new SoundReader(Duration.ofSeconds(2));

    @Test
    void readsWhatWeWriteOurselves() throws Exception {
        Pcm read = reader.read(Wav.encode(Pcm.mono(new float[] {0, 0.5f, -1}, 48_000)));

        assertThat(read.channels()[0]).containsExactly(0f, 0.5f, -1f);
    }

    @ParameterizedTest
    @CsvSource({"1, 8", "1, 16", "1, 24", "1, 32", "3, 32", "3, 64"})
    void readsEveryLinearFormat(int format, int bits) throws Exception {
        Pcm read = reader.read(wave(format, bits, 2, 48_000, -1, 0.5, -0.25, 0, -1));

        assertThat(read.channels()).hasDimensions(2, 2);
        assertThat(read.channels()[0]).containsExactly(new float[] {0.5f, 0}, within(0.01f));
        assertThat(read.channels()[1]).containsExactly(new float[] {-0.25f, -1}, within(0.01f));
    }

    @Test
    void bringsEveryRateToOurs() throws Exception {
        Pcm read = reader.read(Wav.encode(Pcm.mono(new float[22_050], 22_050)));

        assertThat(read.sampleRateHz()).isEqualTo(48_000);
        assertThat(read.frames()).isEqualTo(48_000);
    }

    @Test
    void readsSamplesWithoutAHeader() throws Exception {
        byte[] raw = {0, 0x40, 0, (byte) 0xC0};

        assertThat(reader.readRaw(raw, 48_000, 2).channels()).isDeepEqualTo(new float[][] {{0.5f}, {-0.5f}});
    }

    @Test
    void putsAnMp3WhereItsEncoderFoundIt() throws Exception {
        Pcm read = reader.read(resource("burst-44100-stereo.mp3"));

        assertThat(read.channels()).hasNumberOfRows(2);
        assertThat(read.frames()).isBetween(47_990, 48_010);
        assertThat(onset(read)).isCloseTo(14_400, within(48));
        assertThat(read.peak()).as("-3 dB a channel, as it was made stereo").isBetween(0.31f, 0.39f);
    }

    @Test
    void readsAnMp3OfALowRateWithoutATag() throws Exception {
        Pcm read = reader.read(resource("burst-24000-mono-untagged.mp3"));

        assertThat(read.channels()).hasNumberOfRows(1);
        assertThat(onset(read)).isBetween(14_400, 14_400 + 48 * 60);
    }

    @Test
    void doesNotBelieveAHeaderThatClaimsFourGigabytes() {
        assertUnreadable(wave(PCM, 16, 1, 48_000, -2, 0.5), "claims 4,294,967,294 bytes of data but has only 2");
        assertUnreadable(wave(PCM, 16, 1, 48_000, 0xFFFF_FFFFL, 0.5), "claims 4,294,967,295 bytes");
    }

    @Test
    void takesAnOpenLengthWhereThatIsExpected() throws Exception {
        SoundReader streamed = new SoundReader(Duration.ofSeconds(2), true);

        assertThat(streamed.read(wave(PCM, 16, 1, 48_000, 0xFFFF_FFFFL, 0.5, 0.5))
                        .frames())
                .isEqualTo(2);
    }

    @Test
    void refusesAFileThatIsCutOff() throws Exception {
        byte[] wave = Wav.encode(Pcm.mono(new float[1_000], 48_000));
        byte[] mp3 = resource("burst-44100-stereo.mp3");

        assertUnreadable(Arrays.copyOf(wave, wave.length - 2), "claims 2,000 bytes of data but has only 1,998");
        assertUnreadable(Arrays.copyOf(wave, 20), "WAVE file");
        assertUnreadable(Arrays.copyOf(mp3, mp3.length / 2), "announces");
        assertUnreadable(Arrays.copyOf(mp3, 3), "MP3");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1e30})
    void refusesSamplesThatAreNoSound(double sample) {
        assertUnreadable(wave(FLOAT, 32, 1, 48_000, -1, 0.1, sample), "samples that are no sound");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 6, 65_535})
    void refusesChannelsThatNobodyMixes(int channels) {
        assertUnreadable(wave(PCM, 16, channels, 48_000, -1, 0.1, 0.1, 0.1, 0.1), channels + " channels");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 2_000_000_000})
    void refusesRatesThatNobodyRecordsAt(int rateHz) {
        assertUnreadable(wave(PCM, 16, 1, rateHz, -1, 0.1), "rate");
    }

    @Test
    void refusesWhatIsTooLong() throws Exception {
        SoundReader impatient = new SoundReader(Duration.ofMillis(500));

        assertThatExceptionOfType(UnreadableSound.class)
                .isThrownBy(() -> impatient.read(Wav.encode(Pcm.mono(new float[24_001], 48_000))));
        assertThatExceptionOfType(UnreadableSound.class)
                .isThrownBy(() -> impatient.read(resource("burst-44100-stereo.mp3")));
    }

    @Test
    void refusesWhatIsNoSoundFile() {
        assertUnreadable(new byte[0], "empty");
        assertUnreadable("{\"error\": \"no\"}".getBytes(StandardCharsets.UTF_8), "text");
        assertUnreadable("OggS and more".getBytes(StandardCharsets.UTF_8), "neither WAVE nor MP3");
        assertUnreadable(wave(2, 4, 1, 48_000, -1), "format 2");
        assertUnreadable(wave(PCM, 16, 1, 48_000, -1), "no samples");
    }

    @Test
    void survivesAnyDamage() throws Exception {
        Random random = new Random(7);
        byte[][] files = {
            resource("burst-44100-stereo.mp3"),
            resource("burst-24000-mono-untagged.mp3"),
            wave(FLOAT, 32, 2, 44_100, -1, new double[400])
        };
        for (int round = 0; round < 90; round++) {
            byte[] damaged = files[round % files.length].clone();
            for (int hits = 0; hits < 12; hits++) {
                damaged[random.nextInt(round % 2 == 0 ? 64 : damaged.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(reader.read(damaged).duration()).isLessThanOrEqualTo(Duration.ofSeconds(3));
            } catch (UnreadableSound refused) {
                assertThat(refused).hasMessageStartingWith("the ");
            }
        }
    }

    private void assertUnreadable(byte[] file, String why) {
        assertThatExceptionOfType(UnreadableSound.class)
                .isThrownBy(() -> reader.read(file))
                .withMessageContaining(why);
    }

    private static int onset(Pcm sound) {
        float[] samples = sound.channels()[0];
        int frame = 0;
        while (Math.abs(samples[frame]) < 0.2) {
            frame++;
        }
        return frame;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(SoundReaderTest.class.getResourceAsStream(name))) {
            return file.readAllBytes();
        }
    }

    /** @param claimed the length in the header, or -1 for the true one */
    private static byte[] wave(int format, int bits, int channels, int rateHz, long claimed, double... samples) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (double sample : samples) {
            data.writeBytes(encoded(format, bits, sample));
        }
        ByteBuffer header = ByteBuffer.allocate(46).order(ByteOrder.LITTLE_ENDIAN);
        header.put(ascii("RIFF"))
                .putInt(38 + data.size())
                .put(ascii("WAVEfmt "))
                .putInt(18);
        header.putShort((short) format).putShort((short) channels).putInt(rateHz);
        header.putInt(rateHz * channels * bits / 8).putShort((short) (channels * bits / 8));
        header.putShort((short) bits).putShort((short) 0);
        header.put(ascii("data")).putInt(claimed == -1 ? data.size() : (int) claimed);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(header.array());
        file.writeBytes(data.toByteArray());
        return file.toByteArray();
    }

    private static byte[] encoded(int format, int bits, double sample) {
        ByteBuffer bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        if (format == FLOAT) {
            return Arrays.copyOf(
                    bits == 32
                            ? bytes.putFloat((float) sample).array()
                            : bytes.putDouble(sample).array(),
                    bits / 8);
        }
        double fullScale = Math.pow(2, bits - 1.0);
        long value = Math.round(Math.max(-fullScale, Math.min(fullScale - 1, sample * fullScale)));
        return Arrays.copyOf(bytes.putLong(bits == 8 ? value + 128 : value).array(), bits / 8);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
