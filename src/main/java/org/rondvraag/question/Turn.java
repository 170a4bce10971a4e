package org.rondvraag.question;

import io.vertx.core.json.JsonObject;
import org.rondvraag.event.Document;
import org.rondvraag.event.Kind;

/**
 * When a participant last asked while a rule of {@link Turns} held; the document's id is the participant's. Every such question
 * writes it, so that of two sent at the same moment the store takes one and the other is judged again.
 */
public record Turn(String key, JsonObject body) implements Document {
    public static final Kind<Turn> KIND = new Kind<>("turn", Turn::new);

    static Turn at(long now, String participant) {
        return new Turn(participant, new JsonObject().put("at", now));
    }
}
