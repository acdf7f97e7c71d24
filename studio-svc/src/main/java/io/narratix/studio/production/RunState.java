package io.narratix.studio.production;

/** How far a run is. */
public enum RunState {
    SUBMITTED,
    RUNNING,
    CANCELLING,
    COMPLETED,
    FAILED,
    CANCELLED;

    /** Whether it has its verdict. */
    public boolean isOver() {
        return this == COMPLETED || this == FAILED || this == CANCELLED;
    }
}
