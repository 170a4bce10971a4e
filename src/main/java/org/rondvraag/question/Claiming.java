package org.rondvraag.question;

import org.rondvraag.event.Decision;
import org.rondvraag.event.Facts;
import org.rondvraag.event.Panelists;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.Refusal;

/** What a panelist says about a question: "I take this one", "not me". */
public final class Claiming {
    private Claiming() {}

    /** {@code question.claim}: this panelist wants to answer it, or with {@code on} false no longer does. */
    public static Decision claim(Facts facts, Actor actor, Fields fields) {
        return say(facts, actor, fields, "claims", "passes");
    }

    /** {@code question.pass}: this panelist leaves it to another, or with {@code on} false no longer does. */
    public static Decision pass(Facts facts, Actor actor, Fields fields) {
        return say(facts, actor, fields, "passes", "claims");
    }

    /** Who says the one no longer says the other. */
    private static Decision say(Facts facts, Actor actor, Fields fields, String said, String opposite) {
        boolean on = !fields.has("on") || fields.bool("on");
        Question question = votable(facts, fields);
        Panelists sayers = Panelists.in(question.body(), said);
        if (sayers.has(actor) == on) {
            return Decision.holds();
        }
        Question next = on
                ? question.saidBy(said, sayers.with(actor))
                        .saidBy(
                                opposite,
                                Panelists.in(question.body(), opposite).without(actor))
                : question.saidBy(said, sayers.without(actor));
        return Decision.write(Question.KIND, next).about(question.text());
    }

    static Question votable(Facts facts, Fields fields) {
        Question question = Review.named(facts, fields);
        if (!question.visible()) {
            throw Refusal.notFound();
        }
        if (!question.votable()) {
            throw Refusal.conflict("status");
        }
        return question;
    }
}
