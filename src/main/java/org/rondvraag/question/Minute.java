package org.rondvraag.question;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.rondvraag.event.Decision;
import org.rondvraag.event.Document;
import org.rondvraag.event.Edit;
import org.rondvraag.event.Facts;
import org.rondvraag.event.Kind;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.Fields;

/** "I need a minute": panelists who want to think before this question comes to them. The document's id is the question's. */
public record Minute(String key, JsonObject body) implements Document {
    public static final Kind<Minute> KIND = new Kind<>("minute", Minute::new);

    /** {@code question.minute}: says so, or that it is no longer needed. */
    public static Decision minute(Facts facts, Actor actor, Fields fields) {
        boolean on = fields.bool("on");
        Question question = Claiming.votable(facts, fields);
        Optional<Minute> present = facts.find(KIND, question.key());
        List<String> names = present.map(Minute::names).orElse(List.of());
        if (names.contains(actor.name()) == on) {
            return Decision.holds();
        }
        List<String> next = on ? Question.plus(names, actor.name()) : Claiming.without(names, actor.name());
        return next.isEmpty()
                ? Decision.remove(KIND, question.key())
                : Decision.write(
                        KIND,
                        new Minute(
                                question.key(), Edit.empty().list("names", next).done()));
    }

    /** Who needs it, the first to say so first. */
    public List<String> names() {
        return body.getJsonArray("names", new JsonArray()).stream()
                .map(String::valueOf)
                .toList();
    }
}
