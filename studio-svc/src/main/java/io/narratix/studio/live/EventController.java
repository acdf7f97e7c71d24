package io.narratix.studio.live;

import io.narratix.studio.access.Caller;
import io.narratix.studio.web.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-Sent Events. */
@RestController
class EventController {

    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final Subscriptions subscriptions;
    private final EventReader reader;

    EventController(Subscriptions subscriptions, EventReader reader) {
        this.subscriptions = subscriptions;
        this.reader = reader;
    }

    @GetMapping(path = "/api/v1/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter all(
            Caller caller,
            @RequestHeader(name = LAST_EVENT_ID, required = false) @Nullable String lastEventId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "") List<String> type) {
        Wanted wanted = new Wanted(caller.tenant(), null, types(type));
        return subscriptions.open(wanted, position(lastEventId, after, reader::head));
    }

    @GetMapping(path = "/api/v1/texts/{textId}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter ofText(
            Caller caller,
            @PathVariable String textId,
            @RequestHeader(name = LAST_EVENT_ID, required = false) @Nullable String lastEventId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "") List<String> type) {
        if (!reader.isKnown(caller.tenant(), textId)) {
            throw Refusal.notFound("There is no text '%s'.".formatted(textId));
        }
        Wanted wanted = new Wanted(caller.tenant(), textId, types(type));
        return subscriptions.open(wanted, position(lastEventId, after, () -> Position.START));
    }

    private static Position position(
            @Nullable String lastEventId, @Nullable String after, Supplier<Position> otherwise) {
        if (lastEventId != null && !lastEventId.isEmpty()) {
            return Position.of(lastEventId);
        }
        return after == null || after.isEmpty() ? otherwise.get() : Position.of(after);
    }

    private static Set<Happening.Type> types(List<String> labels) {
        Set<Happening.Type> types = EnumSet.noneOf(Happening.Type.class);
        for (String label : labels) {
            try {
                types.add(Happening.Type.valueOf(label.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                throw Refusal.badRequest("There are no events of the type '%s'.".formatted(label));
            }
        }
        return types;
    }
}
