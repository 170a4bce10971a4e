package org.rondvraag.store;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.rondvraag.shared.BallotId;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.shared.PollId;
import org.rondvraag.shared.QuestionId;

/** Reads what the scripts publish. */
final class ChangeReader {
    private ChangeReader() {}

    /** Reads one message and tells the listener. */
    static void tell(Listener listener, JsonObject message) {
        if (message.containsKey("rev")) {
            listener.changed(change(message));
        } else if (message.containsKey("erased")) {
            listener.erased();
        } else {
            listener.seen(seen(message));
        }
    }

    private static Change change(JsonObject message) {
        long rev = message.getLong("rev");
        long at = message.getLong("at");
        JsonArray joined = message.getJsonArray("joined");
        return new Change(
                rev,
                at,
                message.getInteger("by"),
                list(message, "docs", doc -> doc(doc, rev)),
                list(message, "votes", ChangeReader::vote),
                list(message, "ballots", ballot -> ballot(ballot, at)),
                joined == null ? null : new Joined(new ParticipantId(joined.getString(0)), joined.getInteger(1), at));
    }

    private static Seen seen(JsonObject message) {
        List<QuestionId> questions = message.getJsonArray("seen").stream()
                .map(id -> new QuestionId((String) id))
                .toList();
        return new Seen(message.getInteger("by"), questions);
    }

    private static Doc doc(JsonArray fact, long rev) {
        return new Doc(new DocId(fact.getString(0), fact.getString(1)), rev, fact.getJsonObject(2));
    }

    private static Vote vote(JsonArray fact) {
        return new Vote(new QuestionId(fact.getString(0)), fact.getInteger(1), fact.getBoolean(2));
    }

    private static Ballot ballot(JsonArray fact, long at) {
        return new Ballot(
                new PollId(fact.getString(0)),
                fact.getInteger(1),
                fact.getInteger(2),
                new BallotId(fact.getString(3)),
                fact.getValue(4),
                at);
    }

    private static <T> List<T> list(JsonObject message, String name, Function<JsonArray, T> read) {
        JsonArray facts = message.getJsonArray(name);
        if (facts == null) {
            return List.of();
        }
        return IntStream.range(0, facts.size())
                .mapToObj(i -> read.apply(facts.getJsonArray(i)))
                .toList();
    }
}
