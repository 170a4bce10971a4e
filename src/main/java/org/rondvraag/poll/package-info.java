/**
 * Polls: their drafts and their life, the rules of each command on them, how an answer is read, who sees a result, moderation,
 * receipts and one-time codes. Ballots live in the store; what they amount to is always derived from them, in {@code poll.tally}.
 *
 * <p>Invariants: nothing of a poll changes once it was opened but when it closes, who sees its result, and its round; no ballot is
 * ever altered or removed, so a round thrown away is only marked; who voted is nowhere in what is told.
 */
@NullMarked
package org.rondvraag.poll;

import org.jspecify.annotations.NullMarked;
