package org.rondvraag.store;

import io.vertx.core.json.JsonObject;

/**
 * A stored document of an event. A removed one stays, as {@code {"deleted":true}}, so that its removal has a version too.
 *
 * @param version the event's revision when it was last written, at least 1
 * @param body what is stored; nobody changes it in place
 */
public record Doc(DocId id, long version, JsonObject body) {
    public boolean deleted() {
        return body.getBoolean("deleted", false);
    }
}
