package io.narratix.studio.order;

/** Whether things are done at the same time, or one after the other. */
enum Mode {
    PARALLEL,
    SEQUENTIAL
}
