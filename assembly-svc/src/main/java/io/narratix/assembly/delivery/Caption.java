package io.narratix.assembly.delivery;

import java.time.Duration;

/**
 * A text that is shown for a time.
 *
 * @param speaker who says it; empty if that is not to be shown
 */
record Caption(Duration start, Duration end, String speaker, String text) {}
