package io.narratix.stage;

/**
 * What a stage is to do for an event, as the ledger knows it.
 *
 * @param runId the run that it is done for
 * @param item what it is within the run, for logs and progress ("line 12")
 * @param inputHash sha256 over all that decides the result: the same hash is the same work, in whatever run
 * @param paid whether each try costs money; what costs nothing may be tried more often after a crash
 */
public record Task(String runId, String item, String inputHash, boolean paid) {}
