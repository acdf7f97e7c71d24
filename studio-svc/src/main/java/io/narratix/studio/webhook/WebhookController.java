package io.narratix.studio.webhook;

import io.narratix.studio.StudioProperties;
import io.narratix.studio.access.Caller;
import io.narratix.studio.web.PageSize;
import io.narratix.studio.web.Refusal;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registers webhooks, and shows what was sent to them. */
@RestController
@RequestMapping("/api/v1/webhooks")
class WebhookController {

    private static final int LONGEST_URL = 2_000;
    private static final int MOST = 200;

    record NewWebhook(
            @Nullable String url,
            @Nullable Set<WebhookEvent> events,
            @Nullable String secret) {}

    record WebhookList(List<Webhook> webhooks) {}

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final PublicAddresses addresses;

    WebhookController(Webhooks webhooks, Deliveries deliveries, StudioProperties properties) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.addresses = new PublicAddresses(Dns.SYSTEM, properties.webhooks().allowPrivate());
    }

    @GetMapping
    WebhookList list(Caller caller) {
        return new WebhookList(webhooks.all(caller.tenant()));
    }

    @PostMapping
    ResponseEntity<Webhook> register(Caller caller, @RequestBody NewWebhook wanted) {
        String url = checked(wanted.url());
        Set<WebhookEvent> events = wanted.events() == null ? EnumSet.allOf(WebhookEvent.class) : wanted.events();
        if (events.isEmpty()) {
            throw Refusal.invalid("Name one or both of the events assembly.completed and assembly.failed.");
        }
        WebhookSecret secret = wanted.secret() == null ? WebhookSecret.fresh() : WebhookSecret.checked(wanted.secret());
        Webhook webhook = webhooks.register(caller.tenant(), url, events, secret);
        return ResponseEntity.created(URI.create("/api/v1/webhooks/" + webhook.id()))
                .body(webhook);
    }

    @GetMapping("/{id}")
    Webhook show(Caller caller, @PathVariable String id) {
        return webhooks.find(caller.tenant(), id).orElseThrow(() -> unknown(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Caller caller, @PathVariable String id) {
        if (!webhooks.delete(caller.tenant(), id)) {
            throw unknown(id);
        }
    }

    @GetMapping("/{id}/deliveries")
    Deliveries.Page deliveries(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        show(caller, id);
        return deliveries.page(id, cursor, PageSize.checked(limit, MOST));
    }

    private String checked(@Nullable String url) {
        HttpUrl parsed = url == null || url.length() > LONGEST_URL ? null : HttpUrl.parse(url);
        if (parsed == null || !parsed.username().isEmpty()) {
            throw Refusal.invalid("'url' must be an address such as https://example.com/narratix, without a password.");
        }
        try {
            addresses.lookup(parsed.host());
        } catch (UnknownHostException notPublic) {
            throw Refusal.invalid(
                    "Nothing is sent to %s: the name is not known, or leads to an address that is not public."
                            .formatted(parsed.host()));
        }
        return parsed.toString();
    }

    private static Refusal unknown(String id) {
        return Refusal.notFound("There is no webhook %s.".formatted(id));
    }
}
