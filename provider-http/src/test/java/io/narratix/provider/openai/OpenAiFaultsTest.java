package io.narratix.provider.openai;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.provider.ErrorFixtures;
import io.narratix.stage.ProviderFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenAiFaultsTest {

    private static final ErrorFixtures FIXTURES =
            new ErrorFixtures("openai", new OpenAiFaults("narratix.speech.openai.api-key"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "error_400_context_length.json        | PERMANENT | maximum context length is 8192 tokens",
                "error_400_unsupported_parameter.json | PERMANENT | Unsupported parameter: 'temperature'",
                "error_401.json                       | PERMANENT | the key is not accepted; check narratix.speech.openai.api-key",
                "error_404_model.json                 | PERMANENT | the server does not have this model",
                "error_429_quota.json                 | PERMANENT | the account has no credit left, the key is right",
                "error_429_rate.json                  | REFUSED   | Rate limit reached",
                "error_500.json                       | AMBIGUOUS | The server had an error",
                "error_503.json                       | REFUSED   | The server is overloaded.",
                "error_kokoro_400_invalid_model.json  | PERMANENT | the server does not have this model; choose another one: Unsupported",
                "error_llamacpp_400.json              | PERMANENT | failed to parse grammar",
            })
    void readsEachError(String file, ProviderFault.Kind kind, String sentence) throws Exception {
        ProviderFault fault = FIXTURES.answered(file);
        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.reason()).contains(sentence);
    }

    @Test
    void waitsByTheMillisecondWhereItIsAskedTo() throws Exception {
        assertThat(FIXTURES.answered("error_429_rate.json").retryAfter())
                .hasValueSatisfying(wait -> assertThat(wait).hasMillis(2500));
    }
}
