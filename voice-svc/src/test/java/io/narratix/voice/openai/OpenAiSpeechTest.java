package io.narratix.voice.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.narratix.manuscript.Words;
import io.narratix.provider.Credential;
import io.narratix.provider.ProviderClient;
import io.narratix.stage.ProviderFault;
import io.narratix.voice.Account;
import io.narratix.voice.Gender;
import io.narratix.voice.Line;
import io.narratix.voice.Lines;
import io.narratix.voice.Sounds;
import io.narratix.voice.Speech;
import io.narratix.voice.Till;
import io.narratix.voice.TimedWord;
import io.narratix.voice.Voice;
import io.narratix.voice.casting.MemoryCasts;
import io.narratix.voice.openai.OpenAiSpeechProperties.Timestamps;
import io.narratix.voice.recording.Editor;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class OpenAiSpeechTest {

    private static final String TEXT = "Hush, Tam.";
    private static final String PLAIN = "/v1/audio/speech";
    private static final String CAPTIONED = "/dev/captioned_speech";

    private final Till till = new Till();
    private final AtomicInteger aligned = new AtomicInteger();
    private Account account;

    @BeforeEach
    void open() throws Exception {
        account = new Account(OpenAiSpeechTest::kokoro);
    }

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void takesTheTimesOfAServerThatHasThem() throws Exception {
        Speech speech = speech(Timestamps.AUTO, "", List.of()).speak(Lines.of(TEXT), till);

        JsonNode body = Account.body(account.asked(CAPTIONED).get(0));
        assertThat(speech.words()).hasSize(2);
        assertThat(speech.words().get(1).start()).isBetween(Duration.ofMillis(300), Duration.ofMillis(360));
        assertThat(speech.words().get(1).end().minus(speech.words().get(1).start()))
                .isEqualTo(Duration.ofMillis(190));
        assertThat(speech.voice()).isEqualTo("am_adam");
        assertThat(body.path("input").stringValue()).isEqualTo(TEXT);
        assertThat(body.path("voice").stringValue()).isEqualTo("am_adam");
        assertThat(body.path("stream").asBoolean(true)).isFalse();
        assertThat(body.path("return_timestamps").asBoolean(false)).isTrue();
        assertThat(account.asked(PLAIN)).isEmpty();
        assertThat(aligned).hasValue(0);
    }

    @Test
    void alignsWhereTheServerDoesNotKnowCaptionsAndAsksForThemOnce() throws Exception {
        account.answers(request -> request.getTarget().equals(CAPTIONED)
                ? Account.json(404, "{\"detail\":\"Not Found\"}")
                : kokoro(request));
        OpenAiSpeech speech = speech(Timestamps.AUTO, "secret", List.of());

        speech.speak(Lines.of(TEXT), till);
        speech.speak(Lines.of("Good evening."), till);

        assertThat(account.asked(CAPTIONED)).hasSize(1);
        assertThat(account.asked(PLAIN)).hasSize(2);
        assertThat(aligned).hasValue(2);
        assertThat(till.entries())
                .containsExactly("released", "settled 10 characters of kokoro", "settled 13 characters of kokoro");
    }

    @Test
    void costsNothingWithoutAKey() throws Exception {
        OpenAiSpeech own = speech(Timestamps.NONE, "", List.of());
        own.speak(Lines.of(TEXT), till);
        assertThat(own.paid()).isFalse();
        assertThat(speech(Timestamps.NONE, "secret", List.of()).paid()).isTrue();
        assertThat(till.entries()).isEmpty();
        assertThat(account.asked(CAPTIONED)).isEmpty();
    }

    @Test
    void castsTheVoicesThatAreConfigured() throws Exception {
        OpenAiSpeech speech = speech(Timestamps.NONE, "", List.of("one:female", "two:male:old", "three:male"));
        Line chosen = Lines.of(TEXT, Lines.TAM, Map.of("tam", "three"), io.narratix.voice.Delivery.PLAIN);

        assertThat(speech.speak(Lines.of(TEXT), till).voice()).isEqualTo("two");
        assertThat(speech.speak(chosen, till).voice()).isEqualTo("three");
        assertThat(account.asked("/v1/audio/voices")).isEmpty();
    }

    @Test
    void readsGenderAndLanguageOutOfNames() throws Exception {
        ServerVoices listed = new ServerVoices(client(), List.of());
        ServerVoices configured = new ServerVoices(client(), List.of("bf_emma", "ef_dora", "nova", "x:male:child"));

        assertThat(listed.voices("en"))
                .extracting(Voice::name)
                .containsExactly("af_heart", "af_bella", "am_adam", "bm_george");
        assertThat(configured.voices("en")).extracting(Voice::name).containsExactly("bf_emma", "nova", "x");
        assertThat(configured.voices("es")).extracting(Voice::name).containsExactly("ef_dora", "nova", "x");
        assertThat(configured.voices("en"))
                .extracting(Voice::gender)
                .containsExactly(Gender.FEMALE, Gender.FEMALE, Gender.MALE);
    }

    @Test
    void takesAServerWithoutAListForOneWithOpenAisVoices() throws Exception {
        account.answers(request -> Account.json(404, "{}"));
        assertThat(new ServerVoices(client(), List.of()).voices("en"))
                .extracting(Voice::name)
                .startsWith("fable")
                .contains("nova", "onyx");
    }

    @ParameterizedTest
    @CsvSource({
        "404, error_404_model.json, PERMANENT, the server does not have this model",
        "401, error_401.json, PERMANENT, the key is not accepted; check narratix.speech.openai.api-key",
        "400, error_kokoro_400_invalid_model.json, PERMANENT, the server does not have this model",
    })
    void tellsApartWhatIsWrong(int status, String file, ProviderFault.Kind kind, String sentence) {
        account.answers(request -> Account.json(status, Account.fixture("openai/" + file)));
        ProviderFault fault = catchThrowableOfType(
                ProviderFault.class,
                () -> speech(Timestamps.NONE, "secret", List.of("nova")).speak(Lines.of(TEXT), till));
        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.reason()).contains(sentence);
    }

    @Test
    void refusesASilentAnswer() {
        account.answers(request -> request.getTarget().equals(CAPTIONED)
                ? Account.json(200, Account.fixture("openai/kokoro_captioned.json"))
                : kokoro(request));
        ProviderFault fault = catchThrowableOfType(
                ProviderFault.class,
                () -> speech(Timestamps.CAPTIONED, "", List.of()).speak(Lines.of(TEXT), till));
        assertThat(fault.kind()).isEqualTo(ProviderFault.Kind.INVALID);
    }

    private static MockResponse kokoro(RecordedRequest request) {
        if (request.getTarget().equals("/v1/audio/voices")) {
            return Account.json(200, Account.fixture("openai/kokoro_voices.json"));
        }
        byte[] wav = Sounds.wav(1);
        if (request.getTarget().equals(CAPTIONED)) {
            return Account.json(
                    200,
                    Account.fixture("openai/kokoro_captioned.json")
                            .replaceFirst(
                                    "\"audio\": \"[^\"]*\"",
                                    "\"audio\": \"%s\""
                                            .formatted(Base64.getEncoder().encodeToString(wav))));
        }
        return new MockResponse.Builder()
                .setHeader("Content-Type", "audio/wav")
                .body(new Buffer().write(wav))
                .build();
    }

    private ProviderClient client() {
        return new ProviderClient(
                io.narratix.provider.Endpoint.bearer("openai", account.url("/v1"), Credential.NONE),
                io.narratix.provider.FaultReader.BY_STATUS,
                4);
    }

    private OpenAiSpeech speech(Timestamps timestamps, String key, List<String> voices) {
        Editor editor = new Editor(OpenAiSpeech.NAME, (sound, text) -> {
            aligned.incrementAndGet();
            return Words.in(text).stream()
                    .map(word -> new TimedWord(word.span(), Duration.ZERO, Duration.ZERO))
                    .toList();
        });
        OpenAiSpeechProperties properties = new OpenAiSpeechProperties(
                account.url("/v1"),
                Credential.of(key),
                "kokoro",
                voices,
                timestamps,
                "wav",
                2000,
                4,
                Duration.ofSeconds(20));
        return new OpenAiSpeech(properties, new MemoryCasts(), editor);
    }
}
