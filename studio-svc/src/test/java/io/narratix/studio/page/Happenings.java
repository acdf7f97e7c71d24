package io.narratix.studio.page;

import io.narratix.studio.page.Script.Beat;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Everything that has happened to a text, as the event streams tell it; ids sort by time. */
final class Happenings {

    private static final JsonMapper JSON = new JsonMapper();

    record Event(String id, String type, ObjectNode data) {}

    private final StoredText text;
    private final int order;
    private final List<Event> events = new ArrayList<>();

    private Happenings(StoredText text, int order) {
        this.text = text;
        this.order = order;
    }

    static List<Event> of(StoredText text, int order, String after, long now) {
        Happenings happenings = new Happenings(text, order);
        for (Attempt attempt : text.attempts) {
            happenings.tell(attempt, now);
        }
        return happenings.events.stream()
                .filter(event -> event.id().compareTo(after) > 0)
                .toList();
    }

    private void tell(Attempt attempt, long now) {
        add(attempt, attempt.beganAt, "submitted").put("title", text.drama.title());
        for (Beat beat : attempt.until(now)) {
            ObjectNode data = add(attempt, attempt.beganAt + beat.atMs(), "progress")
                    .put("stage", beat.stage())
                    .put("item", beat.item())
                    .put("state", beat.state());
            if (beat.items() > 0) {
                data.put("items", beat.items());
            }
            if (!beat.detail().isEmpty()) {
                data.put("detail", beat.detail());
            }
        }
        if (now >= attempt.endsAt()) {
            boolean done = attempt.state(now).equals("COMPLETED");
            add(attempt, attempt.endsAt(), done ? "completed" : "failed");
        }
    }

    private ObjectNode add(Attempt attempt, long at, String type) {
        String id = "%015d-%05d-%03d-%06d".formatted(at, order, attempt.number, events.size());
        ObjectNode data = JSON.createObjectNode()
                .put("id", id)
                .put("type", type)
                .put("at", StoredText.at(at))
                .put("textId", text.id)
                .put("attempt", attempt.number)
                .put("runId", text.id + "-" + attempt.number);
        events.add(new Event(id, type, data));
        return data;
    }
}
