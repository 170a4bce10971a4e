package org.rondvraag.room;

import java.util.function.LongSupplier;

/**
 * What a room needs besides the store.
 *
 * @param node this node's name, random at each start
 * @param tickMs how long a publication waits for more to tell, in milliseconds
 * @param nanos a clock that never goes back
 * @param ids makes the ids that the server makes
 */
public record RoomSettings(String node, long tickMs, LongSupplier nanos, Ids ids) {}
