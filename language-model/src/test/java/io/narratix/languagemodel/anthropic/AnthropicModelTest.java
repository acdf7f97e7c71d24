package io.narratix.languagemodel.anthropic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.narratix.languagemodel.Asked;
import io.narratix.languagemodel.Completion;
import io.narratix.languagemodel.Fixture;
import io.narratix.languagemodel.ModelFacts;
import io.narratix.provider.Credential;
import io.narratix.provider.Endpoint;
import io.narratix.stage.ProviderFault;
import io.narratix.stage.ProviderFault.Kind;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnthropicModelTest {

    private static final String KEY = "sk-canary-3141";

    private final MockWebServer server = new MockWebServer();
    private final Asked asked = new Asked();

    @BeforeEach
    void start() throws Exception {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void asksAsTheContractHasIt() throws Exception {
        server.enqueue(new Fixture("anthropic", "stream_json_schema.sse").response());

        model("low").ask(Asked.question(true), asked, asked);

        RecordedRequest request = server.takeRequest();
        JsonNode body = JsonMapper.shared().readTree(request.getBody().utf8());
        assertThat(request.getUrl().encodedPath()).isEqualTo("/v1/messages");
        assertThat(request.getHeaders().get("anthropic-version")).isEqualTo("2026-10-21");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + KEY);
        assertThat(body.propertyNames())
                .containsExactly("model", "max_tokens", "stream", "system", "messages", "output_config");
        assertThat(body.path("model").stringValue()).isEqualTo("claude-haiku-5-5");
        assertThat(body.path("max_tokens").intValue()).isEqualTo(16_000);
        assertThat(body.path("stream").booleanValue()).isTrue();
        assertThat(body.at("/messages/0/content/0/text").stringValue()).contains("Light!");
        assertThat(body.at("/messages/0/content/0/cache_control/type").stringValue())
                .isEqualTo("ephemeral");
        assertThat(body.at("/messages/0/content/1/text").stringValue()).isEqualTo("Task: lines");
        assertThat(body.at("/output_config/effort").stringValue()).isEqualTo("low");
        assertThat(body.at("/output_config/format/schema")).isEqualTo(Asked.SCHEMA.json());
    }

    @Test
    void keepsNoStoryThatNobodyReadsAgain() throws Exception {
        server.enqueue(new Fixture("anthropic", "stream_json_schema.sse").response());

        model("").ask(Asked.question(false), asked, asked);

        assertThat(server.takeRequest().getBody().utf8())
                .doesNotContain("cache_control")
                .doesNotContain("effort");
    }

    @Test
    void passesTheAnswerOnAndSettlesWhatItUsed() throws Exception {
        server.enqueue(new Fixture("anthropic", "stream_json_schema.sse").response());

        Completion completion = model("").ask(Asked.question(false), asked, asked);

        assertThat(completion).isEqualTo(Completion.END);
        assertThat(JsonMapper.shared().readTree(asked.text()).path("title").stringValue())
                .isEqualTo("The Lantern Keeper");
        assertThat(asked.money().get(1)).startsWith("settled 212 input-tokens").contains("output-tokens");
    }

    @Test
    void leavesOutThinkingAndEventsItDoesNotKnow() throws Exception {
        server.enqueue(new Fixture("anthropic", "stream_thinking_then_text.sse").response());
        server.enqueue(new Fixture("anthropic", "stream_unknown_event.sse").response());

        model("").ask(Asked.question(false), asked, asked);
        assertThat(asked.text()).startsWith("{").endsWith("}");
        Asked other = new Asked();
        model("").ask(Asked.question(false), other, other);
        assertThat(other.text()).isEqualTo("{\"title\":\"ok\"}");
    }

    @Test
    void tellsAnAnswerThatIsTooLong() throws Exception {
        server.enqueue(new Fixture("anthropic", "stream_max_tokens.sse").response());

        assertThat(model("").ask(Asked.question(false), asked, asked)).isEqualTo(Completion.LENGTH);
        assertThat(asked.money()).last().asString().startsWith("settled");
    }

    @ParameterizedTest
    @CsvSource({
        "stream_refusal.sse, PERMANENT, settled, declines the text (general_harms): The request was declined.",
        "stream_error_overloaded.sse, AMBIGUOUS, presumed, broke its answer off: overloaded_error Overloaded",
        "stream_truncated.sse, AMBIGUOUS, presumed, ended its answer in the middle",
        "stream_tool_use.sse, INVALID, settled, stopped for a reason that no answer has: 'tool_use'",
    })
    void takesNoBrokenStreamForAnAnswer(String file, Kind kind, String money, String reason) {
        server.enqueue(new Fixture("anthropic", file).response());

        ProviderFault fault = refused();

        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.reason()).contains(reason);
        assertThat(asked.money().get(1)).startsWith(money);
    }

    @ParameterizedTest
    @CsvSource({
        "error_400_credit.json, PERMANENT, -1, has no money left",
        "error_400_own_spend_limit.json, PERMANENT, -1, has no money left",
        "error_400_temperature.json, PERMANENT, -1, temperature: Extra inputs are not permitted",
        "error_401.json, PERMANENT, -1, the key is wrong or was revoked",
        "error_402.json, PERMANENT, -1, has no money left",
        "error_403.json, PERMANENT, -1, the key may not use this model",
        "error_404_model.json, PERMANENT, -1, there is no model 'claude-haiku-5-5' (any more)",
        "error_413.json, PERMANENT, -1, Request exceeds the maximum size",
        "error_429.json, REFUSED, 7, would exceed the rate limit",
        "error_429_ramp.json, REFUSED, 20, Traffic rose too quickly",
        "error_429_spend_limit.json, PERMANENT, -1, has no money left",
        "error_500.json, AMBIGUOUS, -1, Internal server error",
        "error_504.json, AMBIGUOUS, -1, The request timed out",
        "error_529.json, REFUSED, -1, Overloaded",
    })
    void tellsWhatIsBehindAnError(String file, Kind kind, long waitSeconds, String reason) {
        server.enqueue(new Fixture("anthropic", file).response());

        ProviderFault fault = refused();

        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.reason()).contains(reason).doesNotContain(KEY);
        assertThat(fault.retryAfter().map(Duration::toSeconds).orElse(-1L)).isEqualTo(waitSeconds);
        assertThat(asked.money().get(1)).isEqualTo(kind.paid() ? "presumed" : "released");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"error_400_grammar_too_large.json", "error_400_schema_unions.json"})
    void putsTheSchemaIntoTheQuestionWhereItCannotBeCompiled(String file) throws Exception {
        server.enqueue(new Fixture("anthropic", file).response());
        server.enqueue(new Fixture("anthropic", "stream_json_schema.sse").response());
        server.enqueue(new Fixture("anthropic", "stream_json_schema.sse").response());
        AnthropicModel model = model("");

        model.ask(Asked.question(false), asked, asked);
        model.ask(Asked.question(false), asked, asked);

        server.takeRequest();
        for (RecordedRequest request : List.of(server.takeRequest(), server.takeRequest())) {
            assertThat(request.getBody().utf8())
                    .doesNotContain("output_config")
                    .contains("Schema:\\n{\\\"type\\\":\\\"object\\\"");
        }
        assertThat(asked.money().get(1)).isEqualTo("released");
    }

    @Test
    void takesAnErrorPageForWhatItsStatusSays() {
        server.enqueue(new MockResponse.Builder()
                .code(413)
                .setHeader("Content-Type", "text/html")
                .body("<html>Too large " + KEY + "</html>")
                .build());

        ProviderFault fault = refused();

        assertThat(fault.kind()).isEqualTo(Kind.PERMANENT);
        assertThat(fault.reason()).contains("<html>Too large ***").doesNotContain(KEY);
    }

    @Test
    void heedsTheAdviceNotToTryAgain() {
        server.enqueue(new MockResponse.Builder()
                .code(529)
                .setHeader("x-should-retry", "false")
                .body("{}")
                .build());

        assertThat(refused().kind()).isEqualTo(Kind.PERMANENT);
    }

    private ProviderFault refused() {
        return catchThrowableOfType(ProviderFault.class, () -> model("").ask(Asked.question(false), asked, asked));
    }

    private AnthropicModel model(String effort) {
        URI base = server.url("/").uri();
        ModelFacts facts =
                new ModelFacts("anthropic", "claude-haiku-5-5", true, 100_000, 16_000, Duration.ofSeconds(20), 8);
        return new AnthropicModel(Endpoint.bearer("anthropic", base, Credential.of(KEY)), facts, effort);
    }
}
