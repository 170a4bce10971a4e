/**
 * The orders of questions and their near-duplicates: pure functions, candidates in, order out, one file per rule with its
 * source.
 *
 * <p>Invariants: nothing here reads a clock, a random number, a file or a network; the same input gives the same order on
 * every node; no input is changed; no order drops or repeats a question. Participants are numbers from 1, the bit
 * numbers of the upvote bitmaps; reference cases, without latecomers, count from 0.
 */
@NullMarked
package org.rondvraag.ranking;

import org.jspecify.annotations.NullMarked;
