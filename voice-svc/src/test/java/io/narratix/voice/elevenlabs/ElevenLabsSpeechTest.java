package io.narratix.voice.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.narratix.manuscript.Words;
import io.narratix.provider.Credential;
import io.narratix.provider.ProviderClient;
import io.narratix.provider.elevenlabs.ElevenLabs;
import io.narratix.provider.elevenlabs.ElevenLabsFaults;
import io.narratix.stage.Meter;
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
import io.narratix.voice.Till;
import io.narratix.voice.TimedWord;
import io.narratix.voice.casting.VoiceCasting;
import io.narratix.voice.recording.Editor;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ElevenLabsSpeechTest {

    private static final String SPEECH = "/v1/text-to-speech/";
    private static final String TEXT = "“Hush, Tam,” she said.";

    private final Till till = new Till();
    private final AtomicInteger aligned = new AtomicInteger();
    private final List<String> gone = new ArrayList<>();
    private final AtomicReference<Function<RecordedRequest, MockResponse>> answer =
            new AtomicReference<>(SpokenBody::answerTo);
    private Account account;
    private ProviderClient client;

    @BeforeEach
    void open() throws Exception {
        account = new Account(request -> answer.get().apply(request));
        client = new ProviderClient(
                ElevenLabs.endpoint(account.url("/"), Credential.of("canary")), new ElevenLabsFaults(), 12);
    }

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void asksForTheLineWithWhatStandsRoundIt() throws Exception {
        speak(Lines.of(TEXT), "eleven_multilingual_v2", 2500);

        RecordedRequest request = account.asked(SPEECH).get(0);
        JsonNode body = Account.body(request);
        assertThat(request.getTarget()).isEqualTo(SPEECH + "voice%201/with-timestamps?output_format=pcm_24000");
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
        speak(Lines.of(TEXT), "eleven_multilingual_v2", 2500);
        speak(Lines.of(TEXT), "eleven_multilingual_v2", 2500);
        assertThat(account.asked(SPEECH))
                .extracting(Account::body)
                .hasSize(2)
                .containsOnly(Account.body(account.asked(SPEECH).get(0)));
    }

    @Test
    void directsModelsThatTakeDirectionsAndOnlyThose() throws Exception {
        Delivery delivery = new Delivery(Emotion.FEAR, Loudness.WHISPER, Pace.FAST);
        Line line = Lines.of(TEXT, Lines.TAM, Map.of(), delivery);

        Speech speech = speak(line, "eleven_v3", 2500);
        speak(line, "eleven_flash_v2_5", 2500);

        JsonNode directed = Account.body(account.asked(SPEECH).get(0));
        JsonNode plain = Account.body(account.asked(SPEECH).get(1));
        assertThat(directed.path("text").stringValue()).isEqualTo("[whispers][scared] " + TEXT);
        assertThat(directed.path("voice_settings").propertyNames()).containsExactly("stability");
        assertThat(directed.has("previous_text")).isFalse();
        assertThat(plain.path("text").stringValue()).isEqualTo(TEXT);
        assertThat(plain.path("language_code").stringValue()).isEqualTo("en");
        assertThat(plain.path("voice_settings").path("speed").asDouble()).isEqualTo(1.1);
        assertThat(speech.words()).hasSize(4);
        assertThat(aligned).hasValue(0);
    }

    @Test
    void timesEveryWordByItsCharacters() throws Exception {
        Speech speech = speak(Lines.of(TEXT), "eleven_multilingual_v2", 2500);
        assertThat(speech.voice()).isEqualTo("voice 1");
        assertThat(speech.words())
                .extracting(word -> word.span().in(TEXT))
                .containsExactly("Hush", "Tam", "she", "said");
        Duration begin = speech.words().get(0).start();
        assertThat(speech.words().get(1).start().minus(begin)).isEqualTo(Duration.ofMillis(360));
        assertThat(speech.sound().sampleRateHz()).isEqualTo(48_000);
        assertThat(aligned).hasValue(0);
    }

    @Test
    void tellsWhatTheAnswerCostAndHeedsThePlansLimit() throws Exception {
        speak(Lines.of(TEXT), "eleven_multilingual_v2", 2500);
        assertThat(till.entries()).containsExactly("settled 11 characters of eleven_multilingual_v2");
        assertThat(client.permits().allowed()).isEqualTo(5);
    }

    @Test
    void alignsAnAnswerWithoutTimes() throws Exception {
        answer.set(request -> {
            String body = SpokenBody.answerTo(request).getBody() == null ? "" : spokenWithoutTimes(request);
            return Account.json(200, body);
        });
        assertThat(speak(Lines.of(TEXT), "eleven_multilingual_v2", 2500).words())
                .hasSize(4);
        assertThat(aligned).hasValue(1);
    }

    @Test
    void speaksALongLineInPiecesAndPaysForNoneOfThemTwice() throws Exception {
        Line line = Lines.of("One is here now. Two is there now. Three is nowhere.");
        ElevenLabsSpeech speech = speech("eleven_multilingual_v2", 100);
        AtomicInteger calls = new AtomicInteger();
        answer.set(request -> calls.incrementAndGet() == 2
                ? Account.json(503, "{\"detail\":\"busy\"}")
                : SpokenBody.answerTo(request));
        Line longer = Lines.of(line.passage().text() + " " + "Four is a sentence that makes it all too long for one.");

        ProviderFault fault = catchThrowableOfType(ProviderFault.class, () -> speech.speak(longer, till));
        Speech spoken = speech.speak(longer, till);

        assertThat(fault.kind()).isEqualTo(ProviderFault.Kind.REFUSED);
        assertThat(spoken.words()).hasSameSizeAs(Words.in(longer.passage().text()));
        assertThat(account.asked(SPEECH))
                .extracting(request ->
                        Account.body(request).path("text").stringValue().substring(0, 4))
                .containsExactly("One ", "Four", "Four");
        assertThat(till.entries()).hasSize(3).contains("released");
    }

    @ParameterizedTest
    @CsvSource({
        "tts_with_timestamps.json, the speech is silent",
        "tts_with_timestamps_normalized.json, the speech is silent",
        "tts_with_timestamps_null_alignment.json, the speech is silent",
    })
    void refusesSilentAnswersThoughTheyArePaid(String file, String reason) {
        answer.set(request -> Account.json(200, Account.fixture("elevenlabs/" + file)));
        ProviderFault fault = fault(Lines.of("Hush, Tam."));
        assertThat(fault.kind()).isEqualTo(ProviderFault.Kind.INVALID);
        assertThat(fault.reason()).isEqualTo(reason);
        assertThat(till.entries()).containsExactly("settled 10 characters of eleven_multilingual_v2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>Bad gateway</html>",
                "{}",
                "{\"audio_base64\": null}",
                "{\"audio_base64\": \"%%%\"}",
                "{\"audio_base64\": \"\"}",
                "{\"audio_base64\": \"eyJkZXRhaWwiOiAiSW50ZXJuYWwgc2VydmVyIGVycm9yIn0g\"}",
            })
    void refusesAnswersThatHoldNoSpeech(String body) {
        answer.set(request -> Account.json(200, body));
        assertThat(fault(Lines.of(TEXT)).kind()).isEqualTo(ProviderFault.Kind.INVALID);
    }

    @ParameterizedTest
    @CsvSource({
        "401, error_401_invalid_key.json, PERMANENT, released",
        "401, error_401_quota.json, PERMANENT, released",
        "429, error_429_concurrent.json, REFUSED, released",
        "500, error_401_quota.json, AMBIGUOUS, presumed 22 characters",
    })
    void paysForWhatMayHaveBeenDoneOnly(int status, String file, ProviderFault.Kind kind, String entry) {
        answer.set(request -> Account.json(status, Account.fixture("elevenlabs/" + file)));
        assertThat(fault(Lines.of(TEXT)).kind()).isEqualTo(kind);
        assertThat(till.entries()).containsExactly(entry);
    }

    @Test
    void castsAnewWhereItsVoiceIsGone() {
        answer.set(request -> Account.json(404, Account.fixture("elevenlabs/error_404_voice.json")));

        ProviderFault ours = fault(Lines.of(TEXT));
        ProviderFault chosen = fault(Lines.of(TEXT, Lines.TAM, Map.of("tam", "voice 1"), Delivery.PLAIN));

        assertThat(ours.kind()).isEqualTo(ProviderFault.Kind.REFUSED);
        assertThat(gone).containsExactly("voice 1");
        assertThat(chosen.kind()).isEqualTo(ProviderFault.Kind.PERMANENT);
    }

    @Test
    void saysNothingOfTheKey() {
        assertThat(properties("eleven_v3", 2500).toString()).doesNotContain("canary");
        answer.set(request -> Account.json(403, "{\"detail\":\"the key canary may not do this\"}"));
        assertThat(fault(Lines.of(TEXT)).reason()).doesNotContain("canary").contains("***");
    }

    private String spokenWithoutTimes(RecordedRequest request) {
        okio.Buffer buffer = new okio.Buffer();
        try {
            java.util.Objects.requireNonNull(SpokenBody.answerTo(request).getBody())
                    .writeTo(buffer);
        } catch (java.io.IOException broken) {
            throw new IllegalStateException(broken);
        }
        return buffer.readUtf8().replaceAll("\"alignment\":\\{[^}]*}", "\"alignment\":null");
    }

    private ProviderFault fault(Line line) {
        return catchThrowableOfType(
                ProviderFault.class,
                () -> speech("eleven_multilingual_v2", 2500).speak(line, till));
    }

    private Speech speak(Line line, String model, int most) throws Exception {
        return speech(model, most).speak(line, till);
    }

    private ElevenLabsSpeech speech(String model, int most) {
        Editor editor = new Editor(ElevenLabs.NAME, (sound, text) -> {
            aligned.incrementAndGet();
            return Words.in(text).stream()
                    .map(word -> new TimedWord(word.span(), Duration.ZERO, Duration.ZERO))
                    .toList();
        });
        return new ElevenLabsSpeech(client, properties(model, most), new OneVoice(), editor);
    }

    private static ElevenLabsProperties properties(String model, int most) {
        return new ElevenLabsProperties(
                URI.create("https://api.elevenlabs.io"),
                Credential.of("canary"),
                model,
                "pcm_24000",
                ElevenLabsProperties.Voices.LIBRARY,
                "eleven_multilingual_ttv_v2",
                most,
                12,
                Duration.ofSeconds(20));
    }

    private final class OneVoice implements VoiceCasting {

        @Override
        public String key(Line line) {
            return "one";
        }

        @Override
        public String voiceOf(Line line, Meter meter) {
            return "voice 1";
        }

        @Override
        public void isGone(String voice) {
            gone.add(voice);
        }
    }
}
