package io.narratix.fakeproviders.wire;

import java.time.Duration;

/**
 * How a job goes that is asked for in one call and looked after in others.
 *
 * @param takes from its creation to its end
 * @param keeps how long its output can be fetched afterwards
 * @param ends {@code succeeded}, {@code failed}, {@code canceled} or {@code aborted}
 * @param output the shape in which outputs are named: {@code uri}, {@code list} or {@code object}
 * @param webhook what becomes of the note that it has ended
 */
public record Job(Duration takes, Duration keeps, String ends, String output, Webhook webhook) {

    /** Done at once, kept for an hour. */
    public static final Job PLAIN = new Job(Duration.ZERO, Duration.ofHours(1), "succeeded", "uri", Webhook.SENT);

    /** What becomes of a webhook. */
    public enum Webhook {
        /** Sent once, with a valid signature. */
        SENT,
        /** Sent twice, with the same id. */
        TWICE,
        /** Never sent. */
        LOST,
        /** Sent with a signature by another secret. */
        FORGED,
        /** Sent with a valid signature of ten minutes ago. */
        STALE
    }
}
