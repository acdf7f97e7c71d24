package io.narratix.fakeproviders.script;

import java.time.Duration;
import java.util.SplittableRandom;

/** How long something takes, before the script's time scale. */
public sealed interface Wait {

    static Wait none() {
        return new Fixed(Duration.ZERO);
    }

    Duration on(Occasion occasion);

    /**
     * What a wait may depend on.
     *
     * @param item what is asked for
     * @param sequence of the call
     * @param characters of the text that the request carries
     * @param seed the script's
     */
    record Occasion(String item, long sequence, int characters, long seed) {}

    record Fixed(Duration time) implements Wait {

        @Override
        public Duration on(Occasion occasion) {
            return time;
        }
    }

    /** @param sameForItem a repeated call for the same thing takes the same time */
    record Between(Duration least, Duration most, boolean sameForItem) implements Wait {

        @Override
        public Duration on(Occasion occasion) {
            long dice = sameForItem ? occasion.item().hashCode() : occasion.sequence();
            SplittableRandom random = new SplittableRandom(occasion.seed() * 31 + dice);
            return least.plusNanos(
                    (long) (random.nextDouble() * most.minus(least).toNanos()));
        }
    }

    record PerCharacter(Duration each) implements Wait {

        @Override
        public Duration on(Occasion occasion) {
            return each.multipliedBy(occasion.characters());
        }
    }
}
