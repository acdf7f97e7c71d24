package io.narratix.languagemodel.openai;

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
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenAiModelTest {

    private static final ChatOptions LOCAL = new ChatOptions(Structured.JSON_SCHEMA, "max_tokens", 0.0, 7, "");
    private static final ChatOptions HOSTED =
            new ChatOptions(Structured.JSON_SCHEMA, "max_completion_tokens", null, null, "low");

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
    void asksALocalServerInTheWaysThatItMayKnow() throws Exception {
        JsonNode body = sent(LOCAL);

        assertThat(body.path("max_tokens").intValue()).isEqualTo(8_000);
        assertThat(body.path("temperature").doubleValue()).isZero();
        assertThat(body.path("seed").intValue()).isEqualTo(7);
        assertThat(body.at("/response_format/schema")).isEqualTo(Asked.SCHEMA.json());
        assertThat(body.at("/response_format/json_schema/schema")).isEqualTo(Asked.SCHEMA.json());
        assertThat(body.at("/stream_options/include_usage").booleanValue()).isTrue();
        assertThat(body.at("/messages/1/content").stringValue()).endsWith("</story-1>\n\nTask: lines");
    }

    @Test
    void sendsAHostedServerOnlyWhatItTakes() throws Exception {
        JsonNode body = sent(HOSTED);

        assertThat(body.propertyNames())
                .containsExactlyInAnyOrder(
                        "model",
                        "max_completion_tokens",
                        "stream",
                        "stream_options",
                        "messages",
                        "reasoning_effort",
                        "response_format");
        assertThat(body.at("/response_format/schema").isMissingNode()).isTrue();
    }

    @Test
    void passesTheAnswerOnAndSettlesWhatItUsed() throws Exception {
        server.enqueue(new Fixture("openai", "chat_stream.sse").response());

        assertThat(model(LOCAL).ask(Asked.question(false), asked, asked)).isEqualTo(Completion.END);
        assertThat(JsonMapper.shared().readTree(asked.text()).path("title").stringValue())
                .isEqualTo("The Lantern Keeper");
        assertThat(asked.money().get(1)).isEqualTo("settled 212 input-tokens 0 cache-read-tokens 238 output-tokens");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat_success.json", "chat_success_minimal_local.json", "chat_success_code_fence.json"})
    void takesAWholeAnswerFromAServerThatDoesNotStream(String file) throws Exception {
        server.enqueue(new Fixture("openai", file).response());

        assertThat(model(LOCAL).ask(Asked.question(false), asked, asked)).isEqualTo(Completion.END);
        assertThat(asked.text()).contains("The Lantern Keeper");
    }

    @Test
    void leavesOutWhatTheModelReasons() throws Exception {
        server.enqueue(sse("{\"choices\":[{\"delta\":{\"reasoning_content\":\"Hm {\"}}]}")
                .body(data("{\"choices\":[{\"delta\":{\"reasoning_content\":\"Hm {\"}}]}")
                        + data("{\"choices\":[{\"delta\":{\"content\":\"{}\"},\"finish_reason\":\"stop\"}]}")
                        + data("[DONE]"))
                .build());

        model(LOCAL).ask(Asked.question(false), asked, asked);

        assertThat(asked.text()).isEqualTo("{}");
        assertThat(asked.money().get(1)).isEqualTo("presumed");
    }

    @Test
    void setsNoMoneyAsideForAModelThatCostsNothing() throws Exception {
        server.enqueue(new Fixture("openai", "chat_stream.sse").response());

        model(LOCAL, false).ask(Asked.question(false), asked, asked);

        assertThat(asked.money()).isEmpty();
    }

    @Test
    void tellsAnAnswerThatIsTooLong() throws Exception {
        server.enqueue(new Fixture("openai", "chat_length.json").response());

        assertThat(model(LOCAL).ask(Asked.question(false), asked, asked)).isEqualTo(Completion.LENGTH);
    }

    @ParameterizedTest
    @CsvSource({
        "chat_stream_error.sse, AMBIGUOUS, broke its answer off: The server had an error",
        "chat_refusal.json, PERMANENT, declines the text: I cannot help with that.",
        "chat_content_filter.json, PERMANENT, declines the text: its content filter stopped the answer",
        "chat_tool_call.json, INVALID, stopped for a reason that no answer has: 'tool_calls'",
    })
    void takesNoBrokenAnswerForOne(String file, Kind kind, String reason) {
        server.enqueue(new Fixture("openai", file).response());

        ProviderFault fault = refused();

        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.reason()).contains(reason);
    }

    @Test
    void takesAStreamWithoutAnEndForABrokenOne() {
        String whole = new Fixture("openai", "chat_stream.sse").body();
        String cut = whole.substring(0, whole.indexOf("data: ", whole.length() / 2));
        server.enqueue(sse(cut).body(cut).build());

        assertThat(refused().kind()).isEqualTo(Kind.AMBIGUOUS);
        assertThat(asked.money().get(1)).isEqualTo("presumed");
    }

    @Test
    void takesAnEventThatIsNoJsonForAnInvalidAnswer() {
        server.enqueue(sse("").body(data("{\"choices\":[")).build());

        assertThat(refused().kind()).isEqualTo(Kind.INVALID);
    }

    @ParameterizedTest
    @CsvSource({
        "error_400_context_length.json, PERMANENT, -1, maximum context length is 8192 tokens",
        "error_400_unsupported_parameter.json, PERMANENT, -1, Unsupported parameter: 'temperature'",
        "error_401.json, PERMANENT, -1, the key is not accepted; check narratix.openai.api-key",
        "error_404_model.json, PERMANENT, -1, the server does not have this model",
        "error_kokoro_400_invalid_model.json, PERMANENT, -1, Unsupported model: foo",
        "error_429_quota.json, PERMANENT, -1, the account has no credit left",
        "error_429_rate.json, REFUSED, 2500, Rate limit reached",
        "error_500.json, AMBIGUOUS, -1, The server had an error",
        "error_503.json, REFUSED, 5000, The server is overloaded",
    })
    void tellsWhatIsBehindAnError(String file, Kind kind, long waitMs, String reason) {
        server.enqueue(new Fixture("openai", file).response());

        ProviderFault fault = refused();

        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.reason()).contains(reason);
        assertThat(fault.retryAfter().map(Duration::toMillis).orElse(-1L)).isEqualTo(waitMs);
        assertThat(asked.money().get(1)).isEqualTo(kind.paid() ? "presumed" : "released");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void putsTheSchemaIntoTheQuestionWhereTheServerCannotHoldTo() throws Exception {
        server.enqueue(new Fixture("openai", "error_llamacpp_400.json").response());
        server.enqueue(new Fixture("openai", "chat_success_code_fence.json").response());

        model(LOCAL).ask(Asked.question(false), asked, asked);

        server.takeRequest();
        assertThat(server.takeRequest().getBody().utf8())
                .doesNotContain("response_format")
                .contains("Schema:\\n{\\\"type\\\"");
    }

    private static MockResponse.Builder sse(String body) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "text/event-stream")
                .body(body);
    }

    private static String data(String data) {
        return "data: " + data + "\n\n";
    }

    private JsonNode sent(ChatOptions options) throws Exception {
        server.enqueue(new Fixture("openai", "chat_stream.sse").response());
        model(options).ask(Asked.question(false), asked, asked);
        return JsonMapper.shared().readTree(server.takeRequest().getBody().utf8());
    }

    private ProviderFault refused() {
        return catchThrowableOfType(ProviderFault.class, () -> model(LOCAL).ask(Asked.question(false), asked, asked));
    }

    private OpenAiModel model(ChatOptions options) {
        return model(options, true);
    }

    private OpenAiModel model(ChatOptions options, boolean paid) {
        URI base = server.url("/v1").uri();
        ModelFacts facts = new ModelFacts("openai", "llama", paid, 32_000, 8_000, Duration.ofSeconds(20), 8);
        return new OpenAiModel(Endpoint.bearer("openai", base, Credential.NONE), facts, options);
    }
}
