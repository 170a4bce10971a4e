/**
 * State to screens and commands back, over WebSockets; knows no feature of the product.
 *
 * <p>Threads: a room, with its {@link org.rondvraag.live.LiveDocument}s, {@link org.rondvraag.live.Topic}s and {@link
 * org.rondvraag.live.Ticker}, lives on one context. A {@link org.rondvraag.live.Hub} per event loop has the sockets of that loop. The
 * room reaches them by one ordered task per loop and publication (instead of the event bus: the same guarantees with fewer copies),
 * and first frames travel the same way. Therefore:
 *
 * <ul>
 *   <li>A socket in sync has had every publication in order; any other is known not to be, and gets what it missed as one patch.
 *   <li>A publication is encoded once, and copied once per loop.
 *   <li>What a socket may cost is bounded: the channel's 16 KiB, one first frame, the replies to 64 commands.
 *   <li>After a close frame nothing is written.
 * </ul>
 */
@NullMarked
package org.rondvraag.live;

import org.jspecify.annotations.NullMarked;
