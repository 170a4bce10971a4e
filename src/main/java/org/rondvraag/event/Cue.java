package org.rondvraag.event;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.CueId;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.Refusal;

/** A word from the desk to the panel, or to some of it, which each has to acknowledge; the audience never sees it. */
public record Cue(String key, JsonObject body) implements Document {
    public static final Kind<Cue> KIND = new Kind<>("cue", Cue::new);
    private static final int LONGEST = 200;

    /** More than one day needs; those dropped do not count. */
    private static final int MOST = 500;

    /** {@code cue.send}: to the people named, or to the whole panel. */
    public static Decision send(Facts facts, Actor actor, Fields fields) {
        String text = fields.text("text", 1, LONGEST);
        List<String> to = Person.named(facts, fields, "to");
        CueId id = fields.newId("cue", CueId::of, facts::newId);
        Optional<Cue> sent = facts.find(KIND, id.value());
        if (sent.isPresent()) {
            return sent.get().repeated(actor);
        }
        if (facts.all(KIND).size() >= MOST) {
            throw Refusal.conflict("full");
        }
        JsonObject body = Edit.empty()
                .set("text", text)
                .list("to", to)
                .set("item", facts.event().currentItem())
                .set("at", facts.now())
                .set("crew", actor.member())
                .done();
        return Decision.write(KIND, new Cue(id.value(), body)).about(text);
    }

    private Decision repeated(Actor actor) {
        if (!actor.member().equals(body.getString("crew"))) {
            throw Refusal.conflict("taken");
        }
        return Decision.holds();
    }

    /** {@code cue.seen}: this panelist has read it. */
    public static Decision seen(Facts facts, Actor actor, Fields fields) {
        Cue cue = named(facts, fields);
        Panelists seen = Panelists.in(cue.body(), "seen");
        return seen.has(actor)
                ? Decision.holds()
                : Decision.write(
                        KIND,
                        new Cue(
                                cue.key(),
                                Edit.of(cue.body())
                                        .set("seen", seen.with(actor).told())
                                        .done()));
    }

    /** {@code cue.drop}: it has served. */
    public static Decision drop(Facts facts, Actor actor, Fields fields) {
        Cue cue = named(facts, fields);
        return Decision.remove(KIND, cue.key()).about(cue.body().getString("text"));
    }

    private static Cue named(Facts facts, Fields fields) {
        return facts.need(KIND, fields.id("cue", CueId::of).value());
    }

    /** The item during which it was sent. */
    public String item() {
        return body.getString("item");
    }

    /** What desk and panel are told. */
    public JsonObject told() {
        return new JsonObject()
                .put("text", body.getString("text"))
                .put("to", list("to"))
                .put("at", body.getLong("at"))
                .put("seen", list("seen"));
    }

    private JsonArray list(String member) {
        return body.getJsonArray(member, new JsonArray());
    }
}
