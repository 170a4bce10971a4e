package org.rondvraag.rehearsal;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the server said it has done for one phone. What was sent and never answered may be done or not, so nothing is claimed of it. */
final class Acknowledged {
    private final Map<String, Boolean> upvotes = new HashMap<>();
    private final Map<String, JsonObject> answers = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();

    /** A command was done. */
    void done(JsonObject command) {
        if (command.containsKey("poll")) {
            answers.put(
                    command.getString("poll"),
                    new JsonObject()
                            .put("round", command.getInteger("round"))
                            .put("answer", command.getJsonArray("answer")));
        } else if (command.containsKey("on")) {
            upvotes.put(command.getString("question"), command.getBoolean("on"));
        }
    }

    /** A command got no answer. */
    void unanswered(JsonObject command) {
        unknown.add(command.getString("poll", command.getString("question", "")));
    }

    boolean upvoted(String question) {
        return upvotes.getOrDefault(question, false);
    }

    /** The option chosen in a poll, if that is known. */
    @Nullable
    String chosen(String poll) {
        JsonObject answer = answers.get(poll);
        JsonArray options = answer == null || unknown.contains(poll) ? null : answer.getJsonArray("answer");
        return options == null ? null : options.getString(0);
    }

    /** Whether something that was sent got no answer. */
    boolean isUncertain() {
        return !unknown.isEmpty();
    }

    /** How many of the last acknowledged votes are not in what the server says is this phone's own. */
    int missingIn(JsonObject me) {
        JsonObject votes = me.getJsonObject("upvotes");
        JsonObject ballots = me.getJsonObject("answers");
        long lost = upvotes.entrySet().stream()
                .filter(vote -> !unknown.contains(vote.getKey()))
                .filter(vote -> votes.containsKey(vote.getKey()) != vote.getValue())
                .count();
        lost += answers.entrySet().stream()
                .filter(ballot -> !unknown.contains(ballot.getKey()))
                .filter(ballot -> !ballot.getValue().equals(ballots.getJsonObject(ballot.getKey())))
                .count();
        return (int) lost;
    }

    /** How many votes it holds. */
    int size() {
        return upvotes.size() + answers.size();
    }
}
