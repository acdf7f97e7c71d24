package io.narratix.stage;

/** No memory was left for a record beside those that are worked on. An outage: they are done some time. */
final class MemoryExhausted extends IllegalStateException {

    private static final long serialVersionUID = 1;

    MemoryExhausted(OutOfMemoryError cause) {
        super(
                "no memory was left for a record (%s); if it happens often, raise -Xmx or lower narratix.stage.concurrency"
                        .formatted(cause.getMessage()),
                cause);
    }
}
