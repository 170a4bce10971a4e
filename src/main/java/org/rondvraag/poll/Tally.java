package org.rondvraag.poll;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;

/** What is derived from the ballots of one round: the one place where answers are counted. Never stored. */
public final class Tally {
    private Tally() {}

    /** How the answers of a poll stand: {@code n} answers, {@code abstain}, and what the type shows. */
    public static JsonObject of(Poll poll, Collection<Object> answers) {
        List<Object> given = answers.stream()
                .filter(answer -> !Answers.ABSTAIN.equals(answer))
                .toList();
        JsonObject tally = new JsonObject().put("n", given.size()).put("abstain", answers.size() - given.size());
        if (poll.type() == PollType.CHOICE) {
            tally.put("counts", counts(poll, given));
        }
        return tally;
    }

    private static JsonObject counts(Poll poll, List<Object> answers) {
        JsonObject counts = new JsonObject();
        poll.options().forEach(option -> counts.put(option.id(), 0));
        for (Object answer : answers) {
            for (Object option : (JsonArray) answer) {
                counts.put((String) option, counts.getInteger((String) option, 0) + 1);
            }
        }
        return counts;
    }
}
