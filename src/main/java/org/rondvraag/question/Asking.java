package org.rondvraag.question;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rondvraag.event.Decision;
import org.rondvraag.event.Edit;
import org.rondvraag.event.Event;
import org.rondvraag.event.Facts;
import org.rondvraag.event.Item;
import org.rondvraag.event.Person;
import org.rondvraag.question.Question.Status;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.ItemId;
import org.rondvraag.shared.Problem;
import org.rondvraag.shared.QuestionId;
import org.rondvraag.shared.Refusal;
import org.rondvraag.shared.Sha256;

/** What someone in the audience does with a question of their own. */
public final class Asking {
    public static final int SHORTEST = 3;
    public static final int LONGEST = 500;

    /** The same text from the same person within this time is a repeat, when the form carries no id (ms). */
    private static final long REPEAT_WITHIN = 60_000;

    private Asking() {}

    /** {@code question.ask}: pending while review is on, else open at once. Asking needs both switches open. */
    public static Decision ask(Facts facts, Actor actor, Fields fields) {
        String text = fields.text("text", SHORTEST, LONGEST);
        @Nullable String by = fields.optionalText("by", 40);
        List<String> to = Person.named(facts, fields, "to");
        @Nullable QuestionId named = fields.isForm() ? null : fields.id("question", QuestionId::of);
        Optional<Question> asked =
                named == null ? sameText(facts, actor, text) : facts.find(Question.KIND, named.value());
        if (asked.isPresent()) {
            return repeated(asked.get(), actor);
        }
        Event event = facts.event();
        @Nullable ItemId item = fields.optionalId("item", ItemId::of);
        String where = item == null ? event.currentItem() : item.value();
        checkOpen(facts, event, where, item != null);
        checkNotMuted(facts, actor);
        Turns.check(facts, actor, event, where);
        QuestionId id = named == null ? idOf(facts, actor, text) : named;
        Edit body = Edit.empty()
                .set("text", text)
                .set("by", by)
                .list("to", to)
                .set("item", where)
                .set("asked", facts.now())
                .set("author", String.valueOf(actor.participant()))
                .set("status", Status.PENDING.wire());
        Question pending = new Question(id.value(), body.done());
        Question question = event.review() ? pending : pending.opened(facts.now());
        Decision asking = Decision.write(Question.KIND, question).voting(id);
        return answering(Turns.taken(asking, facts, actor, event), question);
    }

    /** {@code question.edit} by its author: while pending, while only the own vote stands, or once after a dismissal. */
    public static Decision edit(Facts facts, Actor actor, Fields fields) {
        String text = fields.text("text", SHORTEST, LONGEST);
        Question question = own(facts, actor, fields);
        if (question.text().equals(text)) {
            return answering(Decision.holds(), question);
        }
        Question next = question.with("text", text);
        return switch (question.status()) {
            case PENDING -> answering(Decision.write(Question.KIND, next), next);
            case OPEN -> editOpen(facts, question, next);
            case DISMISSED -> rewrite(question, next);
            default -> throw Refusal.conflict("edit");
        };
    }

    private static Decision editOpen(Facts facts, Question question, Question next) {
        if (facts.votesOfOthers(question.key(), question.author()) > 0) {
            throw Refusal.conflict("edit");
        }
        Question shown = facts.event().review() ? next.with("status", Status.PENDING.wire()) : next;
        Podium podium = Podium.of(facts);
        Decision decision = Decision.write(Question.KIND, shown).whileOnlyAuthorVoted(new QuestionId(question.key()));
        return answering(leaving(decision, podium, shown), shown);
    }

    private static Decision rewrite(Question question, Question next) {
        if (question.body().getBoolean("rewritten", false)) {
            throw Refusal.conflict("edit");
        }
        Question again =
                next.with("status", Status.PENDING.wire()).with("reason", null).with("rewritten", true);
        return answering(Decision.write(Question.KIND, again), again);
    }

    /** {@code question.withdraw} by its author: until it is on stage. */
    public static Decision withdraw(Facts facts, Actor actor, Fields fields) {
        Question question = own(facts, actor, fields);
        return switch (question.status()) {
            case WITHDRAWN -> answering(Decision.holds(), question);
            case PENDING, OPEN, DISMISSED -> {
                Question gone = question.withdrawn();
                yield answering(leaving(Decision.write(Question.KIND, gone), Podium.of(facts), gone), gone);
            }
            default -> throw Refusal.conflict("withdraw");
        };
    }

    /** Also takes a question off the run list when it can no longer be answered. */
    static Decision leaving(Decision decision, Podium podium, Question question) {
        return podium.names(question.key()) && !question.votable()
                ? decision.and(Podium.KIND, podium.without(question.key()))
                : decision;
    }

    private static Question own(Facts facts, Actor actor, Fields fields) {
        Question question =
                facts.need(Question.KIND, fields.id("question", QuestionId::of).value());
        if (!question.isBy(actor)) {
            throw Refusal.forbidden();
        }
        return question;
    }

    private static Optional<Question> sameText(Facts facts, Actor actor, String text) {
        return facts.all(Question.KIND).stream()
                .filter(question -> question.isBy(actor) && question.text().equals(text))
                .filter(question -> facts.now() - question.asked() < REPEAT_WITHIN)
                .findFirst();
    }

    /**
     * The id of what a form asks follows from who asks what, for the how-manieth time: two posts at once, even to two nodes, name the
     * same question, and the store takes one.
     */
    private static QuestionId idOf(Facts facts, Actor actor, String text) {
        for (int time = 1; ; time++) {
            QuestionId id = new QuestionId(digest(actor.participant() + " " + time + " " + text));
            if (facts.find(Question.KIND, id.value()).isEmpty()) {
                return id;
            }
        }
    }

    /** 12 characters of {@code [A-Za-z0-9_-]}. */
    private static String digest(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Sha256.of(text), 9));
    }

    private static Decision repeated(Question question, Actor actor) {
        if (!question.isBy(actor)) {
            throw Refusal.conflict("taken");
        }
        return answering(Decision.holds(), question);
    }

    private static void checkOpen(Facts facts, Event event, String item, boolean named) {
        Optional<Item> where = facts.find(Item.KIND, item);
        if (where.isEmpty() && named) {
            throw Refusal.notFound();
        }
        if (!event.asking() || where.isEmpty() || !where.get().asking()) {
            throw new Refusal(new Problem.QuestionsClosed());
        }
    }

    private static void checkNotMuted(Facts facts, Actor actor) {
        if (facts.find(Mute.KIND, String.valueOf(actor.participant())).isPresent()) {
            throw Refusal.forbidden();
        }
    }

    private static Decision answering(Decision decision, Question question) {
        return decision.replying("question", question.key())
                .replying("status", question.status().wire());
    }
}
