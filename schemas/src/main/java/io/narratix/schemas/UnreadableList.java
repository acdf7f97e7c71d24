package io.narratix.schemas;

import org.jspecify.annotations.Nullable;

/** A file is not the list that was expected, or is larger than allowed. Reading it again won't help. */
public final class UnreadableList extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    public UnreadableList(String message) {
        super(message);
    }

    public UnreadableList(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
