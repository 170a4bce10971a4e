package org.rondvraag.poll;

import org.rondvraag.shared.View;

/** Who sees a poll's result when. The desk always does; everyone else by the poll's policy, and never below five while it is open. */
public final class Policy {
    /** While a poll is open its result is withheld below this many answers, so that no single vote can be read off. */
    public static final int FEWEST = 5;

    private Policy() {}

    /** Whether the tally travels to that view, with {@code n} answers in it (abstentions not included). */
    public static boolean shows(Poll poll, View view, int n) {
        if (view == View.DESK) {
            return true;
        }
        if (poll.isDraft() || (poll.isOpen() && n < FEWEST)) {
            return false;
        }
        return switch (poll.results()) {
            case "live", "shown" -> true;
            case "after" -> !poll.isOpen() || view != View.SCREEN;
            default -> false;
        };
    }
}
