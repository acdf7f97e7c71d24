package io.narratix.fakeproviders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.narratix.fakeproviders.wire.Fixtures;
import io.narratix.fakeproviders.wire.Provider;
import io.narratix.sound.Pcm;
import io.narratix.sound.Wav;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ElevenLabsTest {

    private static final String SPEECH = "/v1/text-to-speech/premadeAdele0000000000";

    private static FakeProviders fake;
    private static Client client;

    @BeforeAll
    static void start() throws IOException {
        fake = FakeProviders.start();
        client = new Client(fake, Provider.ELEVENLABS);
    }

    @AfterAll
    static void stop() throws IOException {
        fake.close();
    }

    @Test
    void speaksWithATimeForEveryCharacter() throws IOException {
        JsonNode answer = client.post(SPEECH + "/with-timestamps?output_format=wav_24000", "{'text':'Hush, Tam.'}")
                .json();

        JsonNode alignment = answer.path("alignment");
        assertThat(alignment.path("characters")).hasSize(10);
        assertThat(alignment.path("character_start_times_seconds")).hasSize(10);
        double end = alignment.path("character_end_times_seconds").path(9).asDouble();
        Pcm sound = wav(Base64.getDecoder().decode(answer.path("audio_base64").asText()));
        assertThat(end).isEqualTo(10 / 14.5, within(1e-4));
        assertThat(sound.frames() / 24_000.0).isEqualTo(end, within(1e-3));
        assertThat(sound.peak()).isGreaterThan(0.1f);
    }

    @Test
    void isSilentBetweenWords() throws IOException {
        byte[] bytes = client.post(SPEECH + "?output_format=wav_24000", "{'text':'Hush     Tam'}")
                .whole();
        float[] samples = wav(bytes).channels()[0];

        int gapFrom = (int) (4.1 / 14.5 * 24_000);
        int gapUntil = (int) (8.9 / 14.5 * 24_000);
        assertThat(IntStream.range(gapFrom, gapUntil).allMatch(i -> samples[i] == 0))
                .isTrue();
        assertThat(energy(samples, 0, gapFrom)).isPositive();
        assertThat(energy(samples, gapUntil, samples.length)).isPositive();
    }

    @Test
    void streamsWhatItWouldSayAtOnce() throws IOException {
        String text = "{'text':'You said it never fails, Tam. I said it never failed.'}";
        byte[] whole = client.post(SPEECH + "?output_format=pcm_16000", text).whole();
        byte[] streamed =
                client.post(SPEECH + "/stream?output_format=pcm_16000", text).whole();
        String lines = client.post(SPEECH + "/stream/with-timestamps?output_format=pcm_16000", text)
                .text();

        assertThat(streamed).isEqualTo(whole);
        assertThat(lines.lines().count()).isEqualTo(3);
        int bytes = lines.lines()
                .map(io.narratix.fakeproviders.wire.Json::read)
                .mapToInt(line ->
                        Base64.getDecoder().decode(line.path("audio_base64").asText()).length)
                .sum();
        assertThat(bytes).isEqualTo(whole.length);
    }

    @Test
    void designsKeepsFindsAndDeletesAVoice() throws IOException {
        JsonNode designed = client.post(
                        "/v1/text-to-voice/design?output_format=pcm_24000",
                        Fixtures.object("elevenlabs/request_voice_design.json"))
                .json();
        String preview =
                designed.path("previews").path(0).path("generated_voice_id").asText();
        JsonNode kept = client.post(
                        "/v1/text-to-voice",
                        Fixtures.object("elevenlabs/request_voice_create.json").put("generated_voice_id", preview))
                .json();
        String id = kept.path("voice_id").asText();

        assertThat(designed.path("previews")).hasSize(3);
        assertThat(kept.path("name").asText()).isEqualTo("Old Tam");
        assertThat(client.get("/v2/voices?search=old%20tam")
                        .json()
                        .path("total_count")
                        .asInt())
                .isEqualTo(1);
        assertThat(client.post("/v1/text-to-speech/" + id + "?output_format=pcm_8000", "{'text':'Hush'}")
                        .status())
                .isEqualTo(200);
        assertThat(client.delete("/v1/voices/" + id).json()).isEqualTo(Fixtures.object("elevenlabs/voice_delete.json"));
        assertThat(client.get("/v1/voices/" + id).status()).isEqualTo(404);
    }

    @Test
    void listsVoicesPageByPage() throws IOException {
        JsonNode first = client.get("/v2/voices?page_size=4&category=premade").json();
        JsonNode second = client.get("/v2/voices?page_size=4&category=premade&next_page_token="
                        + first.path("next_page_token").asText())
                .json();

        assertThat(first.path("has_more").asBoolean()).isTrue();
        assertThat(second.path("has_more").asBoolean()).isFalse();
        assertThat(first.path("voices").size() + second.path("voices").size()).isEqualTo(6);
    }

    @Test
    void makesEffectsThatHaveToBeTrimmed() throws IOException {
        byte[] bytes = client.post(
                        "/v1/sound-generation?output_format=wav_44100", "{'text':'a door slams','duration_seconds':2}")
                .whole();
        float[] samples = wav(bytes).channels()[0];

        assertThat(samples).hasSize(88_200);
        assertThat(energy(samples, 0, 11_000)).isZero();
        assertThat(energy(samples, 11_100, 40_000)).isPositive();
        assertThat(energy(samples, 60_000, 88_200)).isZero();
    }

    @Test
    void makesMusicAsLongAsItIsAskedFor() throws IOException {
        Client.Reply reply =
                client.post("/v1/music?output_format=pcm_44100", Fixtures.object("elevenlabs/request_music.json"));

        assertThat(reply.whole()).hasSize(30 * 44_100 * 2);
        assertThat(reply.headers().get("song-id")).isNotBlank();
    }

    @Test
    void makesMp3WhereItIsAskedFor() throws IOException {
        Client.Reply music =
                client.post("/v1/music?output_format=mp3_44100_128", Fixtures.object("elevenlabs/request_music.json"));
        Client.Reply preview = client.post(
                "/v1/sound-generation?output_format=mp3_22050_32", "{'text':'a bell','duration_seconds':2}");

        assertThat(music.headers().get("content-type")).isEqualTo("audio/mpeg");
        assertThat(frames(music.whole(), 144 * 128_000 / 44_100) * 1152 / 44_100.0)
                .isEqualTo(30, within(0.03));
        assertThat(frames(preview.whole(), 72 * 32_000 / 22_050) * 576 / 22_050.0)
                .isEqualTo(2, within(0.15));
    }

    /** Walks from frame to frame (ISO 11172-3, 2.4.2.3), which fails where a header is not one. */
    private static int frames(byte[] mp3, int bytes) {
        int frames = 0;
        for (int at = 0; at < mp3.length; at += bytes + ((mp3[at + 2] >> 1) & 1)) {
            assertThat(mp3[at]).as("frame %d", frames).isEqualTo((byte) 0xFF);
            frames++;
        }
        return frames;
    }

    @Test
    void tellsWhatTheAccountMayDo() throws IOException {
        assertThat(client.get("/v1/user/subscription")
                        .json()
                        .path("voice_limit")
                        .asInt())
                .isEqualTo(30);
        assertThat(client.get("/v1/models").json()).isNotEmpty();
    }

    private static Pcm wav(byte[] bytes) throws IOException {
        return Wav.decode(new ByteArrayInputStream(bytes));
    }

    private static double energy(float[] samples, int from, int until) {
        return IntStream.range(from, until)
                .mapToDouble(i -> samples[i] * samples[i])
                .sum();
    }
}
