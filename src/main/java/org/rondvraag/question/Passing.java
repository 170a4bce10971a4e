package org.rondvraag.question;

import org.rondvraag.event.Decision;
import org.rondvraag.event.Document;
import org.rondvraag.event.Facts;
import org.rondvraag.event.Kind;

/** What people said of a question for the moment only, and what is over once it was dealt with. */
final class Passing {
    private Passing() {}

    /** Also closes the card at the desk, and, of a question that nobody will answer any more, forgets who needs a minute. */
    static Decision over(Decision decision, Facts facts, Question next) {
        Decision closed = without(Hold.KIND, decision, facts, next);
        return next.votable() ? closed : without(Minute.KIND, closed, facts, next);
    }

    private static <T extends Document> Decision without(
            Kind<T> kind, Decision decision, Facts facts, Question question) {
        return facts.find(kind, question.key()).isPresent() ? decision.andRemove(kind, question.key()) : decision;
    }
}
