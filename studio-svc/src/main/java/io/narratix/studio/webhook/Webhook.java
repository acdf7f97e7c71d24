package io.narratix.studio.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A webhook as the API shows it; its secret only in the answer to its registration. */
record Webhook(
        String id,
        String url,
        List<WebhookEvent> events,
        Instant createdAt,
        boolean enabled,
        @Nullable String secret) {}
