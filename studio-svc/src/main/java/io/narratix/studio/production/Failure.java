package io.narratix.studio.production;

import org.jspecify.annotations.Nullable;

/** Why there is no drama. */
record Failure(String stage, String kind, String reason, boolean retryable) {

    static Failure of(io.narratix.events.@Nullable Failure event) {
        return event == null
                ? new Failure("", "BUG", "No reason was given.", false)
                : new Failure(event.getStage(), event.getKind(), event.getReason(), event.getRetryable());
    }
}
