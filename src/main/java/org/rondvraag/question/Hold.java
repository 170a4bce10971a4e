package org.rondvraag.question;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.rondvraag.event.Decision;
import org.rondvraag.event.Document;
import org.rondvraag.event.Edit;
import org.rondvraag.event.Facts;
import org.rondvraag.event.Kind;
import org.rondvraag.question.Question.Status;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.Refusal;

/**
 * Who at the desk has a question's card open, so that two moderators do not work on the same one; the document's id is the
 * question's. It forbids nothing, belongs to the moment, and ends by itself when it is not renewed.
 */
public record Hold(String key, JsonObject body) implements Document {
    public static final Kind<Hold> KIND = new Kind<>("hold", Hold::new);

    /** A hold ends this long after it was taken or last renewed (ms). */
    public static final long LASTS_MS = 60_000;

    /** A renewal this soon after the last changes nothing (ms). */
    private static final long RENEWED_MS = 10_000;

    /** {@code question.hold}: opens or closes the card; whoever was first keeps it. The reply says who has it. */
    public static Decision hold(Facts facts, Actor actor, Fields fields) {
        boolean on = fields.bool("on");
        Question question = Review.named(facts, fields);
        if (question.status() == Status.WITHDRAWN) {
            throw Refusal.notFound();
        }
        Optional<Hold> present = facts.find(KIND, question.key()).filter(hold -> !hold.isOver(facts.now()));
        boolean mine = present.filter(hold -> hold.isOf(actor)).isPresent();
        if (!on) {
            return mine ? Decision.remove(KIND, question.key()) : told(Decision.holds(), present);
        }
        if (present.isPresent() && (!mine || present.get().isFresh(facts.now()))) {
            return told(Decision.holds(), present);
        }
        Hold taken = of(question, actor, facts.now());
        return told(Decision.write(KIND, taken), Optional.of(taken));
    }

    private static Hold of(Question question, Actor actor, long now) {
        return new Hold(
                question.key(),
                Edit.empty()
                        .set("crew", actor.member())
                        .set("who", actor.name())
                        .set("at", now)
                        .done());
    }

    private static Decision told(Decision decision, Optional<Hold> hold) {
        return hold.map(held -> decision.replying("held", held.who())).orElse(decision);
    }

    /** How whoever has it open is called. */
    public String who() {
        return body.getString("who");
    }

    /** Whose it is: the crew id, or {@code organiser}. */
    public String member() {
        return body.getString("crew");
    }

    /** Whether it was not renewed in time; {@code now} in ms since 1970. */
    public boolean isOver(long now) {
        return now - at() > LASTS_MS;
    }

    private boolean isFresh(long now) {
        return now - at() < RENEWED_MS;
    }

    private boolean isOf(Actor actor) {
        return actor.member().equals(member());
    }

    private long at() {
        return body.getLong("at");
    }
}
