package io.narratix.fakeproviders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.narratix.fakeproviders.wire.Provider;
import io.narratix.sound.Wav;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SpeechServersTest {

    private static final String ASKED =
            "{'model':'kokoro','input':'Hush, don’t wake Tam.','voice':'af_heart','response_format':'%s'}";

    private static FakeProviders fake;
    private static Client openai;

    @BeforeAll
    static void start() throws IOException {
        fake = FakeProviders.start();
        openai = new Client(fake, Provider.OPENAI);
    }

    @AfterAll
    static void stop() throws IOException {
        fake.close();
    }

    @Test
    void speaksWithoutTimes() throws IOException {
        byte[] wav = openai.post("/audio/speech", ASKED.formatted("wav")).whole();
        byte[] pcm = openai.post("/audio/speech", ASKED.formatted("pcm")).whole();

        assertThat(Wav.decode(new ByteArrayInputStream(wav)).frames() / 24_000.0)
                .isEqualTo(21 / 14.5, within(1e-3));
        assertThat(pcm).hasSize(wav.length - 44);
        assertThat(openai.post("/audio/speech", ASKED.formatted("mp3"))
                        .headers()
                        .get("content-type"))
                .isEqualTo("audio/mpeg");
    }

    @Test
    void speaksWithTheTimesOfWords() throws IOException {
        JsonNode answer =
                openai.post("/../dev/captioned_speech", ASKED.formatted("wav")).json();

        assertThat(answer.path("timestamps").findValuesAsText("word")).containsExactly("Hush", "don’t", "wake", "Tam");
        assertThat(answer.at("/timestamps/1/start_time").asDouble()).isEqualTo(6 / 14.5, within(1e-6));
        assertThat(Base64.getDecoder().decode(answer.path("audio").asText())).startsWith('R', 'I', 'F', 'F');
    }

    @Test
    void refusesAFormatThatItCantMake() throws IOException {
        Client.Reply reply = openai.post("/audio/speech", ASKED.formatted("opus"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/error/message").asText()).contains("wav, pcm and mp3");
    }

    @Test
    void speaksAsHumeDid() throws IOException {
        JsonNode answer = new Client(fake, Provider.HUME)
                .post("/v0/tts", "{'utterances':[{'text':'Hush, Tam.'}],'format':{'type':'wav'}}")
                .json();

        assertThat(answer.at("/generations/0/duration").asDouble()).isEqualTo(10 / 14.5, within(1e-6));
        assertThat(answer.at("/generations/0/snippets/0/0/timestamps/1/time/begin")
                        .asInt())
                .isEqualTo(414);
    }
}
