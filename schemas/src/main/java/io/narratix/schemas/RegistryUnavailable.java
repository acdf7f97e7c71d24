package io.narratix.schemas;

import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** The schema registry can't be asked at the moment. An outage: nothing is wrong with the record, and it must wait. */
public final class RegistryUnavailable extends RetriableException {

    private static final long serialVersionUID = 1;

    public RegistryUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
