package io.narratix.studio.order;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.narratix.events.Delivery;
import io.narratix.events.EffectEdit;
import io.narratix.events.TextSubmitted;
import io.narratix.schemas.TenantHeader;
import io.narratix.schemas.Topics;
import io.narratix.stage.FolderArtifacts;
import io.narratix.studio.Answer;
import io.narratix.studio.Productions;
import io.narratix.studio.Studio;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubmissionIT {

    private static final String STORY = "The Door\n\n\u201cHush,\u201d said Alice. A door slammed.";

    private final Studio studio = Studio.shared();

    @Test
    void putsAStoryOntoTheTopicWithItsTextInTheStore() throws IOException {
        studio.submitted("Whoever comes first waits for the registry.");
        Answer answer = studio.post("/api/v1/texts", """
                {"text": "Hush, said the wind.", "title": "Wind", "language": "en-GB", "mode": "SEQUENTIAL",
                 "options": {"music": false, "voices": {"wind": "helen"}, "budgetUsd": 2.5,
                             "deliveries": {"1": {"emotion": "FEAR", "loudness": "WHISPER"}},
                             "effectEdits": {"2": {"remove": true}, "3": {"firstWord": 4}}}}""");

        assertThat(answer.status()).isEqualTo(201);
        String textId = answer.json().get("textId").asString();
        assertThat(answer.header("Location")).isEqualTo("/api/v1/texts/" + textId);
        assertThat(textId).startsWith("wind-");
        TextSubmitted record = onlyRecord(textId);
        assertThat(Studio.records(Topics.TEXT_SUBMITTED, textId))
                .allSatisfy(on -> assertThat(TenantHeader.in(on.headers())).isEqualTo("default"));
        assertThat(record.getTitle()).isEqualTo("Wind");
        assertThat(record.getLanguage()).isEqualTo("en-GB");
        assertThat(record.getMode()).isEqualTo("SEQUENTIAL");
        assertThat(record.getOptions().getMusic()).isFalse();
        assertThat(record.getOptions().getEffects()).isTrue();
        assertThat(record.getOptions().getBudgetUsd()).isEqualTo(2.5);
        assertThat(record.getOptions().getVoices()).containsEntry("wind", "helen");
        assertThat(record.getOptions().getDeliveries()).containsEntry("1", new Delivery("FEAR", "WHISPER", "NORMAL"));
        assertThat(record.getOptions().getEffectEdits()).containsEntry("2", new EffectEdit(true, 0));
        assertThat(record.getOptions().getEffectEdits()).containsEntry("3", new EffectEdit(false, 4));
        assertThat(new FolderArtifacts(studio.place().artifacts()).read(record.getText()))
                .isEqualTo("Hush, said the wind.".getBytes(UTF_8));
    }

    @Test
    void takesPlainTextAndFindsItsTitle() {
        Answer answer = studio.post("/api/v1/texts?music=false", "text/plain", STORY.getBytes(UTF_8));

        assertThat(answer.json().get("title").asString()).isEqualTo("The Door");
        assertThat(answer.json().get("options").get("music").asBoolean()).isFalse();
        assertThat(answer.json().get("characters").asInt()).isEqualTo(STORY.length());
        String textId = answer.json().get("textId").asString();
        assertThat(studio.get("/api/v1/texts/" + textId + "/body").text()).isEqualTo(STORY);
    }

    @Test
    void takesAFileInAForm() {
        String form = """
                --limit\r
                Content-Disposition: form-data; name="title"\r
                \r
                By Hand\r
                --limit\r
                Content-Disposition: form-data; name="voices"\r
                \r
                {"alice": "lucy"}\r
                --limit\r
                Content-Disposition: form-data; name="file"; filename="tale.md"\r
                Content-Type: text/markdown\r
                \r
                # One\n\nIt was *very* dark.\n\n---\n\nThen light.\r
                --limit--\r
                """;
        Answer answer = studio.post("/api/v1/texts", "multipart/form-data; boundary=limit", form.getBytes(UTF_8));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().get("title").asString()).isEqualTo("By Hand");
        assertThat(answer.json().at("/options/voices/alice").asString()).isEqualTo("lucy");
        String textId = answer.json().get("textId").asString();
        assertThat(studio.get("/api/v1/texts/" + textId + "/body").text())
                .isEqualTo("# One\n\nIt was very dark.\n\n***\n\nThen light.");
    }

    @Test
    void refusesAFileThatItDoesNotRead() {
        String form = """
                --limit\r
                Content-Disposition: form-data; name="file"; filename="tale.pdf"\r
                \r
                %PDF\r
                --limit--\r
                """;
        Answer answer = studio.post("/api/v1/texts", "multipart/form-data; boundary=limit", form.getBytes(UTF_8));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:narratix:problem:unsupported-type");
        assertThat(studio.post("/api/v1/texts", "application/pdf", new byte[4]).status())
                .isEqualTo(415);
    }

    @Test
    void isOneRunThoughItIsSubmittedTwiceWithOneKey() {
        String key = UUID.randomUUID().toString();
        List<Answer> answers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> studio.post("/api/v1/texts", story(), "Idempotency-Key", key)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers.stream().map(answer -> answer.json().get("textId").asString()))
                .containsOnly(answers.get(0).json().get("textId").asString());
        assertThat(answers.stream()
                        .filter(answer -> answer.header("Idempotent-Replayed").equals("true")))
                .hasSize(3);
        onlyRecord(answers.get(0).json().get("textId").asString());
    }

    @Test
    void refusesAKeyThatWasUsedForAnotherBody() {
        String key = UUID.randomUUID().toString();
        studio.post("/api/v1/texts", story(), "Idempotency-Key", key);

        Answer answer = studio.post("/api/v1/texts", "{\"text\": \"Another one.\"}", "Idempotency-Key", key);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:narratix:problem:key-reused");
    }

    @Test
    void saysWhatIsWrongWithAText() {
        assertThat(studio.post("/api/v1/texts", "{\"text\": \" \"}")
                        .json()
                        .get("detail")
                        .asString())
                .contains("The text is empty");
        assertThat(studio.post("/api/v1/texts", "text/plain", new byte[] {(byte) 0xff, 'a'})
                        .status())
                .isEqualTo(422);
        assertThat(studio.post("/api/v1/texts", "{\"text\": 1").status()).isEqualTo(400);
        assertThat(studio.post("/api/v1/texts", "{\"words\": \"a\"}").status()).isEqualTo(400);
        assertThat(studio.post("/api/v1/texts", "{\"text\": \"a\", \"language\": \"<b>\"}")
                        .status())
                .isEqualTo(422);
        assertThat(studio.post("/api/v1/texts", "{\"text\": \"a\", \"options\": {\"deliveries\": {\"x\": {}}}}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void givesBackAStoryThatIsHtmlAndScriptAsPlainData() {
        String evil = "<script>alert('x')</script> <b>Bold</b> & \"quoted\" &amp; done.";
        Answer answer = studio.post(
                "/api/v1/texts?title=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "text/plain", evil.getBytes(UTF_8));

        assertThat(answer.json().get("title").asString()).isEqualTo("<img src=x onerror=alert(1)>");
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        String textId = answer.json().get("textId").asString();
        assertThat(textId).matches("[a-z0-9-]+");
        Answer body = studio.get("/api/v1/texts/" + textId + "/body");
        assertThat(body.text()).isEqualTo(evil);
        assertThat(body.header("Content-Type")).startsWith("text/plain");
        assertThat(body.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(body.header("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'");
        assertThat(onlyRecord(textId).getTitle()).isEqualTo("<img src=x onerror=alert(1)>");
    }

    @Test
    void estimatesWithoutTakingAnythingIn() {
        Answer before = studio.get("/api/v1/texts?search=unheard-of");
        Answer estimate = studio.post(
                "/api/v1/estimates",
                "{\"text\": \"%s\", \"title\": \"Unheard-of\"}".formatted("It was a dark night. ".repeat(270)));

        assertThat(estimate.status()).isEqualTo(200);
        assertThat(estimate.json().get("words").asInt()).isEqualTo(5 * 270);
        assertThat(estimate.json().get("durationMs").asInt()).isBetween(300_000, 600_000);
        assertThat(estimate.json().at("/cost/amount").asInt()).isZero();
        assertThat(studio.get("/api/v1/texts?search=unheard-of").text()).isEqualTo(before.text());
    }

    @Test
    void triesAgainAsANewAttemptWhatFailed() {
        String textId = studio.submitted("One for two attempts.");
        String path = "/api/v1/texts/" + textId;
        assertThat(studio.post(path + "/retry").status()).isEqualTo(409);
        new Productions(studio, textId, 1).failed("AMBIGUOUS", "the provider was away");
        awaitState(path, "FAILED");

        Answer retried = studio.post(path + "/retry");

        assertThat(retried.status()).isEqualTo(202);
        assertThat(retried.json().get("attempt").asInt()).isEqualTo(2);
        assertThat(retried.json().get("state").asString()).isEqualTo("SUBMITTED");
        await().untilAsserted(() -> assertThat(Studio.announced(Topics.TEXT_SUBMITTED, textId))
                .extracting(TextSubmitted::getAttempt)
                .containsExactly(1, 2));
        List<TextSubmitted> records = Studio.announced(Topics.TEXT_SUBMITTED, textId);
        assertThat(records.get(1).getText()).isEqualTo(records.get(0).getText());
    }

    @Test
    void changesAVoiceALineAndAnEffectInANewAttempt() {
        String textId = studio.submitted("One that is changed.");
        String path = "/api/v1/texts/" + textId;
        new Productions(studio, textId, 1).completed("One", "sound".getBytes(UTF_8));
        awaitState(path, "COMPLETED");

        Answer changed = studio.post(path + "/changes", """
                {"voices": {"alice": "helen"}, "deliveries": {"12": {"loudness": "WHISPER"}},
                 "effectEdits": {"3": {"remove": true}}, "flac": true}""");

        assertThat(changed.status()).as(changed.text()).isEqualTo(202);
        await().untilAsserted(() ->
                assertThat(Studio.announced(Topics.TEXT_SUBMITTED, textId)).hasSize(2));
        TextSubmitted record = Studio.announced(Topics.TEXT_SUBMITTED, textId).get(1);
        assertThat(record.getOptions().getVoices()).containsEntry("alice", "helen");
        assertThat(record.getOptions().getDeliveries())
                .containsEntry("12", new Delivery("NEUTRAL", "WHISPER", "NORMAL"));
        assertThat(record.getOptions().getEffectEdits()).containsEntry("3", new EffectEdit(true, 0));
        assertThat(record.getOptions().getFlac()).isTrue();

        new Productions(studio, textId, 2).completed("One", "sound".getBytes(UTF_8));
        awaitState(path, "COMPLETED");
        Answer takenBack = studio.post(path + "/changes", "{\"voices\": {\"alice\": null}}");
        assertThat(takenBack.json().at("/options/voices").isEmpty()).isTrue();
        assertThat(takenBack.json().at("/options/deliveries/12/loudness").asString())
                .isEqualTo("WHISPER");
    }

    @Test
    void refusesAChangeThatChangesNothingOrCannotBe() {
        String textId = studio.submitted("One that stays.");
        String path = "/api/v1/texts/" + textId;
        assertThat(studio.post(path + "/changes", "{\"flac\": true}").status()).isEqualTo(409);
        new Productions(studio, textId, 1).completed("One", "sound".getBytes(UTF_8));
        awaitState(path, "COMPLETED");

        assertThat(studio.post(path + "/changes", "{\"music\": true}").status()).isEqualTo(422);
        assertThat(studio.post(path + "/changes", "{\"effectEdits\": {\"1\": {}}}")
                        .status())
                .isEqualTo(422);
        assertThat(studio.post(path + "/retry").status()).isEqualTo(409);
    }

    @Test
    void tellsTheStagesOfACancellationOnce() {
        String textId = studio.submitted("One that is given up.");
        String path = "/api/v1/texts/" + textId;
        Productions run = new Productions(studio, textId, 1);

        assertThat(studio.post(path + "/cancel").json().get("state").asString()).isEqualTo("CANCELLING");
        assertThat(studio.post(path + "/cancel").status()).isEqualTo(202);

        await().untilAsserted(() ->
                assertThat(Studio.announced(Topics.RUN_CANCELLED, run.runId())).hasSize(1));
        run.failed("CANCELLED", "cancelled");
        awaitState(path, "CANCELLED");
        assertThat(studio.post(path + "/cancel").status()).isEqualTo(409);
    }

    private static String story() {
        return "{\"text\": \"Once upon a time, a door slammed.\", \"title\": \"Twice\"}";
    }

    private void awaitState(String path, String state) {
        await().untilAsserted(() ->
                assertThat(studio.get(path).json().get("state").asString()).isEqualTo(state));
    }

    private static TextSubmitted onlyRecord(String textId) {
        await().until(() -> !Studio.announced(Topics.TEXT_SUBMITTED, textId).isEmpty());
        List<TextSubmitted> records = Studio.announced(Topics.TEXT_SUBMITTED, textId);
        assertThat(records).hasSize(1);
        return records.get(0);
    }
}
