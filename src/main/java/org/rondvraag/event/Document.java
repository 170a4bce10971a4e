package org.rondvraag.event;

import io.vertx.core.json.JsonObject;

/**
 * One stored thing of an event: an id and a JSON body, wrapped by a type that gives its members meaning. Immutable: a
 * transition returns a new document, and nobody changes a body in place.
 */
public interface Document {
    /** The id within its kind. */
    String key();

    /** What is stored. */
    JsonObject body();
}
