package io.narratix.studio.production;

import java.time.Instant;

/**
 * That a run has come to its end.
 *
 * @param eventId of the announcement
 * @param event the announcement's topic
 */
public record Verdicted(String eventId, String event, String tenant, Instant at) {}
