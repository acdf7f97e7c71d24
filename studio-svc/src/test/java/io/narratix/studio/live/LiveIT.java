package io.narratix.studio.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.narratix.studio.Productions;
import io.narratix.studio.Studio;
import io.narratix.studio.live.Listener.Heard;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class LiveIT {

    private final Studio studio = Studio.shared();
    private final String textId = studio.submitted("A tale that is followed.");
    private final Productions run = new Productions(studio, textId, 1);
    private final String path = "/api/v1/texts/" + textId + "/events";

    @Test
    void tellsATextFromItsBeginningAndGoesOnWhereItWasLeft() {
        run.progress("voice-svc", "line 1", "STARTED", 100);
        List<Heard> first;
        try (Listener listener = new Listener(studio, path)) {
            await().until(() -> listener.heard().size() == 2);
            first = listener.heard();
        }
        assertThat(first).extracting(Heard::type).containsExactly("submitted", "progress");
        assertThat(first.get(1).data().get("item").asString()).isEqualTo("line 1");
        assertThat(first.get(1).data().get("textId").asString()).isEqualTo(textId);
        run.progress("voice-svc", "line 1", "FINISHED", 900);
        run.completed("A Tale", "sound".getBytes(UTF_8));

        try (Listener listener =
                new Listener(studio, path, "Last-Event-ID", first.get(1).id())) {
            await().until(() -> listener.heard().size() == 2);
            assertThat(listener.heard()).extracting(Heard::type).containsExactlyInAnyOrder("progress", "completed");
        }
        try (Listener listener = new Listener(
                studio, path + "?type=completed&after=" + first.get(0).id())) {
            await().until(() -> listener.heard().size() == 1);
            assertThat(listener.heard().get(0).data().get("durationMs").asInt()).isEqualTo(61_000);
        }
    }

    @Test
    void tellsEverythingFromNowOn() {
        try (Listener listener = new Listener(studio, "/api/v1/events")) {
            await().until(listener::isOpen);
            String other = studio.submitted("A tale that comes later.");
            await().until(() -> ofText(listener, other).size() == 1);
            assertThat(ofText(listener, textId)).isEmpty();
        }
    }

    @Test
    void passesOverNothingThatIsCommittedLate() throws SQLException {
        try (Connection late = studio.bean(DataSource.class).getConnection();
                Statement statement = late.createStatement();
                Listener listener = new Listener(studio, path)) {
            await().until(() -> listener.heard().size() == 1);
            late.setAutoCommit(false);
            statement.executeUpdate(event("late-" + textId));
            studio.database().sql(event("early-" + textId)).update();
            late.commit();
            await().until(() -> listener.heard().size() == 3);
        }
    }

    @Test
    void tellsWhatHappenedBeforeTheTextWasKnown() {
        try (Listener listener = new Listener(studio, "/api/v1/events?type=progress")) {
            await().until(listener::isOpen);
            Productions unknown = new Productions(studio, "unknown-" + textId, 1);
            unknown.progress("voice-svc", "line 1", "STARTED", 100);
            await().until(() -> noted(unknown.runId()) == 1);
            String before = studio.submitted("A tale in between.");
            new Productions(studio, before, 1).progress("voice-svc", "line 9", "STARTED", 100);
            await().until(() -> ofText(listener, before).size() == 1);
            assertThat(ofText(listener, "unknown-" + textId)).isEmpty();

            unknown.failed("BUG", "told without having been handed in");
            await().until(() -> ofText(listener, "unknown-" + textId).size() == 1);
        }
    }

    @Test
    void refusesAnIdThatIsNone() {
        assertThat(studio.get(path, "Last-Event-ID", "yesterday").status()).isEqualTo(400);
        assertThat(studio.get("/api/v1/texts/none/events").status()).isEqualTo(404);
    }

    private int noted(String runId) {
        return studio.database()
                .sql("select count(*) from event where run_id = :run")
                .param("run", runId)
                .query(Integer.class)
                .single();
    }

    private String event(String id) {
        return "insert into event (event_id, run_id, type, at, content) values ('%s', '%s', 'progress', now(), '{}')"
                .formatted(id, run.runId());
    }

    private static List<Heard> ofText(Listener listener, String textId) {
        return listener.heard().stream()
                .filter(heard -> heard.data().get("textId").asString().equals(textId))
                .toList();
    }
}
