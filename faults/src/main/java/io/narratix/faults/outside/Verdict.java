package io.narratix.faults.outside;

import io.narratix.events.AssemblyCompleted;
import io.narratix.events.AssemblyFailed;
import io.narratix.events.Degradation;
import io.narratix.schemas.Topics;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was said of a run in the end.
 *
 * @param eventId the same for the same verdict said again
 * @param degraded the stages whose part is missing
 * @param reason why it failed; empty if it did not
 */
public record Verdict(String runId, String eventId, long at, boolean completed, Set<String> degraded, String reason) {

    /** All that were announced, repeats among them. */
    static List<Verdict> in(Journal journal) {
        return Stream.concat(
                        journal.on(Topics.ASSEMBLY_COMPLETED).stream().map(Verdict::of),
                        journal.on(Topics.ASSEMBLY_FAILED).stream().map(Verdict::of))
                .toList();
    }

    private static Verdict of(AssemblyCompleted completed) {
        Set<String> stages = completed.getDegraded().stream()
                .map(Degradation::getStage)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Verdict(completed.getRunId(), completed.getEventId(), completed.getOccurredAt(), true, stages, "");
    }

    private static Verdict of(AssemblyFailed failed) {
        return new Verdict(
                failed.getRunId(),
                failed.getEventId(),
                failed.getOccurredAt(),
                false,
                Set.of(),
                failed.getFailure().getKind() + " " + failed.getFailure().getReason());
    }
}
