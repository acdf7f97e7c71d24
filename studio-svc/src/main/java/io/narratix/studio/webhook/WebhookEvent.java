package io.narratix.studio.webhook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a webhook can be told. */
enum WebhookEvent {
    COMPLETED("assembly.completed"),
    FAILED("assembly.failed");

    private final String label;

    WebhookEvent(String label) {
        this.label = label;
    }

    @JsonValue
    String label() {
        return label;
    }

    @JsonCreator
    static WebhookEvent of(String label) {
        for (WebhookEvent event : values()) {
            if (event.label.equals(label)) {
                return event;
            }
        }
        throw new IllegalArgumentException("'%s' is not sent to webhooks".formatted(label));
    }
}
