package io.narratix.assembly;

import io.narratix.events.AssemblyCompleted;
import io.narratix.events.AssemblyFailed;
import io.narratix.events.AssemblyRequested;
import io.narratix.events.Commission;
import io.narratix.events.Failure;
import io.narratix.events.Produced;
import io.narratix.events.StageTiming;
import io.narratix.schemas.Topics;
import io.narratix.stage.Outbox;
import java.util.ArrayList;
import java.util.List;

/** Announces a run's verdict, unless another one was there first. */
final class Announcements {

    private final Verdicts verdicts;

    Announcements(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    void completed(AssemblyRequested request, Produced produced, Outbox outbox) {
        if (verdicts.decide(request.getRunId(), Verdicts.Verdict.COMPLETED, "")) {
            outbox.announce(Topics.ASSEMBLY_COMPLETED, request.getRunId(), completion(request, produced));
        }
    }

    void failed(AssemblyRequested request, Failure failure, Outbox outbox) {
        if (verdicts.decide(request.getRunId(), Verdicts.Verdict.FAILED, failure.getReason())) {
            Commission commission = request.getCommission();
            AssemblyFailed failed = AssemblyFailed.newBuilder()
                    .setRunId(request.getRunId())
                    .setTextId(commission.getTextId())
                    .setAttempt(commission.getAttempt())
                    .setTitle(commission.getTitle())
                    .setFailure(failure)
                    .build();
            outbox.announce(Topics.ASSEMBLY_FAILED, request.getRunId(), failed);
        }
    }

    private static AssemblyCompleted completion(AssemblyRequested request, Produced produced) {
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
                .build();
    }

    private static List<StageTiming> timings(AssemblyRequested request, Produced produced) {
        List<StageTiming> timings = new ArrayList<>(request.getTimings());
        timings.add(new StageTiming("assembly-svc", produced.getStartedAt(), produced.getFinishedAt(), 1));
        return timings;
    }
}
