package io.narratix.faults.campaign;

import io.narratix.faults.outside.Verdict;

/** How a run has to end. */
enum Ending {
    COMPLETED,
    DEGRADED,
    FAILED,
    /** Either: what decides is which came first. */
    ANY;

    boolean fits(Verdict verdict) {
        return switch (this) {
            case COMPLETED -> verdict.completed() && verdict.degraded().isEmpty();
            case DEGRADED -> verdict.completed() && !verdict.degraded().isEmpty();
            case FAILED -> !verdict.completed();
            case ANY -> true;
        };
    }
}
