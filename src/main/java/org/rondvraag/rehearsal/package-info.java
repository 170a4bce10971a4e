/**
 * A simulated audience over real WebSockets: {@code rehearse}, which an organiser runs against their own server before the day,
 * and which is our load test. It comes in through the public door only and knows nothing of the server but what is on the wire.
 *
 * <p>Everything lives on one event loop, so nothing here is shared between threads. It is light, so that the server and not the
 * load is measured: what all phones show is read once and kept once ({@link org.rondvraag.rehearsal.Sight}).
 */
@NullMarked
package org.rondvraag.rehearsal;

import org.jspecify.annotations.NullMarked;
