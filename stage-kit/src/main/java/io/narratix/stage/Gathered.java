package io.narratix.stage;

import io.narratix.events.Failure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A member of a set that is accounted for: with its entry, or with why there is none. */
public record Gathered<T>(
        int member, @Nullable T entry, @Nullable Failure failure) {

    public Optional<T> made() {
        return Optional.ofNullable(entry);
    }

    public Optional<Failure> failed() {
        return Optional.ofNullable(failure);
    }
}
