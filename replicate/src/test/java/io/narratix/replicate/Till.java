package io.narratix.replicate;

import io.narratix.stage.Meter;
import io.narratix.stage.Reservation;
import io.narratix.stage.Usage;
import java.util.ArrayList;
import java.util.List;

/** Writes down what became of the money. */
final class Till implements Meter {

    final List<String> entries = new ArrayList<>();

    @Override
    public Reservation reserve(Usage... expected) {
        entries.add(
                "reserved %.1f %s of %s".formatted(expected[0].quantity(), expected[0].unit(), expected[0].product()));
        return new Reservation() {
            private boolean done;

            @Override
            public void settle(Usage... used) {
                once("settled %.1f".formatted(used[0].quantity()));
            }

            @Override
            public void release() {
                once("released");
            }

            @Override
            public void presume() {
                once("presumed");
            }

            private void once(String entry) {
                if (!done) {
                    entries.add(entry);
                }
                done = true;
            }
        };
    }
}
