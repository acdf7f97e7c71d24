package io.narratix.faults.rig;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes all memory that this process can have, and whatever anybody gives back, until its time is over. */
final class Glutton {

    private static final Logger LOG = LoggerFactory.getLogger(Glutton.class);
    private static final Duration MEAL = Duration.ofSeconds(5);
    private static final int LARGEST_BITE = 1 << 20;
    private static final int SMALLEST_BITE = 1 << 7;
    private static final Duration BETWEEN_BITES = Duration.ofMillis(1);

    private Glutton() {}

    /** Comes back at once; a thread of its own eats. */
    static void eat() {
        Thread eater = new Thread(() -> eatUntil(System.nanoTime() + MEAL.toNanos()), "glutton");
        eater.setDaemon(true);
        eater.start();
    }

    private static void eatUntil(long end) {
        List<byte[]> eaten = new ArrayList<>(LARGEST_BITE);
        int bite = LARGEST_BITE;
        while (System.nanoTime() < end) {
            try {
                eaten.add(new byte[bite]);
            } catch (OutOfMemoryError full) {
                // Before it rests it takes the crumbs.
                bite = bite > SMALLEST_BITE ? bite / 8 : LARGEST_BITE;
                if (bite == LARGEST_BITE) {
                    LockSupport.parkNanos(BETWEEN_BITES.toNanos());
                }
            }
        }
        int bites = eaten.size();
        eaten.clear();
        LOG.warn("Nobody had any memory for a while, until {} pieces were given back", bites);
    }
}
