package org.rondvraag.question;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rondvraag.event.Decision;
import org.rondvraag.event.Edit;
import org.rondvraag.event.Facts;
import org.rondvraag.event.Person;
import org.rondvraag.question.Question.Status;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.QuestionId;
import org.rondvraag.shared.Refusal;

/** What the desk does to have questions answered: the stage, the run list, questions from the floor. */
public final class Staging {
    private Staging() {}

    /** {@code question.stage}: being answered now. One at a time: what was on stage goes back to the list. */
    public static Decision stage(Facts facts, Actor actor, Fields fields) {
        Question question = Review.named(facts, fields);
        if (question.status() == Status.STAGE) {
            return Decision.holds();
        }
        if (question.status() != Status.OPEN && question.status() != Status.ANSWERED) {
            throw Refusal.conflict("status");
        }
        Podium podium = Podium.of(facts);
        Decision decision = Decision.write(Question.KIND, question.staged(facts.now()))
                .and(Podium.KIND, podium.without(question.key()).staging(question.key()));
        @Nullable Question before = onStage(facts, podium);
        Decision alone = before == null ? decision : decision.and(Question.KIND, before.opened(facts.now()));
        return Passing.over(alone, facts, question.staged(facts.now())).about(question.text());
    }

    /** {@code question.unstage}: back to the list, unanswered. */
    public static Decision unstage(Facts facts, Actor actor, Fields fields) {
        Question question = Review.named(facts, fields);
        if (question.status() == Status.OPEN) {
            return Decision.holds();
        }
        if (question.status() != Status.STAGE) {
            throw Refusal.conflict("status");
        }
        return Decision.write(Question.KIND, question.opened(facts.now()))
                .and(Podium.KIND, Podium.of(facts).staging(null))
                .about(question.text());
    }

    /** {@code question.answered}: its supporters stay as they are from now on. */
    public static Decision answered(Facts facts, Actor actor, Fields fields) {
        Question question = Review.named(facts, fields);
        if (question.status() == Status.ANSWERED) {
            return Decision.holds();
        }
        if (!question.votable()) {
            throw Refusal.conflict("status");
        }
        Question done = question.answered(facts.now());
        Decision decision = Asking.leaving(Decision.write(Question.KIND, done), Podium.of(facts), done);
        return Passing.over(decision, facts, done).about(question.text());
    }

    /** {@code question.run}: the run list's pins, in that order; replaces those it had. */
    public static Decision run(Facts facts, Actor actor, Fields fields) {
        List<String> order = fields.given("order").ids("order", 100, QuestionId::of).stream()
                .map(QuestionId::value)
                .distinct()
                .toList();
        Podium podium = Podium.of(facts);
        if (podium.pins().equals(order)) {
            return Decision.holds();
        }
        for (String id : order) {
            if (facts.need(Question.KIND, id).status() != Status.OPEN) {
                throw Refusal.conflict("status");
            }
        }
        return Decision.write(Podium.KIND, podium.pinning(order));
    }

    /**
     * {@code question.floor}: notes a question asked aloud. It goes on stage when the stage is free; else it was answered in
     * passing, and is noted so.
     */
    public static Decision floor(Facts facts, Actor actor, Fields fields) {
        String text = fields.text("text", Asking.SHORTEST, Asking.LONGEST);
        @Nullable String by = fields.optionalText("by", 40);
        List<String> to = Person.named(facts, fields, "to");
        QuestionId id = fields.newId("question", QuestionId::of, facts::newId);
        if (facts.find(Question.KIND, id.value()).isPresent()) {
            return repeatedFloor(facts.need(Question.KIND, id.value()));
        }
        Edit body = Edit.empty()
                .set("text", text)
                .set("by", by)
                .list("to", to)
                .set("item", facts.event().currentItem())
                .set("asked", facts.now())
                .set("floor", true)
                .set("status", Status.OPEN.wire());
        Question open = new Question(id.value(), body.done()).opened(facts.now());
        Podium podium = Podium.of(facts);
        Decision decision = podium.stage() == null
                ? Decision.write(Question.KIND, open.staged(facts.now())).and(Podium.KIND, podium.staging(id.value()))
                : Decision.write(Question.KIND, open.answered(facts.now()));
        return decision.about(text);
    }

    private static Decision repeatedFloor(Question question) {
        if (!question.body().getBoolean("floor", false)) {
            throw Refusal.conflict("taken");
        }
        return Decision.holds();
    }

    private static @Nullable Question onStage(Facts facts, Podium podium) {
        String id = podium.stage();
        return id == null
                ? null
                : facts.find(Question.KIND, id)
                        .filter(question -> question.status() == Status.STAGE)
                        .orElse(null);
    }
}
