package io.narratix.voice.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.narratix.manuscript.Words;
import io.narratix.stage.ProviderFault;
import io.narratix.voice.Account;
import io.narratix.voice.Delivery;
import io.narratix.voice.Emotion;
import io.narratix.voice.Line;
import io.narratix.voice.Lines;
import io.narratix.voice.Loudness;
import io.narratix.voice.Pace;
import io.narratix.voice.Speech;
import io.narratix.voice.SpokenBody;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ElevenLabsSpeechTest {

    private static final String TEXT = "“Hush, Tam,” she said.";

    private Rig rig;

    @BeforeEach
    void open() throws Exception {
        rig = new Rig();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void asksForTheLineWithWhatStandsRoundIt() throws Exception {
        rig.speak(Lines.of(TEXT), Rig.MODEL);

        RecordedRequest request = rig.account.asked(Rig.SPEECH).get(0);
        JsonNode body = Account.body(request);
        assertThat(request.getTarget()).isEqualTo(Rig.SPEECH + "voice%201/with-timestamps?output_format=pcm_24000");
        assertThat(request.getHeaders().get("xi-api-key")).isEqualTo("canary");
        assertThat(body.path("text").stringValue()).isEqualTo(TEXT);
        assertThat(body.path("previous_text").stringValue()).isEqualTo("The stairs creaked.");
        assertThat(body.path("next_text").stringValue()).isEqualTo("He froze.");
        assertThat(body.path("model_id").stringValue()).isEqualTo("eleven_multilingual_v2");
        assertThat(body.path("seed").asLong()).isBetween(0L, 4294967295L);
        assertThat(body.has("language_code")).isFalse();
        assertThat(body.path("voice_settings").path("stability").asDouble()).isEqualTo(0.55);
    }

    @Test
    void asksTheSameForTheSameLine() throws Exception {
        rig.speak(Lines.of(TEXT), Rig.MODEL);
        rig.speak(Lines.of(TEXT), Rig.MODEL);
        assertThat(rig.account.asked(Rig.SPEECH))
                .extracting(Account::body)
                .hasSize(2)
                .containsOnly(Account.body(rig.account.asked(Rig.SPEECH).get(0)));
    }

    @Test
    void directsModelsThatTakeDirectionsAndOnlyThose() throws Exception {
        Delivery delivery = new Delivery(Emotion.FEAR, Loudness.WHISPER, Pace.FAST);
        Line line = Lines.of(TEXT, Lines.TAM, Map.of(), delivery);

        Speech speech = rig.speak(line, "eleven_v3");
        rig.speak(line, "eleven_flash_v2_5");

        JsonNode directed = Account.body(rig.account.asked(Rig.SPEECH).get(0));
        JsonNode plain = Account.body(rig.account.asked(Rig.SPEECH).get(1));
        assertThat(directed.path("text").stringValue()).isEqualTo("[whispers][scared] " + TEXT);
        assertThat(directed.path("voice_settings").propertyNames()).containsExactly("stability");
        assertThat(directed.has("previous_text")).isFalse();
        assertThat(plain.path("text").stringValue()).isEqualTo(TEXT);
        assertThat(plain.path("language_code").stringValue()).isEqualTo("en");
        assertThat(plain.path("voice_settings").path("speed").asDouble()).isEqualTo(1.1);
        assertThat(speech.words()).hasSize(4);
        assertThat(rig.aligned).hasValue(0);
    }

    @Test
    void timesEveryWordByItsCharacters() throws Exception {
        Speech speech = rig.speak(Lines.of(TEXT), Rig.MODEL);
        assertThat(speech.voice()).isEqualTo("voice 1");
        assertThat(speech.words())
                .extracting(word -> word.span().in(TEXT))
                .containsExactly("Hush", "Tam", "she", "said");
        Duration begin = speech.words().get(0).start();
        assertThat(speech.words().get(1).start().minus(begin)).isEqualTo(Duration.ofMillis(360));
        assertThat(speech.sound().sampleRateHz()).isEqualTo(48_000);
        assertThat(rig.aligned).hasValue(0);
    }

    @Test
    void tellsWhatTheAnswerCostAndHeedsThePlansLimit() throws Exception {
        rig.speak(Lines.of(TEXT), Rig.MODEL);
        assertThat(rig.till.entries()).containsExactly("settled 11 characters of eleven_multilingual_v2");
        assertThat(rig.client.permits().allowed()).isEqualTo(5);
    }

    @Test
    void alignsAnAnswerWithoutTimes() throws Exception {
        rig.account.answers(SpokenBody::withoutTimes);
        assertThat(rig.speak(Lines.of(TEXT), Rig.MODEL).words()).hasSize(4);
        assertThat(rig.aligned).hasValue(1);
    }

    @Test
    void speaksALongLineInPiecesAndPaysForNoneOfThemTwice() throws Exception {
        Line line = Lines.of("One is here now. Two is there now. Three is nowhere.");
        ElevenLabsSpeech speech = rig.speech(Rig.MODEL, 100);
        AtomicInteger calls = new AtomicInteger();
        rig.account.answers(request -> calls.incrementAndGet() == 2
                ? Account.json(503, "{\"detail\":\"busy\"}")
                : SpokenBody.answerTo(request));
        Line longer = Lines.of(line.passage().text() + " " + "Four is a sentence that makes it all too long for one.");

        ProviderFault fault = catchThrowableOfType(ProviderFault.class, () -> speech.speak(longer, rig.till));
        Speech spoken = speech.speak(longer, rig.till);

        assertThat(fault.kind()).isEqualTo(ProviderFault.Kind.REFUSED);
        assertThat(spoken.words()).hasSameSizeAs(Words.in(longer.passage().text()));
        assertThat(rig.account.asked(Rig.SPEECH))
                .extracting(request ->
                        Account.body(request).path("text").stringValue().substring(0, 4))
                .containsExactly("One ", "Four", "Four");
        assertThat(rig.till.entries()).hasSize(3).contains("released");
    }
}
