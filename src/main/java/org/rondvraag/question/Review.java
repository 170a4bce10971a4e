package org.rondvraag.question;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rondvraag.event.Decision;
import org.rondvraag.event.Facts;
import org.rondvraag.event.Item;
import org.rondvraag.question.Question.Status;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.ItemId;
import org.rondvraag.shared.QuestionId;
import org.rondvraag.shared.Refusal;

/** What the desk does with a question before and beside the stage. */
public final class Review {
    private static final int MOST_LABELS = 10;

    private Review() {}

    /** {@code question.approve}: everyone sees it. */
    public static Decision approve(Facts facts, Actor actor, Fields fields) {
        Question question = named(facts, fields);
        if (question.visible()) {
            return Decision.holds();
        }
        if (question.status() != Status.PENDING) {
            throw Refusal.conflict("status");
        }
        return Decision.write(Question.KIND, question.opened(facts.now())).about(question.text());
    }

    /** {@code question.dismiss}: nobody but its author sees it any more; the author sees the reason. */
    public static Decision dismiss(Facts facts, Actor actor, Fields fields) {
        @Nullable String reason = fields.optionalText("reason", 500);
        Question question = named(facts, fields);
        Question next = question.dismissed(reason);
        if (question.status() == Status.DISMISSED
                && (reason == null || next.body().equals(question.body()))) {
            return Decision.holds();
        }
        return switch (question.status()) {
            case PENDING, OPEN, STAGE, DISMISSED ->
                Passing.over(Asking.leaving(Decision.write(Question.KIND, next), Podium.of(facts), next), facts, next)
                        .about(question.text());
            default -> throw Refusal.conflict("status");
        };
    }

    /** {@code question.restore}: a dismissed question goes back to where it was, an answered one to the list. */
    public static Decision restore(Facts facts, Actor actor, Fields fields) {
        Question question = named(facts, fields);
        return switch (question.status()) {
            case PENDING, OPEN, STAGE -> Decision.holds();
            case ANSWERED ->
                Decision.write(Question.KIND, question.opened(facts.now())).about(question.text());
            case DISMISSED ->
                Decision.write(Question.KIND, restored(facts, question)).about(question.text());
            default -> throw Refusal.conflict("status");
        };
    }

    private static Question restored(Facts facts, Question question) {
        return question.hasOpened() || !facts.event().review()
                ? question.opened(facts.now())
                : question.with("status", Status.PENDING.wire()).with("reason", null);
    }

    /** {@code question.edit} from the desk: keeps what was asked first. */
    public static Decision edit(Facts facts, Actor actor, Fields fields) {
        String text = fields.text("text", Asking.SHORTEST, Asking.LONGEST);
        Question question = present(named(facts, fields));
        if (question.text().equals(text)) {
            return Decision.holds();
        }
        String original = question.body().getString("original", question.text());
        Question next = question.with("text", text).with("original", original.equals(text) ? null : original);
        return Decision.write(Question.KIND, next).about(text);
    }

    /** {@code question.label}: at most ten labels; replaces those it had, or with {@code add} joins them. */
    public static Decision label(Facts facts, Actor actor, Fields fields) {
        List<String> given = fields.given("labels").texts("labels", MOST_LABELS, 120);
        boolean add = fields.has("add") && fields.bool("add");
        Question question = present(named(facts, fields));
        List<String> labels = Stream.concat(add ? question.labels().stream() : Stream.empty(), given.stream())
                .distinct()
                .toList();
        if (labels.size() > MOST_LABELS) {
            throw Refusal.conflict("full");
        }
        return question.labels().equals(labels)
                ? Decision.holds()
                : Decision.write(Question.KIND, question.withList("labels", labels))
                        .about(question.text());
    }

    /** {@code question.reply}: a written answer, seen by everyone; an empty text takes it away. */
    public static Decision reply(Facts facts, Actor actor, Fields fields) {
        @Nullable String text = fields.given("text").optionalText("text", 500);
        Question question = present(named(facts, fields));
        Question next = question.with("reply", text);
        return next.body().equals(question.body())
                ? Decision.holds()
                : Decision.write(Question.KIND, next).about(question.text());
    }

    /** {@code question.move}: to another item of the programme. */
    public static Decision move(Facts facts, Actor actor, Fields fields) {
        Item item = facts.need(Item.KIND, fields.id("item", ItemId::of).value());
        Question question = present(named(facts, fields));
        return question.item().equals(item.key())
                ? Decision.holds()
                : Decision.write(Question.KIND, question.with("item", item.key()))
                        .about(question.text());
    }

    static Question named(Facts facts, Fields fields) {
        return facts.need(Question.KIND, fields.id("question", QuestionId::of).value());
    }

    private static Question present(Question question) {
        if (question.status() == Status.WITHDRAWN || question.status() == Status.MERGED) {
            throw Refusal.conflict("status");
        }
        return question;
    }
}
