package io.narratix.assembly.join;

import java.time.Duration;

/**
 * How long a run may take.
 *
 * @param run from when the text was handed in until its voices must be done; then the run has failed
 * @param accompaniment from when the voices are done until music and effects must be; then the drama does without them
 */
public record Deadlines(Duration run, Duration accompaniment) {

    /** What came in time while nobody joined is read before a run is called overdue; at most a tenth of its deadline. */
    static final Duration CATCHING_UP = Duration.ofMinutes(1);

    /** Nothing waits longer on a topic: what says that it was handed in before has a clock that is off. */
    private static final Duration OLDEST = Duration.ofDays(7);

    public Deadlines {
        if (run.isNegative() || run.isZero() || accompaniment.isNegative()) {
            throw new IllegalArgumentException(
                    "narratix.assembly.deadlines needs run > 0 and accompaniment >= 0 but had %s and %s"
                            .formatted(run, accompaniment));
        }
    }

    /**
     * By when the voices must be done, in milliseconds of the epoch as all times here. A hand-in that lies in the future or
     * longer ago than {@code P7D} counts as made when the run was first seen.
     *
     * @param handedIn by the clock of whoever handed the text in; 0 if it did not say
     * @param seen when the join first saw the run
     */
    long ofVoices(long handedIn, long seen) {
        boolean isPlausible = handedIn > 0 && handedIn <= seen && handedIn >= seen - OLDEST.toMillis();
        long due = (isPlausible ? handedIn : seen) + run.toMillis();
        return Math.max(due, seen + Math.min(run.toMillis() / 10, CATCHING_UP.toMillis()));
    }
}
