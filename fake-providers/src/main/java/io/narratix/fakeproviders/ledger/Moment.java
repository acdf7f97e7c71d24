package io.narratix.fakeproviders.ledger;

import java.time.Instant;

/**
 * When something happened.
 *
 * @param time by the machine's clock
 * @param nanos by one that never jumps, since the ledger was opened
 */
public record Moment(Instant time, long nanos) {}
