package org.rondvraag.question;

import io.vertx.core.json.JsonObject;
import org.rondvraag.event.Decision;
import org.rondvraag.event.Document;
import org.rondvraag.event.Facts;
import org.rondvraag.event.Kind;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.QuestionId;
import org.rondvraag.shared.Refusal;

/** A participant who may not ask for now; the document's id is the participant's, and its presence is the fact. */
public record Mute(String key, JsonObject body) implements Document {
    public static final Kind<Mute> KIND = new Kind<>("mute", Mute::new);

    /** {@code participant.mute}: the author of a question, whom the desk knows by nothing else. */
    public static Decision mute(Facts facts, Actor actor, Fields fields) {
        boolean on = fields.bool("on");
        Question question =
                facts.need(Question.KIND, fields.id("question", QuestionId::of).value());
        String author = question.author();
        if (author == null) {
            throw Refusal.conflict("floor");
        }
        boolean muted = facts.find(KIND, author).isPresent();
        if (muted == on) {
            return Decision.holds();
        }
        Decision decision = on
                ? Decision.write(KIND, new Mute(author, new JsonObject().put("at", facts.now())))
                : Decision.remove(KIND, author);
        return decision.about(question.text());
    }
}
