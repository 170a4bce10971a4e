package org.rondvraag.event;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.rondvraag.shared.Actor;

/**
 * Who of the panel said something, the first to say so first. A person of the programme is one, by however many keys; who holds a
 * key of nobody in the programme is known by that key. So two who have the same name are two.
 */
public record Panelists(List<JsonObject> list) {

    /** Those that a document's member names; nobody when it is absent. */
    public static Panelists in(JsonObject body, String member) {
        return new Panelists(body.getJsonArray(member, new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .toList());
    }

    public boolean has(Actor actor) {
        return list.stream().anyMatch(each -> isOf(each, actor));
    }

    public Panelists with(Actor actor) {
        JsonObject one = new JsonObject().put("who", actor.panelist()).put("name", actor.name());
        return new Panelists(
                Stream.concat(without(actor).list.stream(), Stream.of(one)).toList());
    }

    public Panelists without(Actor actor) {
        return new Panelists(list.stream().filter(each -> !isOf(each, actor)).toList());
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** {@code who}, an id that is the same for all that one panelist says, and {@code name}. */
    public JsonArray told() {
        return new JsonArray(list);
    }

    private static boolean isOf(JsonObject one, Actor actor) {
        return actor.panelist().equals(one.getString("who"));
    }
}
