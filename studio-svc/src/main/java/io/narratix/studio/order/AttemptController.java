package io.narratix.studio.order;

import io.narratix.studio.access.Caller;
import io.narratix.studio.order.Desk.Taken;
import io.narratix.studio.production.Text;
import io.narratix.studio.production.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cancels, retries and changes. */
@RestController
@RequestMapping("/api/v1/texts/{textId}")
class AttemptController {

    private static final String KEY = "Idempotency-Key";

    private final Attempts attempts;
    private final Texts texts;

    AttemptController(Attempts attempts, Texts texts) {
        this.attempts = attempts;
        this.texts = texts;
    }

    @PostMapping("/cancel")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Text cancel(Caller caller, @PathVariable String textId) {
        return attempts.cancel(caller, textId);
    }

    @PostMapping("/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Text retry(
            Caller caller,
            @PathVariable String textId,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return shown(caller, attempts.retry(caller, textId, key));
    }

    @PostMapping(path = "/changes", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Text change(
            Caller caller,
            @PathVariable String textId,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Changes changes) {
        return shown(caller, attempts.change(caller, textId, changes, key));
    }

    private Text shown(Caller caller, Taken taken) {
        return texts.get(
                caller.tenant(), taken.receipt().textId(), taken.receipt().attempt());
    }
}
