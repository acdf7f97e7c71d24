package io.narratix.schemas;

import org.apache.kafka.common.errors.SerializationException;

/** The registry will not take this schema for this subject. A mistake in the build or the set-up: waiting doesn't help. */
public final class SchemaRefused extends SerializationException {

    private static final long serialVersionUID = 1;

    public SchemaRefused(String message) {
        super(message);
    }
}
