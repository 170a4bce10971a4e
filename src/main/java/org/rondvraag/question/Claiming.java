package org.rondvraag.question;

import io.vertx.core.json.JsonArray;
import java.util.List;
import org.rondvraag.event.Decision;
import org.rondvraag.event.Facts;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.Refusal;

/** What a panelist says about a question: "I take this one", "not me". */
public final class Claiming {
    private Claiming() {}

    /** {@code question.claim}: this panelist wants to answer it. */
    public static Decision claim(Facts facts, Actor actor, Fields fields) {
        Question question = votable(facts, fields);
        List<String> claims = names(question, "claims");
        if (claims.contains(actor.name())) {
            return Decision.holds();
        }
        return Decision.write(
                        Question.KIND,
                        question.withList("claims", Question.plus(claims, actor.name()))
                                .withList("passes", without(names(question, "passes"), actor.name())))
                .about(question.text());
    }

    /** {@code question.pass}: this panelist leaves it to another. */
    public static Decision pass(Facts facts, Actor actor, Fields fields) {
        Question question = votable(facts, fields);
        List<String> passes = names(question, "passes");
        if (passes.contains(actor.name())) {
            return Decision.holds();
        }
        return Decision.write(
                        Question.KIND,
                        question.withList("passes", Question.plus(passes, actor.name()))
                                .withList("claims", without(names(question, "claims"), actor.name())))
                .about(question.text());
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

    private static List<String> names(Question question, String member) {
        return question.body().getJsonArray(member, new JsonArray()).stream()
                .map(String::valueOf)
                .toList();
    }

    static List<String> without(List<String> names, String name) {
        return names.stream().filter(other -> !other.equals(name)).toList();
    }
}
