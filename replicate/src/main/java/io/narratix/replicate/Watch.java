package io.narratix.replicate;

import io.narratix.stage.ProviderFault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Looks at a prediction until it has ended. Looking costs nothing, so a look that fails is repeated until the deadline,
 * and is never a reason to order again.
 */
final class Watch {

    /** For the file of a prediction that ended at the last moment. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final ReplicateProperties.Poll rhythm;
    private final Doorbell doorbell;
    private final InstantSource clock;

    Watch(ReplicateProperties.Poll rhythm, Doorbell doorbell, InstantSource clock) {
        this.rhythm = rhythm;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    /** Something that can be asked for again and again. */
    @FunctionalInterface
    interface Look<T> {
        T take() throws ProviderFault, InterruptedException;
    }

    /** The prediction as it is when it has ended, or when the deadline has passed. */
    Prediction untilEnded(Running running, Look<Prediction> look, Instant deadline)
            throws ProviderFault, InterruptedException {
        Prediction seen = running.seen().isPresent() ? running.seen().get() : patiently(running.id(), look, deadline);
        for (int looks = 0; !seen.hasEnded() && clock.instant().isBefore(deadline); looks++) {
            doorbell.await(running.id(), shorter(rhythm.before(looks), deadline));
            seen = patiently(running.id(), look, deadline);
        }
        return seen;
    }

    /** Repeats what fails for now, as its provider asks or in the rhythm of looks, until the deadline and a little more. */
    <T> T patiently(String id, Look<T> look, Instant deadline) throws ProviderFault, InterruptedException {
        Instant last = deadline.plus(GRACE);
        for (int tries = 0; ; tries++) {
            try {
                return look.take();
            } catch (ProviderFault fault) {
                Duration wait = fault.retryAfter().orElse(rhythm.before(tries));
                if (isFinal(fault) || !clock.instant().plus(wait).isBefore(last)) {
                    throw fault;
                }
                doorbell.await(id, wait.isNegative() ? Duration.ZERO : wait);
            }
        }
    }

    private static boolean isFinal(ProviderFault fault) {
        return fault.kind() == ProviderFault.Kind.PERMANENT || fault.kind() == ProviderFault.Kind.INVALID;
    }

    private Duration shorter(Duration wait, Instant deadline) {
        Duration left = Duration.between(clock.instant(), deadline);
        return wait.compareTo(left) < 0 ? wait : left;
    }
}
