/**
 * The event: its own document, programme, people, crew and screen, with the rules that change them; and the shape that every
 * rule has ({@link org.rondvraag.event.Rule}, {@link org.rondvraag.event.Facts}, {@link org.rondvraag.event.Decision}).
 * Rules are pure: they neither read Redis nor write it.
 */
@NullMarked
package org.rondvraag.event;

import org.jspecify.annotations.NullMarked;
