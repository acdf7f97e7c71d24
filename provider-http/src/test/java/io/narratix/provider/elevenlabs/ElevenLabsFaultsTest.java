package io.narratix.provider.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.provider.Answer;
import io.narratix.provider.Credential;
import io.narratix.provider.ErrorFixtures;
import io.narratix.provider.FaultReader;
import io.narratix.provider.ProviderClient;
import io.narratix.stage.ProviderFault;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import okhttp3.Headers;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElevenLabsFaultsTest {

    private static final ErrorFixtures FIXTURES = new ErrorFixtures("elevenlabs", new ElevenLabsFaults());
    private static final URI BASE = URI.create("http://127.0.0.1:9");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "error_400_text_too_long.json     | PERMANENT | The text is longer than the model accepts.",
                "error_401_invalid_key.json       | PERMANENT | the key is not accepted; check narratix.elevenlabs.api-key",
                "error_401_quota.json             | PERMANENT | the account has no credit left for this, the key is right",
                "error_401_quota_legacy.json      | PERMANENT | the account has no credit left for this, the key is right",
                "error_402_paid_plan.json         | PERMANENT | the account's plan does not allow this",
                "error_403_plan.json              | PERMANENT | the account's plan or the key's permissions do not allow this",
                "error_404_voice.json             | PERMANENT | the account has no such voice",
                "error_422_bad_prompt.json        | PERMANENT | The prompt names protected material.",
                "error_422_range.json             | PERMANENT | body.voice_settings.stability: Input should be",
                "error_422_validation.json        | PERMANENT | body.text: Field required",
                "error_429_concurrent.json        | REFUSED   | maximum of 5 concurrent requests",
                "error_429_legacy_busy.json       | REFUSED   | The system is busy.",
                "error_429_rate.json              | REFUSED   | Too many requests",
                "error_500_string_detail.json     | AMBIGUOUS | Internal server error",
                "error_503.json                   | REFUSED   | Temporarily unavailable.",
            })
    void readsEachError(String file, ProviderFault.Kind kind, String sentence) throws Exception {
        ProviderFault fault = FIXTURES.answered(file);
        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.reason()).startsWith("them answered ").contains(sentence);
    }

    @Test
    void leavesNoErrorOut() {
        Set<String> read = new HashSet<>();
        for (var method : ElevenLabsFaultsTest.class.getDeclaredMethods()) {
            CsvSource rows = method.getAnnotation(CsvSource.class);
            if (rows != null) {
                List.of(rows.value()).forEach(row -> read.add(row.split("\\|")[0].strip()));
            }
        }
        FIXTURES.index()
                .forEach(entry -> assertThat(read).contains(entry.path("file").asString()));
    }

    @ParameterizedTest
    @CsvSource({"error_429_rate.json, 2", "error_503.json, 5"})
    void waitsAsLongAsItIsAsked(String file, long seconds) throws Exception {
        assertThat(FIXTURES.answered(file).retryAfter())
                .hasValueSatisfying(wait -> assertThat(wait).hasSeconds(seconds));
    }

    @Test
    void leavesTheWaitToThePolicyWhereNoneIsNamed() throws Exception {
        assertThat(FIXTURES.answered("error_429_concurrent.json").retryAfter()).isEmpty();
    }

    @Test
    void offersThePromptThatWouldBeAccepted() {
        ErrorDetail detail = ErrorDetail.of("""
                {"detail": {"status": "bad_prompt", "message": "No.", "data": {"prompt_suggestion": "slow solo cello"}}}""");
        assertThat(detail.is("bad_prompt")).isTrue();
        assertThat(detail.suggestion()).hasValue("slow solo cello");
        assertThat(ErrorDetail.of("<html>").suggestion()).isEmpty();
    }

    @Test
    void readsWhatAnAnswerCostAndHowManyTheAllowanceIs() {
        Answer answer = new Answer(
                200, Headers.of("character-cost", "10", "maximum-concurrent-requests", "5"), ByteString.EMPTY);
        ProviderClient client = new ProviderClient(
                ElevenLabs.endpoint(BASE, Credential.of("key of this test")), FaultReader.BY_STATUS, 12);
        ProviderClient music = new ProviderClient(
                ElevenLabs.endpoint(BASE, Credential.of("key of this test")),
                FaultReader.BY_STATUS,
                ElevenLabs.MUSIC_POOL,
                2);
        ElevenLabs.heedLimit(answer, client.permits());
        assertThat(ElevenLabs.credits(answer)).hasValue(10);
        assertThat(client.permits().allowed()).isEqualTo(5);
        assertThat(music.permits().allowed()).isEqualTo(2);
    }
}
