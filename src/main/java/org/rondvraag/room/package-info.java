/**
 * One event in memory, and what each view sees of it. {@link org.rondvraag.room.Room} is the door; {@code Upkeep} keeps {@code
 * Memory} level with Redis; {@code Runner} runs the commands of {@link org.rondvraag.room.CommandTable}; {@code Projection}
 * makes each view's state and {@code Publication} sends it.
 *
 * <p>Invariants: the memory is never ahead of Redis and changes only by applied changes, in revision order; everything of a
 * room happens on one context; a view's members are made in {@code Projection} and nowhere else.
 */
@NullMarked
package org.rondvraag.room;

import org.jspecify.annotations.NullMarked;
