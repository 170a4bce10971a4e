/**
 * An event over HTTP: its pages, its state, its commands as posts, the door of its sockets, and the exchange of keys. Each route is
 * a method that returns a Future; what fails is answered by {@link org.rondvraag.web.Problems}.
 *
 * <p>Invariants: a role is looked up in the event at each request, so a revoked key opens nothing from then on; what is the same for
 * all who hold a role is rendered and compressed once per published state and shared; what is one person's is never stored.
 */
@NullMarked
package org.rondvraag.room.http;

import org.jspecify.annotations.NullMarked;
