package io.narratix.backbone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The expectations are those of Confluent's registry, as its REST API reference states them. */
class EmbeddedRegistryTest {

    private static final String V1 = schema("{\"name\":\"a\",\"type\":\"int\",\"default\":0}");
    private static final String V2 = schema(
            "{\"name\":\"a\",\"type\":\"int\",\"default\":0},{\"name\":\"b\",\"type\":\"string\",\"default\":\"\"}");
    private static final String INCOMPATIBLE = schema("{\"name\":\"a\",\"type\":\"string\",\"default\":\"\"}");
    private static final AtomicInteger SUBJECTS = new AtomicInteger();

    @TempDir
    static Path folder;

    private static EmbeddedDatabase database;
    private static EmbeddedRegistry registry;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String subject = "subject-" + SUBJECTS.incrementAndGet();
    private final String versions = "/subjects/" + subject + "/versions";

    private record Answer(int status, JsonNode json) {}

    @BeforeAll
    static void start() {
        database = EmbeddedDatabase.start(folder, Programs.FOLDER);
        registry = EmbeddedRegistry.start(database.createSchemaAndRole("registry"));
    }

    @AfterAll
    static void stop() {
        registry.close();
        database.close();
    }

    @Test
    void givesASchemaOneNumberForGood() throws Exception {
        int id = post(versions, V1).json().path("id").asInt();

        assertThat(post(versions, V1).json().path("id").asInt()).isEqualTo(id);
        assertThat(post("/subjects/another-" + subject + "/versions", V1)
                        .json()
                        .path("id")
                        .asInt())
                .isEqualTo(id);
        assertThat(get("/schemas/ids/" + id).json().path("schema").asText()).isEqualTo(V1);
        assertThat(post(versions, V2).json().path("id").asInt()).isNotEqualTo(id);
        assertThat(get(versions).json()).hasToString("[1,2]");
        assertThat(get("/subjects").json().toString()).contains('"' + subject + '"');
    }

    @Test
    void findsVersionsBackByNumberOrSchema() throws Exception {
        post(versions, V1);
        int second = post(versions, V2).json().path("id").asInt();

        for (String path : List.of(versions + "/2", versions + "/latest")) {
            JsonNode version = get(path).json();
            assertThat(version.path("subject").asText()).isEqualTo(subject);
            assertThat(version.path("version").asInt()).isEqualTo(2);
            assertThat(version.path("id").asInt()).isEqualTo(second);
            assertThat(version.path("schema").asText()).isEqualTo(V2);
        }
        assertThat(post("/subjects/" + subject, V1).json().path("version").asInt())
                .isEqualTo(1);
        assertThat(get(versions + "/1/schema").json()).hasToString(V1);
    }

    @Test
    void refusesWhatWouldBreakAReaderOfAnyVersion() throws Exception {
        post(versions, V1);

        Answer answer = post(versions, INCOMPATIBLE);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("error_code").asInt()).isEqualTo(409);
        assertThat(answer.json().path("message").asText()).contains(subject).contains("/fields/0/type");
        assertThat(get(versions).json()).hasToString("[1]");
    }

    @Test
    void saysBeforehandWhetherASchemaWouldBeTaken() throws Exception {
        post(versions, V1);
        String path = "/compatibility" + versions + "/latest";

        assertThat(post(path, V2).json().path("is_compatible").asBoolean()).isTrue();
        assertThat(post(path, INCOMPATIBLE).json().path("is_compatible").asBoolean())
                .isFalse();
        assertError(post("/compatibility/subjects/nobody/versions/latest", V2), 404, 40401);
    }

    @Test
    void isFullTransitiveUnlessItIsToldOtherwise() throws Exception {
        assertThat(get("/config").json().path("compatibilityLevel").asText()).isEqualTo("FULL_TRANSITIVE");
        assertError(get("/config/" + subject), 404, 40408);
        assertThat(get("/config/" + subject + "?defaultToGlobal=true")
                        .json()
                        .path("compatibilityLevel")
                        .asText())
                .isEqualTo("FULL_TRANSITIVE");

        Answer set = send("PUT", "/config/" + subject, "{\"compatibility\": \"NONE\"}");

        assertThat(set.json().path("compatibility").asText()).isEqualTo("NONE");
        assertThat(get("/config/" + subject).json().path("compatibilityLevel").asText())
                .isEqualTo("NONE");
        post(versions, V1);
        assertThat(post(versions, INCOMPATIBLE).status()).isEqualTo(200);
    }

    @Test
    void answersWithConfluentsCodes() throws Exception {
        assertError(get("/schemas/ids/999999"), 404, 40403);
        assertError(get(versions), 404, 40401);
        assertError(post("/subjects/" + subject, V1), 404, 40401);
        post(versions, V1);
        assertError(post("/subjects/" + subject, V2), 404, 40403);
        assertError(get(versions + "/7"), 404, 40402);
        assertError(get(versions + "/first"), 422, 42202);
        assertError(post(versions, "{\"type\": \"nonsense\"}"), 422, 42201);
        assertError(send("PUT", "/config", "{\"compatibility\": \"SOMEWHAT\"}"), 422, 42203);
        assertThat(send("POST", versions, "not json").status()).isEqualTo(400);
        assertThat(send("DELETE", "/subjects/" + subject, "").status()).isEqualTo(405);
        assertThat(get("/nowhere").status()).isEqualTo(404);
    }

    @Test
    void numbersVersionsWithoutGapsWhenManyRegisterAtOnce() throws Exception {
        List<Answer> answers = IntStream.range(0, 24)
                .parallel()
                .mapToObj(i -> posted(versions, i % 2 == 0 ? V1 : V2))
                .toList();

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(get(versions).json()).hasToString("[1,2]");
    }

    @Test
    void remembersWhenItIsStartedAgain() throws Exception {
        int id = post(versions, V1).json().path("id").asInt();

        try (EmbeddedRegistry again = EmbeddedRegistry.start(database.createSchemaAndRole("registry"))) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(again.url() + "/schemas/ids/" + id))
                    .build();
            assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                    .contains("record");
        }
    }

    private static void assertError(Answer answer, int status, int code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("error_code").asInt()).isEqualTo(code);
        assertThat(answer.json().path("message").asText()).isNotBlank();
    }

    private Answer posted(String path, String schema) {
        try {
            return post(path, schema);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer post(String path, String schema) throws IOException, InterruptedException {
        return send(
                "POST",
                path,
                JsonNodeFactory.instance.objectNode().put("schema", schema).toString());
    }

    private Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    private Answer send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(registry.url() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
        return new Answer(response.statusCode(), new ObjectMapper().readTree(response.body()));
    }

    private static String schema(String fields) {
        return "{\"type\":\"record\",\"name\":\"R\",\"namespace\":\"n\",\"fields\":[%s]}".formatted(fields);
    }
}
