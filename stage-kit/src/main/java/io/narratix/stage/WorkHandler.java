package io.narratix.stage;

import io.narratix.events.Failure;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recall or work, then announce: looks the task up in the ledger, waits for whoever holds it, else claims it, has the
 * stage do it, records the result in one short transaction, and announces. No connection or transaction is held while
 * the stage works.
 */
final class WorkHandler<E extends SpecificRecord, R extends SpecificRecord> implements Handler<E> {

    private static final Logger LOG = LoggerFactory.getLogger(WorkHandler.class);
    private static final Duration WAIT_FOR_HOLDER = Duration.ofMillis(250);

    private final Stage<E, R> stage;
    private final Class<R> resultType;
    private final Recorder<E, R> recorder;
    private final StageContext context;
    private final Attempts<E, R> attempts;

    WorkHandler(Stage<E, R> stage, Class<R> resultType, Recorder<E, R> recorder, StageContext context) {
        this.stage = stage;
        this.resultType = resultType;
        this.recorder = recorder;
        this.context = context;
        this.attempts = new Attempts<>(stage, recorder, context);
    }

    @Override
    public void handle(E event, Outbox outbox) throws InterruptedException {
        Task task = stage.taskOf(event);
        openAccount(task);
        Claim claim = whole(task, claim(task));
        if (!(claim instanceof Claim.Held)) {
            context.progress().tell(task, Progress.State.RECALLED, "");
        }
        while (claim instanceof Claim.Held held) {
            Milestone.CLAIMED.reached(task.item());
            Claim outcome = work(event, task, held, outbox);
            claim = outcome instanceof Claim.Busy ? claim(task) : outcome;
        }
        announce(event, claim, outbox);
    }

    @Override
    public void giveUp(E event, Failure cause, Outbox outbox) {
        Task task = stage.taskOf(event);
        Failure failure = named(cause);
        boolean closes = recorder.recordFailure(event, task, failure);
        stage.announceFailure(event, failure, outbox);
        if (closes) {
            recorder.announceClosed(event, outbox);
        }
        context.progress().tell(task, Progress.State.FAILED, failure.getReason());
    }

    private void announce(E event, Claim outcome, Outbox outbox) throws InterruptedException {
        if (outcome instanceof Claim.Made made) {
            announce(event, context.results().decode(made.result(), resultType), made.closes(), outbox);
        } else if (outcome instanceof Claim.Recalled recalled) {
            R result = context.results().decode(recalled.result(), resultType);
            announce(event, result, context.outages().ride(() -> recorder.count(event, result)), outbox);
        } else if (outcome instanceof Claim.Refused refused) {
            giveUp(event, refused.failure(), outbox);
        }
    }

    /** What was recorded, and has been damaged since, is made anew. */
    private Claim whole(Task task, Claim claim) throws InterruptedException {
        if (claim instanceof Claim.Recalled recalled
                && !context.whole().is(context.results().decode(recalled.result(), resultType))) {
            LOG.warn("{} of run {} was made before and is damaged: it is made anew", task.item(), task.runId());
            context.ledger().discard(task, recalled.result());
            return claim(task);
        }
        return claim;
    }

    private void announce(E event, R result, boolean closes, Outbox outbox) {
        stage.announce(event, result, outbox);
        if (closes) {
            recorder.announceClosed(event, outbox);
        }
    }

    private void openAccount(Task task) throws InterruptedException {
        if (task.budgetUsd().isPresent()) {
            double budget = task.budgetUsd().getAsDouble();
            context.outages().ride(() -> {
                context.cashier().accounts().open(task.runId(), budget);
                return true;
            });
        }
    }

    private Claim claim(Task task) throws InterruptedException {
        try (Step step = Step.begin("claim", context, task)) {
            Claim claim = context.ledger().claim(task);
            while (claim instanceof Claim.Busy) {
                context.pause().rest(WAIT_FOR_HOLDER);
                claim = context.ledger().claim(task);
            }
            return claim;
        }
    }

    private Claim work(E event, Task task, Claim.Held held, Outbox outbox) throws InterruptedException {
        context.progress().tell(task, Progress.State.STARTED, "");
        try {
            Claim outcome = attempts.make(event, task, held, outbox);
            if (outcome instanceof Claim.Made || outcome instanceof Claim.Recalled) {
                Milestone.RECORDED_NOT_ANNOUNCED.reached(task.item());
                context.progress().tell(task, Progress.State.FINISHED, "");
            }
            return outcome;
        } catch (InterruptedException | RuntimeException | OutOfMemoryError brokenOff) {
            if (!isBug(brokenOff)) {
                attempts.letGo(task, held, task.mayCost());
            }
            throw brokenOff;
        } finally {
            context.ledger().forget(held);
        }
    }

    private static boolean isBug(Throwable brokenOff) {
        return !(brokenOff instanceof InterruptedException) && !Outages.isOutage(brokenOff) && !Stopping.isUnderWay();
    }

    private Failure named(Failure failure) {
        return failure.getStage().isEmpty()
                ? Failure.newBuilder(failure).setStage(context.service()).build()
                : failure;
    }
}
