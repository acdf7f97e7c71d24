package io.narratix.studio.production;

/** How far a stage is. */
enum StageState {
    WAITING,
    RUNNING,
    FINISHED,
    FAILED
}
