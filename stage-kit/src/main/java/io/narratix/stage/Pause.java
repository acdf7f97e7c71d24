package io.narratix.stage;

import java.time.Duration;

/** How to wait; tests wait without time passing. */
@FunctionalInterface
public interface Pause {

    Pause SLEEPING = duration -> Thread.sleep(duration.toMillis());

    void rest(Duration duration) throws InterruptedException;
}
