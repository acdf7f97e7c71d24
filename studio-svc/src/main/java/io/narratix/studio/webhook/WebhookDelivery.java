package io.narratix.studio.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was sent to a webhook, and what came back. */
record WebhookDelivery(
        String id,
        String event,
        String textId,
        State state,
        int attempts,
        Instant createdAt,
        @Nullable Instant lastTriedAt,
        @Nullable Instant nextTryAt,
        @Nullable Integer lastStatus,
        @Nullable String lastError) {

    enum State {
        PENDING,
        DELIVERED,
        GIVEN_UP
    }
}
