package org.rondvraag.poll;

import java.util.List;
import java.util.Optional;
import org.rondvraag.event.Decision;
import org.rondvraag.event.Facts;
import org.rondvraag.poll.result.WordGroups;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.Refusal;

/** Words and open answers before everyone's eyes: approved, or taken away. Nothing is ever taken from the ballots. */
public final class Moderating {
    private static final int MOST = 100;

    private Moderating() {}

    /** {@code poll.entry}: the entries named show ({@code on}) or do not; a word in any spelling, an open answer by its id. */
    public static Decision entry(Facts facts, Actor actor, Fields fields) {
        boolean on = fields.bool("on");
        List<String> entries = fields.texts("entries", MOST, 120);
        if (entries.isEmpty()) {
            throw Refusal.invalid("entries", "missing");
        }
        Poll poll = PollRules.named(facts, fields);
        Decision decision = Decision.holds();
        for (String given : entries) {
            String text = facts.entry(poll.key(), given).orElseThrow(Refusal::notFound);
            String entry = poll.type() == PollType.WORDS ? WordGroups.key(given) : given;
            Optional<Verdict> present = facts.find(Verdict.KIND, Verdict.key(poll.key(), entry));
            if (present.isEmpty() || present.get().on() != on) {
                decision = decision.and(Verdict.KIND, Verdict.of(poll.key(), entry, on))
                        .about(text);
            }
        }
        return decision;
    }
}
