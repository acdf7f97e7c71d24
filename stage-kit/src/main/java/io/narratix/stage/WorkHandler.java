package io.narratix.stage;

import io.narratix.events.Failure;
import java.time.Duration;
import java.util.Optional;
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

    WorkHandler(Stage<E, R> stage, Class<R> resultType, Recorder<E, R> recorder, StageContext context) {
        this.stage = stage;
        this.resultType = resultType;
        this.recorder = recorder;
        this.context = context;
    }

    @Override
    public void handle(E event, Outbox outbox) throws InterruptedException {
        Task task = stage.taskOf(event);
        Claim claim = claim(task);
        if (!(claim instanceof Claim.Held)) {
            context.progress().tell(task, Progress.State.RECALLED, "");
        }
        while (claim instanceof Claim.Held held) {
            Claim outcome = work(event, task, held, outbox);
            claim = outcome instanceof Claim.Busy ? claim(task) : outcome;
        }
        announce(event, claim, outbox);
    }

    @Override
    public void giveUp(E event, Failure cause, Outbox outbox) {
        Task task = stage.taskOf(event);
        Failure failure = named(cause);
        recorder.recordFailure(event, task, failure);
        stage.announceFailure(event, failure, outbox);
        recorder.announceIfClosed(event, outbox);
        context.progress().tell(task, Progress.State.FAILED, failure.getReason());
    }

    private void announce(E event, Claim outcome, Outbox outbox) throws InterruptedException {
        if (outcome instanceof Claim.Recalled recalled) {
            R result = context.results().decode(recalled.result(), resultType);
            context.outages().ride(() -> recorder.count(event, result));
            stage.announce(event, result, outbox);
            recorder.announceIfClosed(event, outbox);
        } else if (outcome instanceof Claim.Refused refused) {
            giveUp(event, refused.failure(), outbox);
        }
    }

    private Claim claim(Task task) throws InterruptedException {
        Claim claim = context.ledger().claim(task);
        while (claim instanceof Claim.Busy) {
            context.pause().rest(WAIT_FOR_HOLDER);
            claim = context.ledger().claim(task);
        }
        return claim;
    }

    private Claim work(E event, Task task, Claim.Held held, Outbox outbox) throws InterruptedException {
        context.progress().tell(task, Progress.State.STARTED, "");
        try {
            Claim outcome = tried(event, task, held, outbox);
            if (outcome instanceof Claim.Recalled) {
                context.progress().tell(task, Progress.State.FINISHED, "");
            }
            return outcome;
        } catch (InterruptedException | RuntimeException brokenOff) {
            if (!isBug(brokenOff)) {
                letGo(task, held, task.paid());
            }
            throw brokenOff;
        } finally {
            context.ledger().forget(held);
        }
    }

    /** What waits for an outage to end, or is delivered again, must not find a claim that nobody works on. */
    private void letGo(Task task, Claim.Held held, boolean begun) {
        boolean stopping = Thread.interrupted();
        try {
            context.ledger().release(task, held, begun);
        } catch (RuntimeException unreachable) {
            LOG.info("The claim on {} stands until its lease ends: {}", task.item(), unreachable.getMessage());
        } finally {
            if (stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean isBug(Exception brokenOff) {
        return !(brokenOff instanceof InterruptedException) && !Outages.isOutage(brokenOff) && !Stopping.isUnderWay();
    }

    /** The result, a final failure, or busy if the claim was lost: then somebody else is at it. */
    private Claim tried(E event, Task task, Claim.Held held, Outbox outbox) throws InterruptedException {
        Desk desk = new Desk(Math.toIntExact(held.token()), outbox);
        for (int tries = 1; ; tries++) {
            try {
                R result = stage.work(event, desk);
                return context.outages().ride(() -> new Claim.Recalled(recorder.record(event, task, result)));
            } catch (ProviderFault fault) {
                Optional<Duration> wait = context.policy().waitAfter(tries, fault);
                if (wait.isEmpty() || !mayTryAgain(task, held, fault)) {
                    return holds(task, held) ? new Claim.Refused(failure(fault, tries)) : new Claim.Busy();
                }
                context.progress().tell(task, Progress.State.RETRIED, fault.reason());
                rest(task, held, wait.get());
                if (!holds(task, held)) {
                    return new Claim.Busy();
                }
            }
        }
    }

    /** The next try is counted already: who is stopped before it begins gives it back. */
    private void rest(Task task, Claim.Held held, Duration wait) throws InterruptedException {
        try {
            context.pause().rest(wait);
        } catch (InterruptedException stopping) {
            letGo(task, held, false);
            throw stopping;
        }
    }

    private boolean mayTryAgain(Task task, Claim.Held held, ProviderFault fault) throws InterruptedException {
        return !fault.kind().paid()
                || context.outages().ride(() -> context.ledger().countTry(task, held));
    }

    private boolean holds(Task task, Claim.Held held) throws InterruptedException {
        return context.outages().ride(() -> context.ledger().holds(task, held));
    }

    private Failure failure(ProviderFault fault, int tries) {
        return Failure.newBuilder()
                .setStage(context.service())
                .setKind(fault.kind().name())
                .setReason(fault.reason())
                .setRetryable(fault.kind().retried())
                .setProvider(fault.provider())
                .setAttempts(tries)
                .build();
    }

    private Failure named(Failure failure) {
        return failure.getStage().isEmpty()
                ? Failure.newBuilder(failure).setStage(context.service()).build()
                : failure;
    }
}
