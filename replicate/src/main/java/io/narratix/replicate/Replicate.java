package io.narratix.replicate;

import io.narratix.sound.UnreadableSound;
import io.narratix.stage.Meter;
import io.narratix.stage.Pause;
import io.narratix.stage.ProviderFault;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Has models on Replicate make things. An order that is repeated, after a fault or a crash, by whomever, asks after the
 * prediction that it has before it creates another. A prediction outlives whoever is interrupted while it runs, to be
 * asked after later; it is cancelled only when it misses the deadline. Safe for many threads.
 */
public final class Replicate {

    /** In configuration, price lists and credits. */
    public static final String NAME = "replicate";

    private final ReplicateProperties settings;
    private final PredictionApi api;
    private final PredictionBook book;
    private final Opening opening;
    private final Watch watch;
    private final Ending ending;
    private final InstantSource clock;

    /** Without a webhook: predictions are polled. */
    public Replicate(ReplicateProperties settings, JdbcClient database, Pause pause, InstantSource clock) {
        this(settings, new JdbcPredictionBook(database), (id, most) -> pause.rest(most), clock);
    }

    Replicate(ReplicateProperties settings, PredictionBook book, Doorbell doorbell, InstantSource clock) {
        this.settings = settings;
        this.api = new PredictionApi(settings);
        this.book = book;
        this.opening = new Opening(api, book, clock);
        this.watch = new Watch(settings.poll(), doorbell, clock);
        this.ending = new Ending(book);
        this.clock = clock;
    }

    public ReplicateProperties settings() {
        return settings;
    }

    /**
     * Has it made, and takes the file.
     *
     * @throws ProviderFault AMBIGUOUS if it missed the deadline, INVALID if it failed or its file is of no use, REFUSED if
     *     it ended before it began, which is free
     */
    public <T> T make(PredictionOrder order, Meter meter, Product<T> product)
            throws ProviderFault, InterruptedException {
        Instant deadline = clock.instant().plus(settings.deadline());
        Running running = opening.open(order, meter);
        try {
            return made(order, running, product, deadline);
        } catch (ProviderFault | InterruptedException brokenOff) {
            running.reservation().presume();
            book.counted(order.key());
            throw brokenOff;
        } catch (RuntimeException outage) {
            running.reservation().presume();
            throw outage;
        }
    }

    private <T> T made(PredictionOrder order, Running running, Product<T> product, Instant deadline)
            throws ProviderFault, InterruptedException {
        try {
            Prediction seen = watch.untilEnded(running, () -> api.get(running.id()), deadline);
            Prediction ended = seen.hasEnded() ? seen : cancelled(seen);
            URI file = ending.file(order, running, ended);
            return product.of(watch.patiently(running.id(), () -> api.download(file), deadline));
        } catch (UnreadableSound unusable) {
            book.forget(order.key());
            throw ProviderFault.invalid(NAME, "replicate made a file of no use: " + unusable.getMessage());
        } catch (ProviderFault fault) {
            if (fault.kind() == ProviderFault.Kind.INVALID) {
                book.forget(order.key());
            }
            throw fault;
        }
    }

    /** It may have ended in the meantime; otherwise it has now, whatever it says of itself. */
    private Prediction cancelled(Prediction late) throws ProviderFault, InterruptedException {
        try {
            Prediction stopped = api.cancel(late.id());
            return stopped.hasEnded() ? stopped : stopped.as("canceled");
        } catch (ProviderFault unreachable) {
            throw ProviderFault.ambiguous(
                    NAME,
                    "replicate's prediction %s did not end within %s and could not be cancelled"
                            .formatted(late.id(), settings.deadline()),
                    unreachable);
        }
    }
}
