package io.narratix.studio.live;

import java.time.Duration;

/** Wakes those who wait for something new. */
final class News {

    private long count;

    synchronized void tell() {
        count++;
        notifyAll();
    }

    synchronized long count() {
        return count;
    }

    /** Whether there is something newer than what was seen, at the latest when the time is over. */
    synchronized boolean await(long seen, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        for (long left = longest.toMillis(); count == seen && left > 0; ) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
        return count != seen;
    }
}
