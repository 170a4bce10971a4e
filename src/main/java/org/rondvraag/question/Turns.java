package org.rondvraag.question;

import java.util.List;
import org.rondvraag.event.Decision;
import org.rondvraag.event.Event;
import org.rondvraag.event.Facts;
import org.rondvraag.question.Question.Status;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.Problem;
import org.rondvraag.shared.Refusal;

/** How often, and how much, one person may ask, so that everyone gets a turn. */
final class Turns {
    private Turns() {}

    /**
     * Slow mode counts from the last question, whatever became of it; the limit counts the questions in this item that were
     * neither withdrawn nor dismissed.
     *
     * @throws Refusal {@code too_many}, with the time to wait when waiting helps
     */
    static void check(Facts facts, Actor actor, Event event, String item) {
        if (!hold(event)) {
            return;
        }
        List<Question> mine = facts.all(Question.KIND).stream()
                .filter(question -> question.isBy(actor))
                .toList();
        checkLimit(mine, event.limit(), item);
        checkPace(mine, event.slow() * 1000L, facts.now());
    }

    /** The question takes a turn, which no other that was sent at the same moment can take too. */
    static Decision taken(Decision asking, Facts facts, Actor actor, Event event) {
        return hold(event) ? asking.and(Turn.KIND, Turn.at(facts.now(), String.valueOf(actor.participant()))) : asking;
    }

    private static boolean hold(Event event) {
        return event.slow() > 0 || event.limit() > 0;
    }

    private static void checkLimit(List<Question> mine, int most, String item) {
        long standing = mine.stream()
                .filter(question -> question.item().equals(item))
                .filter(question -> question.status() != Status.WITHDRAWN && question.status() != Status.DISMISSED)
                .count();
        if (most > 0 && standing >= most) {
            throw new Refusal(new Problem.Enough(most));
        }
    }

    private static void checkPace(List<Question> mine, long waitMs, long now) {
        long last = mine.stream().mapToLong(Question::asked).max().orElse(now - waitMs);
        long left = last + waitMs - now;
        if (left > 0) {
            throw new Refusal(new Problem.TooMany(left, "slow"));
        }
    }
}
