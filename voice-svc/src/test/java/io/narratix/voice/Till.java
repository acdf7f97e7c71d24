package io.narratix.voice;

import io.narratix.stage.Meter;
import io.narratix.stage.Reservation;
import io.narratix.stage.Usage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes down what was set aside, and what became of it. */
public final class Till implements Meter {

    private final List<String> entries = new CopyOnWriteArrayList<>();

    /** In order, such as {@code settled 10 characters of eleven_multilingual_v2}. */
    public List<String> entries() {
        return entries;
    }

    @Override
    public Reservation reserve(Usage... expected) {
        return new Reservation() {
            private boolean closed;

            @Override
            public void settle(Usage... used) {
                close("settled %.0f %s of %s".formatted(used[0].quantity(), used[0].unit(), used[0].product()));
            }

            @Override
            public void release() {
                close("released");
            }

            @Override
            public void presume() {
                close("presumed %.0f %s".formatted(expected[0].quantity(), expected[0].unit()));
            }

            private synchronized void close(String entry) {
                if (!closed) {
                    closed = true;
                    entries.add(entry);
                }
            }
        };
    }
}
