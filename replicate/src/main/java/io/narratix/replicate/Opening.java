package io.narratix.replicate;

import io.narratix.stage.Meter;
import io.narratix.stage.ProviderFault;
import io.narratix.stage.Reservation;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How an order comes by its prediction: the one it has, the one whose answer was lost, or else a new one. */
final class Opening {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    /** Files are deleted an hour after a prediction has ended, and none runs longer than half an hour. */
    private static final Duration WORTH_ASKING = Duration.ofMinutes(90);

    private final PredictionApi api;
    private final PredictionBook book;
    private final Orphans orphans;
    private final InstantSource clock;

    Opening(PredictionApi api, PredictionBook book, InstantSource clock) {
        this.api = api;
        this.book = book;
        this.orphans = new Orphans(api, book);
        this.clock = clock;
    }

    Running open(PredictionOrder order, Meter meter) throws ProviderFault, InterruptedException {
        Optional<PredictionBook.Entry> entry = book.find(order.key())
                .filter(known -> known.begunAt().plus(WORTH_ASKING).isAfter(clock.instant()));
        if (entry.isPresent()) {
            Optional<String> id = id(order, entry.get());
            if (id.isPresent()) {
                LOG.info("Prediction {} is asked after, not ordered again", id.get());
                return new Running(id.get(), Optional.empty(), reserve(order, meter, entry.get()));
            }
        }
        return created(order, meter);
    }

    private Optional<String> id(PredictionOrder order, PredictionBook.Entry entry)
            throws ProviderFault, InterruptedException {
        if (entry.predictionId().isPresent()) {
            return entry.predictionId();
        }
        Optional<String> orphan = orphans.find(order, entry.begunAt());
        orphan.ifPresent(id -> book.note(order.key(), id));
        return orphan;
    }

    private static Reservation reserve(PredictionOrder order, Meter meter, PredictionBook.Entry entry)
            throws ProviderFault, InterruptedException {
        return entry.counted() ? Reservation.FREE : meter.reserve(order.expectedUsage());
    }

    private Running created(PredictionOrder order, Meter meter) throws ProviderFault, InterruptedException {
        Reservation reservation = meter.reserve(order.expectedUsage());
        book.begin(order.key(), clock.instant());
        try {
            Prediction prediction = api.create(order, reservation);
            book.note(order.key(), prediction.id());
            return new Running(prediction.id(), Optional.of(prediction), reservation);
        } catch (ProviderFault fault) {
            afterwards(order, fault.kind());
            throw fault;
        }
    }

    /** What was surely not created need not be looked for; what may have been is paid for already. */
    private void afterwards(PredictionOrder order, ProviderFault.Kind kind) {
        if (kind == ProviderFault.Kind.NOT_SENT || kind == ProviderFault.Kind.PERMANENT) {
            book.forget(order.key());
        } else if (kind.paid()) {
            book.counted(order.key());
        }
    }
}
