package io.narratix.voice.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.narratix.stage.ProviderFault;
import io.narratix.voice.Account;
import io.narratix.voice.Delivery;
import io.narratix.voice.Line;
import io.narratix.voice.Lines;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElevenLabsAnswersTest {

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

    @ParameterizedTest
    @CsvSource({
        "tts_with_timestamps.json, the speech is silent",
        "tts_with_timestamps_normalized.json, the speech is silent",
        "tts_with_timestamps_null_alignment.json, the speech is silent",
    })
    void refusesSilentAnswersThoughTheyArePaid(String file, String reason) {
        rig.account.answers(request -> Account.json(200, Account.fixture("elevenlabs/" + file)));
        ProviderFault fault = fault(Lines.of("Hush, Tam."));
        assertThat(fault.kind()).isEqualTo(ProviderFault.Kind.INVALID);
        assertThat(fault.reason()).isEqualTo(reason);
        assertThat(rig.till.entries()).containsExactly("settled 10 characters of eleven_multilingual_v2");
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
        rig.account.answers(request -> Account.json(200, body));
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
        rig.account.answers(request -> Account.json(status, Account.fixture("elevenlabs/" + file)));
        assertThat(fault(Lines.of(TEXT)).kind()).isEqualTo(kind);
        assertThat(rig.till.entries()).containsExactly(entry);
    }

    @Test
    void castsAnewWhereItsVoiceIsGone() {
        rig.account.answers(request -> Account.json(404, Account.fixture("elevenlabs/error_404_voice.json")));

        ProviderFault ours = fault(Lines.of(TEXT));
        ProviderFault chosen = fault(Lines.of(TEXT, Lines.TAM, Map.of("tam", "voice 1"), Delivery.PLAIN));

        assertThat(ours.kind()).isEqualTo(ProviderFault.Kind.REFUSED);
        assertThat(rig.gone).containsExactly("voice 1");
        assertThat(chosen.kind()).isEqualTo(ProviderFault.Kind.PERMANENT);
    }

    @Test
    void saysNothingOfTheKey() {
        assertThat(Rig.properties("eleven_v3", 2500).toString()).doesNotContain("canary");
        rig.account.answers(request -> Account.json(403, "{\"detail\":\"the key canary may not do this\"}"));
        assertThat(fault(Lines.of(TEXT)).reason()).doesNotContain("canary").contains("***");
    }

    private ProviderFault fault(Line line) {
        return catchThrowableOfType(ProviderFault.class, () -> rig.speak(line, Rig.MODEL));
    }
}
