package io.narratix.studio.order;

import io.narratix.studio.access.Caller;
import io.narratix.studio.order.Desk.Taken;
import io.narratix.studio.production.Text;
import io.narratix.studio.production.Texts;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriComponentsBuilder;

/** Takes stories in. */
@RestController
@RequestMapping("/api/v1/texts")
class SubmissionController {

    private static final String KEY = "Idempotency-Key";

    private final Orders orders;
    private final Desk desk;
    private final Texts texts;

    SubmissionController(Orders orders, Desk desk, Texts texts) {
        this.orders = orders;
        this.desk = desk;
        this.texts = texts;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Text> json(
            Caller caller,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody NewText text) {
        return answer(caller, desk.submit(caller, orders.of(text), key));
    }

    @PostMapping(consumes = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<Text> plain(
            Caller caller,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @ModelAttribute Asked asked,
            @RequestBody byte[] text) {
        return answer(caller, desk.submit(caller, orders.of(text, asked), key));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Text> file(
            Caller caller,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @ModelAttribute Asked asked,
            @RequestPart MultipartFile file)
            throws IOException {
        return answer(caller, desk.submit(caller, orders.of(file, asked), key));
    }

    private ResponseEntity<Text> answer(Caller caller, Taken taken) {
        String textId = taken.receipt().textId();
        URI location = UriComponentsBuilder.fromPath("/api/v1/texts/{text}").build(textId);
        ResponseEntity.BodyBuilder answer = ResponseEntity.created(location);
        if (taken.replayed()) {
            answer.header("Idempotent-Replayed", "true");
        }
        return answer.body(texts.get(caller.tenant(), textId, taken.receipt().attempt()));
    }
}
