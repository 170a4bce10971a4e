package org.rondvraag.room;

import org.rondvraag.shared.Problem;
import org.rondvraag.shared.Refusal;

/** What a failure says about what was known. */
final class Failures {
    private Failures() {}

    /** A refusal that rests on what the memory knows, which may be a little less than Redis does. */
    static boolean mayBeStale(Throwable failure) {
        return failure instanceof Refusal refusal
                && (refusal.problem() instanceof Problem.NotFound
                        || refusal.problem() instanceof Problem.Forbidden
                        || refusal.problem() instanceof Problem.Conflict
                        || refusal.problem() instanceof Problem.QuestionsClosed);
    }

    static boolean isNotFound(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.problem() instanceof Problem.NotFound;
    }
}
