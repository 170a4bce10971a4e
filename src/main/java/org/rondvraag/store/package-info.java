/**
 * All of Redis: nothing else in the program knows that it exists.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>Redis is the only truth. Every write is one Lua script, which checks, judges repeats, writes, raises the event's
 *       revision and publishes the change, at once. Nothing is read first and written later.
 *   <li>Every write may be sent twice: a script finds the effect already there and answers {@link
 *       org.rondvraag.store.Outcome#REPEATED}. So a batch that got lost is simply sent again.
 *   <li>A change states facts ("bit 17 is on"), never differences, so it may be applied twice.
 *   <li>A refusal by a script is a value ({@link org.rondvraag.store.Outcome}); a Redis that does not answer in time is the
 *       Refusal {@code unavailable}, after which the write may or may not have been made.
 *   <li>An answer means that the write is on disk ({@code appendfsync always}), and so does a published change.
 * </ul>
 */
@NullMarked
package org.rondvraag.store;

import org.jspecify.annotations.NullMarked;
