package org.rondvraag.event;

import io.vertx.core.json.JsonObject;
import java.util.function.BiFunction;

/**
 * A kind of document: its name in the store, and how a stored body is read.
 *
 * @param name the first half of a document's id in the store
 * @param read from id and body to the typed document
 */
public record Kind<T extends Document>(String name, BiFunction<String, JsonObject, T> read) {}
