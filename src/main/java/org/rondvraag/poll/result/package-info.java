/**
 * What ballots amount to: counts, means, winners, and how a room shifted; pure functions, one file per kind of result, with
 * the source of each formula.
 *
 * <p>Invariants: results depend on the ballots as a set, never on their order or on who cast them; abstentions are left out
 * by the caller; a number that does not exist, such as the mean of nothing, is absent and never made up; nothing is rounded
 * here but whole percents.
 */
@NullMarked
package org.rondvraag.poll.result;

import org.jspecify.annotations.NullMarked;
