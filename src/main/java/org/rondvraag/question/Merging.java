package org.rondvraag.question;

import java.util.List;
import org.rondvraag.event.Decision;
import org.rondvraag.event.Facts;
import org.rondvraag.question.Question.Status;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.QuestionId;
import org.rondvraag.shared.Refusal;

/**
 * Two wordings of one question. Merging writes a link and touches no vote: the supporters of the target are the union over
 * its links, so that unmerging is exact.
 */
public final class Merging {
    private Merging() {}

    /** {@code question.merge}: {@code question} lives on in {@code into}. */
    public static Decision merge(Facts facts, Actor actor, Fields fields) {
        Question question = Review.named(facts, fields);
        Question target =
                facts.need(Question.KIND, fields.id("into", QuestionId::of).value());
        if (question.key().equals(target.key())) {
            throw Refusal.invalid("into", "form");
        }
        if (question.status() == Status.MERGED && target.merged().contains(question.key())) {
            return Decision.holds();
        }
        boolean mergeable = question.status() == Status.PENDING || question.status() == Status.OPEN;
        if (!mergeable || !(target.votable() || target.status() == Status.PENDING)) {
            throw Refusal.conflict("status");
        }
        Question merged = question.with("was", question.status().wire()).mergedInto(target.key());
        Decision decision = Decision.write(Question.KIND, merged)
                .and(Question.KIND, target.withList("merged", Question.plus(target.merged(), question.key())));
        return Passing.over(Asking.leaving(decision, Podium.of(facts), merged), facts, merged)
                .about(question.text());
    }

    /** {@code question.unmerge}: it is a question of its own again, as it was. */
    public static Decision unmerge(Facts facts, Actor actor, Fields fields) {
        Question question = Review.named(facts, fields);
        if (question.status() == Status.PENDING || question.status() == Status.OPEN) {
            return Decision.holds();
        }
        if (question.status() != Status.MERGED) {
            throw Refusal.conflict("status");
        }
        Question target = facts.need(Question.KIND, question.body().getString("into"));
        if (target.status() == Status.MERGED) {
            throw Refusal.conflict("status"); // first that one must be a question of its own again
        }
        List<String> rest = target.merged().stream()
                .filter(id -> !id.equals(question.key()))
                .toList();
        Question back = question.with("status", question.body().getString("was", Status.OPEN.wire()))
                .with("was", null)
                .with("into", null);
        return Decision.write(Question.KIND, back)
                .and(Question.KIND, target.withList("merged", rest))
                .about(question.text());
    }
}
