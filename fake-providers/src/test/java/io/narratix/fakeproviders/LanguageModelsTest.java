package io.narratix.fakeproviders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.narratix.fakeproviders.ledger.Call;
import io.narratix.fakeproviders.wire.Fixtures;
import io.narratix.fakeproviders.wire.Json;
import io.narratix.fakeproviders.wire.Provider;
import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LanguageModelsTest {

    private static final String ANSWER =
            "{\"title\":\"“Tam” 😀\",\"characters\":[],\"segments\":[],\"soundscape\":\"gale\"}";

    private static FakeProviders fake;
    private static Client anthropic;
    private static Client openai;

    @BeforeAll
    static void start() throws IOException {
        fake = FakeProviders.start();
        anthropic = new Client(fake, Provider.ANTHROPIC);
        openai = new Client(fake, Provider.OPENAI);
    }

    @AfterAll
    static void stop() throws IOException {
        fake.close();
    }

    @BeforeEach
    void scripted() {
        fake.brain(question -> !question.schema().isEmpty() ? ANSWER : "Hello.");
    }

    @Test
    void answersInTheSchemaThatTheRequestAsksFor() throws IOException {
        JsonNode whole = anthropic
                .post("/v1/messages", Fixtures.object("anthropic/request_json_schema.json"))
                .json();
        JsonNode chat = openai.post("/chat/completions", Fixtures.object("openai/request_chat_json_schema.json"))
                .json();

        assertThat(whole.path("content").path(0).path("text").asText()).isEqualTo(ANSWER);
        assertThat(whole.path("stop_reason").asText()).isEqualTo("end_turn");
        assertThat(whole.path("usage").path("output_tokens").asInt()).isPositive();
        assertThat(chat.path("choices").path(0).path("message").path("content").asText())
                .isEqualTo(ANSWER);
        assertThat(chat.path("choices").path(0).path("finish_reason").asText()).isEqualTo("stop");
    }

    @Test
    void streamsTheSameAnswerInSmallDeltas() throws IOException {
        String events = anthropic
                .post(
                        "/v1/messages",
                        Fixtures.object("anthropic/request_json_schema.json").put("stream", true))
                .text();
        String chunks = openai.post(
                        "/chat/completions",
                        Json.read(Json.text(Fixtures.object("openai/request_chat_json_schema.json")
                                        .put("stream", true))
                                .replace(
                                        "\"stream\":true",
                                        "\"stream\":true,\"stream_options\":{\"include_usage\":true}")))
                .text();

        assertThat(events).contains("event: message_start\n").endsWith("data: {\"type\":\"message_stop\"}\n\n");
        assertThat(joined(events, "/delta/text")).isEqualTo(ANSWER);
        assertThat(chunks).endsWith("data: [DONE]\n\n").contains("\"usage\":{\"prompt_tokens\"");
        assertThat(joined(chunks, "/choices/0/delta/content")).isEqualTo(ANSWER);
    }

    @Test
    void usesTheToolThatItIsForcedToUse() throws IOException {
        JsonNode message = anthropic
                .post(
                        "/v1/messages",
                        Fixtures.object("anthropic/request_tool_use.json").put("stream", false))
                .json();

        assertThat(message.path("content").path(0).path("type").asText()).isEqualTo("tool_use");
        assertThat(message.path("content")
                        .path(0)
                        .path("input")
                        .path("soundscape")
                        .asText())
                .isEqualTo("gale");
        assertThat(message.path("stop_reason").asText()).isEqualTo("tool_use");
    }

    @Test
    void stopsWhereTheLimitIs() throws IOException {
        JsonNode message = anthropic
                .post(
                        "/v1/messages",
                        Fixtures.object("anthropic/request_json_schema.json").put("max_tokens", 5))
                .json();

        assertThat(message.path("stop_reason").asText()).isEqualTo("max_tokens");
        assertThat(ANSWER)
                .startsWith(message.path("content").path(0).path("text").asText());
    }

    @Test
    void readsFromItsCacheWhatACallBeforePutThere() throws IOException {
        JsonNode request = Fixtures.object("anthropic/request_json_schema.json").put("model", "cache-test");
        JsonNode first = anthropic.post("/v1/messages", request).json().path("usage");
        JsonNode second = anthropic.post("/v1/messages", request).json().path("usage");

        assertThat(first.path("cache_creation_input_tokens").asInt()).isPositive();
        assertThat(first.path("cache_read_input_tokens").asInt()).isZero();
        assertThat(second.path("cache_read_input_tokens").asInt())
                .isEqualTo(first.path("cache_creation_input_tokens").asInt());
    }

    @Test
    void refusesWhatTheServiceRefuses() throws IOException {
        JsonNode warm = Fixtures.object("anthropic/request_json_schema.json").put("temperature", 0);

        assertThat(anthropic.post("/v1/messages", warm).json())
                .isEqualTo(Fixtures.object("anthropic/error_400_temperature.json"));
        assertThat(anthropic.post("/v1/messages", "{'model':'m','messages':[]}").status())
                .isEqualTo(400);
        assertThat(Client.read(new okhttp3.Request.Builder()
                                .url(fake.address(Provider.ANTHROPIC) + "/v1/models")
                                .build())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void writesDownEveryCallAndNeverAKey() throws IOException {
        anthropic.post(
                "/v1/messages",
                Fixtures.object("anthropic/request_json_schema.json").put("model", "ledger"));
        Call last = fake.calls().of(Provider.ANTHROPIC, "messages").list().stream()
                .reduce((a, b) -> b)
                .orElseThrow();

        assertThat(last.isBilled()).isTrue();
        assertThat(last.arrival().asked().key()).hasSize(16).doesNotContain(Client.KEY);
        assertThat(fake.calls().toString()).doesNotContain(Client.KEY);
    }

    private static String joined(String events, String pointer) {
        return events.lines()
                .filter(line -> line.startsWith("data: {"))
                .map(line -> Json.read(line.substring(6)).at(pointer).asText())
                .collect(Collectors.joining());
    }
}
