package io.narratix.schemas;

import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** These bytes are not a record of the type that was asked for, and never will be. Poison: a case for the dead letters. */
public final class UndecodableRecord extends SerializationException {

    private static final long serialVersionUID = 1;

    public UndecodableRecord(String message) {
        super(message);
    }

    public UndecodableRecord(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
