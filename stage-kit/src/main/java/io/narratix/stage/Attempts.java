package io.narratix.stage;

import io.narratix.events.Failure;
import io.narratix.events.Fallback;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.avro.specific.SpecificRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a claimed task done: asks a provider as often as the policy allows, and when it has failed for good the next one in
 * its place. Paid tries are counted over all providers of the task: once they are used up, only what is free is left.
 */
final class Attempts<E extends SpecificRecord, R extends SpecificRecord> {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private final Stage<E, R> stage;
    private final Recorder<E, R> recorder;
    private final StageContext context;

    Attempts(Stage<E, R> stage, Recorder<E, R> recorder, StageContext context) {
        this.stage = stage;
        this.recorder = recorder;
        this.context = context;
    }

    /** The result, a final failure, or busy if the claim was lost: then somebody else is at it. */
    Claim make(E event, Task task, Claim.Held held, Outbox outbox) throws InterruptedException {
        Meter meter = context.cashier().meterOf(task);
        List<ProviderFault> faults = new ArrayList<>();
        int tries = 0;
        OptionalInt turn = OptionalInt.of(0);
        while (turn.isPresent()) {
            int alternative = turn.getAsInt();
            Desk desk = new Desk(generation(held, tries), alternative, outbox, meter);
            Outcome outcome = asked(event, task, held, desk);
            if (outcome.claim().isPresent()) {
                return outcome.claim().get();
            }
            faults.add(outcome.fault().orElseThrow());
            tries += outcome.tries();
            turn = next(task, held, alternative, faults.get(faults.size() - 1));
        }
        return holds(task, held) ? new Claim.Refused(failure(faults, tries)) : new Claim.Busy();
    }

    /** Lets go of a claim, so that what is delivered again does not find one that nobody works on. */
    void letGo(Task task, Claim.Held held, boolean begun) {
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

    /** What came of asking one provider: the end of the matter, or the fault that it gave up with. */
    private record Outcome(Optional<Claim> claim, Optional<ProviderFault> fault, int tries) {

        static Outcome of(Claim claim, int tries) {
            return new Outcome(Optional.of(claim), Optional.empty(), tries);
        }
    }

    /** The claim's own for the first try, a fresh one for every other. */
    private int generation(Claim.Held held, int triesBefore) throws InterruptedException {
        return Math.toIntExact(
                triesBefore == 0
                        ? held.token()
                        : context.outages().ride(() -> context.ledger().freshToken()));
    }

    private Outcome asked(E event, Task task, Claim.Held held, Desk first) throws InterruptedException {
        Desk desk = first;
        for (int tries = 1; ; tries++) {
            try {
                return Outcome.of(recorded(event, task, worked(event, task, desk), desk), tries);
            } catch (ProviderFault fault) {
                Optional<Duration> wait = context.policy().waitAfter(tries, fault);
                if (wait.isEmpty() || !mayTryAgain(task, held, fault)) {
                    return new Outcome(Optional.empty(), Optional.of(fault), tries);
                }
                context.progress().tell(task, Progress.State.RETRIED, fault.reason());
                rest(task, held, wait.get());
                if (!holds(task, held)) {
                    return Outcome.of(new Claim.Busy(), tries);
                }
                desk = first.anew(generation(held, tries));
            }
        }
    }

    private R worked(E event, Task task, Desk desk) throws ProviderFault, InterruptedException {
        try (Step step = Step.begin("work", context, task)) {
            return stage.work(event, desk);
        }
    }

    private Claim recorded(E event, Task task, R result, Desk desk) throws InterruptedException {
        boolean provisional = desk.alternative() > 0;
        try (Step step = Step.begin("record", context, task)) {
            return context.outages().ride(() -> recorder.record(event, task, result, provisional));
        }
    }

    /** Who is asked in the provider's place. */
    private OptionalInt next(Task task, Claim.Held held, int alternative, ProviderFault fault)
            throws InterruptedException {
        if (fault.kind() == ProviderFault.Kind.CANCELLED || !holds(task, held)) {
            return OptionalInt.empty();
        }
        for (int next = alternative + 1; next < task.paid().size(); next++) {
            if (!task.paid().get(next) || mayTryAgain(task, held, fault)) {
                fellBack(task, fault, next);
                return OptionalInt.of(next);
            }
        }
        return OptionalInt.empty();
    }

    private void fellBack(Task task, ProviderFault fault, int next) throws InterruptedException {
        Fallback fallback = Fallback.newBuilder()
                .setStage(context.service())
                .setItem(task.item())
                .setFrom(fault.provider())
                .setTo(stage.providerOf(next))
                .setReason(fault.reason())
                .build();
        LOG.warn("{} of run {} falls back to {}: {}", task.item(), task.runId(), fallback.getTo(), fault.reason());
        context.outages().ride(() -> {
            context.cashier().accounts().note(task, fallback);
            return true;
        });
        context.progress().tell(task, Progress.State.FELL_BACK, fault.reason());
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

    /** Another run can help if it would have helped any of the providers. */
    private Failure failure(List<ProviderFault> faults, int tries) {
        ProviderFault last = faults.get(faults.size() - 1);
        return Failure.newBuilder()
                .setStage(context.service())
                .setKind(last.kind().name())
                .setReason(String.join(
                        "; then ", faults.stream().map(ProviderFault::reason).toList()))
                .setRetryable(faults.stream().anyMatch(fault -> fault.kind().retried()))
                .setProvider(last.provider())
                .setAttempts(tries)
                .build();
    }
}
