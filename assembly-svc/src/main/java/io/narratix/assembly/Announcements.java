package io.narratix.assembly;

import io.narratix.events.AssemblyCompleted;
import io.narratix.events.AssemblyFailed;
import io.narratix.events.AssemblyRequested;
import io.narratix.events.Charge;
import io.narratix.events.Commission;
import io.narratix.events.Failure;
import io.narratix.events.Produced;
import io.narratix.events.StageTiming;
import io.narratix.schemas.Topic;
import io.narratix.schemas.Topics;
import io.narratix.stage.Accounts;
import io.narratix.stage.Outbox;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Announces a run's verdict, unless another one was there first. With it the run's account is closed. */
final class Announcements {

    private final Verdicts verdicts;
    private final Accounts accounts;

    Announcements(Verdicts verdicts, Accounts accounts) {
        this.verdicts = verdicts;
        this.accounts = accounts;
    }

    void completed(AssemblyRequested request, Produced produced, Outbox outbox) {
        if (verdicts.decide(request.getRunId(), Verdicts.Verdict.COMPLETED, "")) {
            List<Charge> charges = closed(request.getRunId(), "completed");
            announce(Topics.ASSEMBLY_COMPLETED, request.getRunId(), completion(request, produced, charges), outbox);
        }
    }

    void failed(AssemblyRequested request, Failure failure, Outbox outbox) {
        if (verdicts.decide(request.getRunId(), Verdicts.Verdict.FAILED, failure.getReason())) {
            Commission commission = request.getCommission();
            List<Charge> charges = closed(request.getRunId(), "failed: " + failure.getReason());
            AssemblyFailed failed = AssemblyFailed.newBuilder()
                    .setRunId(request.getRunId())
                    .setTextId(commission.getTextId())
                    .setAttempt(commission.getAttempt())
                    .setTitle(commission.getTitle())
                    .setFailure(failure)
                    .setCharges(charges)
                    .setCostUsd(sum(charges))
                    .build();
            announce(Topics.ASSEMBLY_FAILED, request.getRunId(), failed, outbox);
        }
    }

    /**
     * A proposal that is made again may know more than the first one did, such as music that came after its deadline: what
     * was said first stays.
     */
    private <V extends SpecificRecord> void announce(Topic<V> topic, String runId, V verdict, Outbox outbox) {
        outbox.announce(topic, runId, verdicts.kept(runId, topic, verdict));
    }

    /** What the run has cost; nothing is paid for it after this. */
    private List<Charge> closed(String runId, String as) {
        accounts.close(runId, as);
        return accounts.chargesOf(runId);
    }

    private static double sum(List<Charge> charges) {
        return charges.stream().mapToDouble(Charge::getUsd).sum();
    }

    private AssemblyCompleted completion(AssemblyRequested request, Produced produced, List<Charge> charges) {
        Commission commission = request.getCommission();
        return AssemblyCompleted.newBuilder()
                .setRunId(request.getRunId())
                .setTextId(commission.getTextId())
                .setAttempt(commission.getAttempt())
                .setTitle(commission.getTitle())
                .setFiles(produced.getFiles())
                .setDurationMs(produced.getDurationMs())
                .setIntegratedLufs(produced.getIntegratedLufs())
                .setTruePeakDbtp(produced.getTruePeakDbtp())
                .setDegraded(request.getDegraded())
                .setTimings(timings(request, produced))
                .setCharges(charges)
                .setCostUsd(sum(charges))
                .setFallbacks(accounts.fallbacksOf(request.getRunId()))
                .build();
    }

    private static List<StageTiming> timings(AssemblyRequested request, Produced produced) {
        List<StageTiming> timings = new ArrayList<>(request.getTimings());
        timings.add(new StageTiming("assembly-svc", produced.getStartedAt(), produced.getFinishedAt(), 1));
        return timings;
    }
}
