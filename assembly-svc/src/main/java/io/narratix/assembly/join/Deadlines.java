package io.narratix.assembly.join;

import java.time.Duration;

/**
 * How long a run may take.
 *
 * @param run from when the run is first seen until its voices must be done; then it has failed
 * @param accompaniment from when the voices are done until music and effects must be; then the drama does without them
 */
public record Deadlines(Duration run, Duration accompaniment) {

    public Deadlines {
        if (run.isNegative() || run.isZero() || accompaniment.isNegative()) {
            throw new IllegalArgumentException(
                    "narratix.assembly.deadlines needs run > 0 and accompaniment >= 0 but had %s and %s"
                            .formatted(run, accompaniment));
        }
    }
}
