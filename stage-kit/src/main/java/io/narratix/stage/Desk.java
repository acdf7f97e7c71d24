package io.narratix.stage;

/**
 * Where a stage works on one task.
 *
 * @param generation grows with every claim on the ledger: items that are announced while the work goes on carry it, and
 *     the manifest names the one that counts
 * @param outbox for what can be announced before the work is finished
 */
public record Desk(int generation, Outbox outbox) {}
