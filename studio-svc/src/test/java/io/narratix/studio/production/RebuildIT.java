package io.narratix.studio.production;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.narratix.events.TextSubmitted;
import io.narratix.schemas.AvroList;
import io.narratix.schemas.Topics;
import io.narratix.studio.Productions;
import io.narratix.studio.Studio;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RebuildIT {

    private static final List<String> PROJECTION =
            List.of("text", "run", "expectation", "item", "manifest", "line", "clip", "scene", "effect", "event");

    @Test
    void showsTheSameAfterItsTablesWereEmptiedAndReadAgain() {
        Studio.Place place = Studio.Place.fresh();
        String path;
        String before;
        String items;
        try (Studio studio = Studio.start(place)) {
            String textId = studio.submitted("A tale that is forgotten and remembered.");
            path = "/api/v1/texts/" + textId;
            Productions run = new Productions(studio, textId, 1);
            run.progress("voice-svc", "", "EXPECTED", 1);
            run.progress("voice-svc", "line 1", "STARTED", 100);
            run.progress("voice-svc", "line 1", "RETRIED", 200);
            run.progress("voice-svc", "line 1", "FINISHED", 900);
            run.line(1, "narrator", "A tale.");
            run.completed("A Tale", "sound".getBytes(UTF_8));
            await().untilAsserted(() -> assertThat(studio.get(path).text()).contains("COMPLETED", "\"finished\":1"));
            before = studio.get(path).text();
            items = studio.get(path + "/items").text();
            studio.database().sql("truncate " + String.join(", ", PROJECTION)).update();
            assertThat(studio.get(path).status()).isEqualTo(404);
        }
        try (Studio again = Studio.start(place)) {
            await().untilAsserted(() -> {
                assertThat(again.get(path).status()).isEqualTo(200);
                assertThat(again.get(path).text()).isEqualTo(before);
                assertThat(again.get(path + "/items").text()).isEqualTo(items);
                assertThat(again.get(path + "/lines").text()).contains("A tale.");
            });
        }
    }

    @Test
    void sendsAfterARestartWhatKafkaDidNotConfirm() throws IOException {
        Studio.Place place = Studio.Place.fresh();
        String textId;
        try (Studio studio = Studio.start(place)) {
            textId = studio.submitted("A tale that is sent twice.");
            await().untilAsserted(() -> assertThat(waiting(studio)).isZero());
            studio.database()
                    .sql("insert into outgoing (event_id, topic, key, content)"
                            + " values ('e', 'text.submitted', :key, :content)")
                    .param("key", "kept-" + textId)
                    .param("content", submission("kept-" + textId))
                    .update();
        }
        try (Studio again = Studio.start(place)) {
            await().untilAsserted(() -> assertThat(waiting(again)).isZero());
            assertThat(Studio.announced(Topics.TEXT_SUBMITTED, "kept-" + textId))
                    .hasSize(1);
            await().untilAsserted(() -> assertThat(
                            again.get("/api/v1/texts/kept-" + textId).status())
                    .isEqualTo(200));
        }
    }

    private static byte[] submission(String textId) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TextSubmitted event = TextSubmitted.newBuilder()
                .setEventId("kept")
                .setTextId(textId)
                .setBody("Kept.")
                .build();
        AvroList.write(bytes, TextSubmitted.class, List.of(event));
        return bytes.toByteArray();
    }

    private static int waiting(Studio studio) {
        return studio.database()
                .sql("select count(*) from outgoing")
                .query(Integer.class)
                .single();
    }
}
