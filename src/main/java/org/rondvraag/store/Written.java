package org.rondvraag.store;

/**
 * The answer to a write.
 *
 * @param rev the event's revision after it; of a repeated commit, the revision it made the first time
 * @param at the time of Redis, in milliseconds since 1970
 */
public record Written(Outcome outcome, long rev, long at) {}
