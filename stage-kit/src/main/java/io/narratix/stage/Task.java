package io.narratix.stage;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a stage is to do for an event, as the ledger knows it.
 *
 * @param runId the run that it is done for
 * @param item what it is within the run, for logs and progress ("line 12")
 * @param inputHash sha256 over all that decides the result: the same hash is the same work, in whatever run
 * @param paid for each provider that may be asked, in order, whether a try costs money; what costs nothing may be tried
 *     more often after a crash
 * @param budgetUsd what the run's paid calls may cost in all, where the event says so
 */
public record Task(String runId, String item, String inputHash, List<Boolean> paid, OptionalDouble budgetUsd) {

    public Task {
        paid = List.copyOf(paid);
        if (paid.isEmpty()) {
            throw new IllegalArgumentException("the task '%s' has nobody to do it".formatted(item));
        }
    }

    public Task(String runId, String item, String inputHash, List<Boolean> paid) {
        this(runId, item, inputHash, paid, OptionalDouble.empty());
    }

    public Task(String runId, String item, String inputHash, boolean paid) {
        this(runId, item, inputHash, List.of(paid));
    }

    /** Whether any try may cost money. */
    boolean mayCost() {
        return paid.contains(true);
    }
}
