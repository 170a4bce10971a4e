/**
 * The command {@code compute}: anyone can check an order or a statistic without the server.
 *
 * <p>Invariants: one line in, one line out, in order; a case that is wrong gets an {@code error} on its line and stops
 * nothing; every size is bounded before anything of that size is made; numbers come out unrounded.
 */
@NullMarked
package org.rondvraag.compute;

import org.jspecify.annotations.NullMarked;
