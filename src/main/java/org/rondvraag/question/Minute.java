package org.rondvraag.question;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.rondvraag.event.Decision;
import org.rondvraag.event.Document;
import org.rondvraag.event.Edit;
import org.rondvraag.event.Facts;
import org.rondvraag.event.Kind;
import org.rondvraag.event.Panelists;
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
        Panelists waiting = present.map(Minute::panelists).orElse(new Panelists(List.of()));
        if (waiting.has(actor) == on) {
            return Decision.holds();
        }
        Panelists next = on ? waiting.with(actor) : waiting.without(actor);
        return next.isEmpty()
                ? Decision.remove(KIND, question.key())
                : Decision.write(
                        KIND,
                        new Minute(
                                question.key(),
                                Edit.empty().set("who", next.told()).done()));
    }

    /** Who needs it, the first to say so first. */
    public Panelists panelists() {
        return Panelists.in(body, "who");
    }
}
