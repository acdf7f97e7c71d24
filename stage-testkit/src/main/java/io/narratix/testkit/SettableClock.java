package io.narratix.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that shows the same instant until a test moves it. Safe for any number of threads. */
public final class SettableClock extends Clock {

    private final Hands hands;
    private final ZoneId zone;

    private SettableClock(Hands hands, ZoneId zone) {
        this.hands = hands;
        this.zone = zone;
    }

    /** In UTC. */
    public static SettableClock at(Instant start) {
        return new SettableClock(new Hands(start), ZoneOffset.UTC);
    }

    /** @return what the clock shows from now on */
    public Instant advance(Duration step) {
        return hands.advance(step);
    }

    public void set(Instant instant) {
        hands.set(instant);
    }

    @Override
    public Instant instant() {
        return hands.show();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** Another view of the same hands: moving one moves both. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new SettableClock(hands, zone);
    }

    private static final class Hands {
        private Instant now;

        Hands(Instant now) {
            this.now = now;
        }

        synchronized Instant show() {
            return now;
        }

        synchronized void set(Instant instant) {
            now = instant;
        }

        synchronized Instant advance(Duration step) {
            now = now.plus(step);
            return now;
        }
    }
}
