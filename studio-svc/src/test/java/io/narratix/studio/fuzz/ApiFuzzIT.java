package io.narratix.studio.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.narratix.studio.Answer;
import io.narratix.studio.ApiDescription;
import io.narratix.studio.Productions;
import io.narratix.studio.Studio;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import tools.jackson.databind.JsonNode;

/**
 * The API held to its own description, as it is served: by requests that are made up from it. The same ones at each build;
 * another seed makes others.
 */
@SuppressWarnings("NullAway.Init") // set before the first test
class ApiFuzzIT {

    private static final String OPERATOR = "operator-token-of-the-fuzzer";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Studio studio;
    private static ApiDescription description;
    private static List<Operation> operations;

    @BeforeContainer
    static void start() {
        studio = Studio.start(
                "narratix.studio.operator-token=" + OPERATOR,
                "narratix.studio.backlog=100000",
                "narratix.studio.webhooks.allow-private=true");
        description = ApiDescription.of(studio.get("/api/v1/openapi.yaml").text());
        operations = Operation.of(
                description.root(),
                Map.of(
                        "textId",
                                List.of(drama(), created("/api/v1/texts", "{\"text\": \"A door slammed.\"}", "textId")),
                        "line", List.of("1"),
                        "file", List.of("final.mp3"),
                        "folder/file", List.of("speech.flac"),
                        "folder/folder", List.of("stems"),
                        "tenant", List.of("default", "fuzz"),
                        "tokenId",
                                List.of(created("/api/v1/tokens", "{\"name\": \"a\", \"scopes\": [\"read\"]}", "id")),
                        "webhookId", List.of(created("/api/v1/webhooks", "{\"url\": \"http://127.0.0.1:9/\"}", "id"))));
    }

    @AfterContainer
    static void stop() {
        studio.close();
    }

    private static String drama() {
        String textId = created("/api/v1/texts", "{\"text\": \"A tale. A door slammed.\"}", "textId");
        Productions run = new Productions(studio, textId, 1);
        run.line(1, "narrator", "A tale.");
        run.spoken(1, "lucy", "clip".getBytes(UTF_8));
        run.scene(1, "TENSE");
        run.effect(1, "door", 4);
        run.analyzed(1, "narrator");
        run.progress("voice-svc", "line 1", "FINISHED", 900);
        run.completed("A Tale", "0123456789".getBytes(UTF_8));
        await().untilAsserted(() -> assertThat(
                        studio.get("/api/v1/texts/" + textId, bearer()).text())
                .contains("COMPLETED"));
        await().untilAsserted(() -> assertThat(studio.get("/api/v1/texts/" + textId + "/lines/1/audio", bearer())
                        .status())
                .isEqualTo(200));
        return textId;
    }

    private static String created(String path, String json, String id) {
        Answer answer = studio.post(path, json, bearer());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get(id).asString();
    }

    private static String[] bearer() {
        return new String[] {"Authorization", "Bearer " + OPERATOR};
    }

    @Provide
    Arbitrary<Wire> requests() {
        return Arbitraries.of(operations).flatMap(Operation::allowed);
    }

    @Property(tries = 1000, seed = "2026", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void answersWhatItIsAskedAsItsDescriptionSays(@ForAll("requests") Wire request) throws Exception {
        Answer answer = answerTo(request);
        assertThat(objections(request, answer))
                .as("%s%nwas answered %d %s", request, answer.status(), answer.text())
                .isEmpty();
    }

    @Example
    void refusesWhateverBreaksARuleOfItsDescription() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : operations) {
            for (Wire request : operation.forbidden()) {
                Answer answer = answerTo(request);
                List<String> objections = new ArrayList<>(objections(request, answer));
                if (answer.status() < 400) {
                    objections.add("it was not refused");
                }
                if (!objections.isEmpty()) {
                    wrong.add("%s%nwas answered %d %s: %s"
                            .formatted(request, answer.status(), answer.text(), objections));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> objections(Wire request, Answer answer) {
        List<String> objections = new ArrayList<>(description.objections(request.method, request.address(), answer));
        if (answer.status() >= 500) {
            objections.add("it broke");
        }
        if (answer.status() >= 400 && !isProblem(answer)) {
            objections.add("it is no problem of ours");
        }
        return objections;
    }

    private static boolean isProblem(Answer answer) {
        if (!answer.mediaType().equals("application/problem+json")) {
            return false;
        }
        JsonNode problem = answer.json();
        return problem.path("status").asInt() == answer.status()
                && problem.path("type").asString("").startsWith("urn:narratix:problem:")
                && !problem.path("detail").asString("").isBlank();
    }

    private static Answer answerTo(Wire wire) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(studio.uri(wire.address()))
                .timeout(Duration.ofSeconds(30))
                .headers(bearer())
                .method(wire.method, BodyPublishers.ofByteArray(wire.body));
        wire.headers.forEach(request::header);
        HttpResponse<InputStream> response = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
        // A stream of events has no end.
        try (InputStream body = response.body()) {
            boolean endless =
                    response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
            return new Answer(response, endless ? new byte[0] : body.readAllBytes());
        }
    }
}
