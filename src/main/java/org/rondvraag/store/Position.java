package org.rondvraag.store;

/**
 * Where an event stands.
 *
 * @param runId of this start of Redis
 * @param rev the event's revision; 0 = there is no such event
 * @param at the time of Redis, in milliseconds since 1970
 */
public record Position(String runId, long rev, long at) {}
