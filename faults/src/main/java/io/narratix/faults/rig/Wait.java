package io.narratix.faults.rig;

import java.time.Duration;

/** Looks again until something is true. */
public final class Wait {

    private static final long LOOK_MS = 50;

    /** What is waited for; what it breaks on counts as not yet. */
    @FunctionalInterface
    public interface Condition {

        boolean holds() throws Exception;
    }

    private Wait() {}

    /** @throws NotInTime with the sentence if it does not come true */
    public static void until(String what, Duration patience, Condition condition) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        Exception last = null;
        while (System.nanoTime() < end) {
            try {
                if (condition.holds()) {
                    return;
                }
            } catch (InterruptedException stopping) {
                throw stopping;
            } catch (Exception notYet) {
                last = notYet;
            }
            Thread.sleep(LOOK_MS);
        }
        throw new NotInTime("not within %s: %s".formatted(patience, what), last);
    }

    /** Something was waited for in vain. */
    public static final class NotInTime extends RuntimeException {

        NotInTime(String sentence, @org.jspecify.annotations.Nullable Exception cause) {
            super(sentence, cause);
        }
    }
}
