/**
 * Polls: their life, the rules of each command on them, how an answer is read, who sees a result, and the tally. Ballots live
 * in the store; a tally is always derived from them.
 */
@NullMarked
package org.rondvraag.poll;

import org.jspecify.annotations.NullMarked;
