package org.rondvraag.store;

import org.rondvraag.shared.BallotId;
import org.rondvraag.shared.PollId;

/**
 * The ballot of one participant in one round of a poll; the last one counts.
 *
 * @param answer the answer as a JSON value: text, number, list of texts or {@link io.vertx.core.json.JsonArray}/{@link
 *     io.vertx.core.json.JsonObject}, as the poll's type defines it
 * @param at when it was cast, in milliseconds since 1970, by the clock of Redis
 */
public record Ballot(PollId poll, int round, int number, BallotId id, Object answer, long at) {}
