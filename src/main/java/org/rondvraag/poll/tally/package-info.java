/**
 * Where ballots are counted, and the only place: a {@link org.rondvraag.poll.tally.Tally} takes the ballots of one round in and out, in any
 * order, and tells at any moment how they stand. What was taken out leaves no trace, so a tally always equals a recount;
 * the formulas are those of {@code poll.result}.
 */
@NullMarked
package org.rondvraag.poll.tally;

import org.jspecify.annotations.NullMarked;
