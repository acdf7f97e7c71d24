package io.narratix.studio.production;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.narratix.events.Degradation;
import io.narratix.studio.Answer;
import io.narratix.studio.Productions;
import io.narratix.studio.Studio;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProductionIT {

    private static final byte[] MP3 = "0123456789abcdefghij".getBytes(UTF_8);

    private final Studio studio = Studio.shared();
    private final String textId = studio.submitted("A tale of progress. \u201cHush,\u201d said Alice.");
    private final String path = "/api/v1/texts/" + textId;
    private final Productions run = new Productions(studio, textId, 1);

    @Test
    void showsHowFarEachStageIsAndWhatItTook() {
        run.progress("voice-svc", "", "EXPECTED", 3);
        run.progress("voice-svc", "line 1", "STARTED", 100);
        run.progress("voice-svc", "line 1", "RETRIED", 200);
        run.progress("voice-svc", "line 1", "FINISHED", 1_100);
        run.progress("voice-svc", "line 2", "RECALLED", 1_200);
        run.progress("voice-svc", "line 3", "STARTED", 1_300);

        await().untilAsserted(() -> {
            JsonNode voices = stage("voice-svc");
            assertThat(voices.path("expected").asInt(0)).isEqualTo(3);
            assertThat(voices.get("finished").asInt()).isEqualTo(1);
            assertThat(voices.get("recalled").asInt()).isEqualTo(1);
            assertThat(voices.get("running").asInt()).isEqualTo(1);
            assertThat(voices.get("retries").asInt()).isEqualTo(1);
            assertThat(voices.get("busyMs").asInt()).isGreaterThanOrEqualTo(1_000);
            assertThat(voices.get("state").asString()).isEqualTo("RUNNING");
        });
        assertThat(text().get("state").asString()).isEqualTo("RUNNING");
        assertThat(stage("music-svc").get("state").asString()).isEqualTo("WAITING");
        JsonNode items = studio.get(path + "/items?limit=2").json();
        assertThat(items.at("/items/0/item").asString()).isEqualTo("line 1");
        assertThat(items.at("/items/0/detail").asString()).isEqualTo("the provider was busy");
        JsonNode rest = studio.get(
                        path + "/items?limit=2&cursor=" + items.get("next").asString())
                .json();
        assertThat(rest.at("/items/0/item").asString()).isEqualTo("line 3");
        assertThat(rest.has("next")).isFalse();
    }

    @Test
    void countsAnItemOnceWhateverTheOrderOfItsNews() {
        run.progress("sfx-svc", "effect 1", "FINISHED", 900);
        run.progress("sfx-svc", "effect 1", "STARTED", 100);
        run.progress("sfx-svc", "", "EXPECTED", 1);

        await().untilAsserted(() -> {
            JsonNode effects = stage("sfx-svc");
            assertThat(effects.get("state").asString()).isEqualTo("FINISHED");
            assertThat(effects.get("finished").asInt()).isEqualTo(1);
            assertThat(effects.get("running").asInt()).isZero();
            assertThat(effects.get("busyMs").asInt()).isEqualTo(800);
        });
    }

    @Test
    void showsWhatWasFoundInTheText() {
        run.line(2, "alice", "\u201cHush,\u201d");
        run.line(1, "narrator", "A tale of progress.");
        run.spoken(2, "lucy", "clip".getBytes(UTF_8));
        run.scene(1, "TENSE");
        run.effect(2, "door", 9);
        run.effect(1, "rain", 3);

        await().untilAsserted(() -> assertThat(
                        studio.get(path + "/lines").json().at("/lines/1/voice").asString())
                .isEqualTo("lucy"));
        JsonNode lines = studio.get(path + "/lines?limit=1").json();
        assertThat(lines.at("/lines/0/text").asString()).isEqualTo("A tale of progress.");
        assertThat(lines.at("/lines/0/delivery/emotion").asString()).isEqualTo("JOY");
        assertThat(studio.get(path + "/lines?cursor=" + lines.get("next").asString())
                        .json()
                        .at("/lines/0/line")
                        .asInt())
                .isEqualTo(2);
        assertThat(studio.get(path + "/lines/2/audio").text()).isEqualTo("clip");
        assertThat(studio.get(path + "/lines/1/audio").status()).isEqualTo(404);
        await().untilAsserted(() -> assertThat(studio.get(path + "/effects")
                        .json()
                        .at("/effects/1/name")
                        .asString())
                .isEqualTo("door"));
        assertThat(studio.get(path + "/scenes").json().at("/scenes/0/mood").asString())
                .isEqualTo("TENSE");

        JsonNode early = studio.get(path + "/cast").json();
        assertThat(early.get("complete").asBoolean()).isFalse();
        assertThat(early.at("/characters/1/voice").asString()).isEqualTo("lucy");
        run.analyzed(2, "narrator", "alice");
        await().untilAsserted(() -> assertThat(
                        studio.get(path + "/cast").json().get("complete").asBoolean())
                .isTrue());
        assertThat(studio.get(path + "/cast").json().at("/characters/1/voice").asString())
                .isEqualTo("lucy");
    }

    @Test
    void handsOutTheFilesOfADramaWholeAndInParts() {
        run.completed("A Tale", MP3, new Degradation("music-svc", "the provider was away", 1, true));
        await().untilAsserted(() -> assertThat(text().get("state").asString()).isEqualTo("COMPLETED"));

        JsonNode file = text().at("/files/0");
        Answer whole = studio.get(file.get("href").asString());
        assertThat(whole.body()).isEqualTo(MP3);
        assertThat(whole.header("Content-Type")).isEqualTo("audio/mpeg");
        assertThat(whole.header("ETag")).isEqualTo("\"" + file.get("sha256").asString() + "\"");
        assertThat(whole.header("Accept-Ranges")).isEqualTo("bytes");

        Answer part = studio.get(path + "/files/final.mp3", "Range", "bytes=5-9");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.text()).isEqualTo("56789");
        assertThat(part.header("Content-Range")).isEqualTo("bytes 5-9/20");
        assertThat(studio.get(path + "/files/final.mp3", "Range", "bytes=-3").text())
                .isEqualTo("hij");
        assertThat(studio.get(path + "/files/final.mp3", "Range", "bytes=99-").status())
                .isEqualTo(416);
        assertThat(studio.get(path + "/files/final.mp3", "If-None-Match", whole.header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(studio.get(path + "/files/stems/speech.flac?download=true").header("Content-Disposition"))
                .startsWith("attachment")
                .contains("speech.flac");
        assertThat(studio.get(path + "/files/final.flac").status()).isEqualTo(404);
        assertThat(text().at("/degraded/0/stage").asString()).isEqualTo("music-svc");
        assertThat(text().get("integratedLufs").asDouble()).isEqualTo(-18.1);
    }

    @Test
    void listsTheNewestFirstAndFindsByTitleAndState() {
        String other = studio.submitted("Another Tale\n\nIt is told later.");

        JsonNode first = studio.get("/api/v1/texts?limit=1").json();
        assertThat(first.at("/texts/0/textId").asString()).isEqualTo(other);
        JsonNode second = studio.get(
                        "/api/v1/texts?limit=1&cursor=" + first.get("next").asString())
                .json();
        assertThat(second.at("/texts/0/textId").asString()).isEqualTo(textId);
        JsonNode found = studio.get("/api/v1/texts?search=ANOTHER-tale&state=SUBMITTED&state=RUNNING")
                .json();
        assertThat(found.at("/texts/0/title").asString()).isEqualTo("Another Tale");
        assertThat(studio.get("/api/v1/texts?search=another&state=FAILED")
                        .json()
                        .get("texts"))
                .isEmpty();
        assertThat(studio.get("/api/v1/texts?limit=0").status()).isEqualTo(400);
        assertThat(studio.get("/api/v1/texts?cursor=rubbish").status()).isEqualTo(400);
    }

    @Test
    void knowsNoTextThatWasNotHandedIn() {
        assertThat(studio.get("/api/v1/texts/none").json().get("type").asString())
                .isEqualTo("urn:narratix:problem:not-found");
        assertThat(studio.get(path + "?attempt=7").status()).isEqualTo(404);
        assertThat(studio.get("/api/v1/texts/none/cast").status()).isEqualTo(404);
        assertThat(studio.get("/api/v1/texts/none/files/final.mp3").status()).isEqualTo(404);
    }

    private JsonNode text() {
        return studio.get(path).json();
    }

    private JsonNode stage(String name) {
        for (JsonNode stage : text().get("stages")) {
            if (stage.get("stage").asString().equals(name)) {
                return stage;
            }
        }
        throw new AssertionError("no stage " + name);
    }
}
