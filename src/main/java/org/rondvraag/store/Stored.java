package org.rondvraag.store;

import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.rondvraag.shared.BallotId;
import org.rondvraag.shared.ParticipantId;

/** Reads the values as the scripts write them; {@link Keys} says what stands where. */
final class Stored {
    private Stored() {}

    static List<Doc> docs(Response hash) {
        List<Doc> docs = new ArrayList<>();
        pairs(hash, (field, value) -> docs.add(doc(field, value)));
        return docs;
    }

    private static Doc doc(String field, String value) {
        int space = value.indexOf(' ');
        long version = Long.parseLong(value.substring(0, space));
        return new Doc(DocId.ofField(field), version, new JsonObject(value.substring(space + 1)));
    }

    /** Those who have written; the others have a number only because they saw something. */
    static Map<ParticipantId, Joined> participants(Response hash) {
        Map<ParticipantId, Joined> joined = new HashMap<>();
        pairs(hash, (field, value) -> {
            int colon = value.indexOf(':');
            if (colon > 0) {
                ParticipantId id = new ParticipantId(field);
                int number = Integer.parseInt(value.substring(0, colon));
                joined.put(id, new Joined(id, number, Long.parseLong(value.substring(colon + 1))));
            }
        });
        return joined;
    }

    static Map<Integer, Ballot> ballots(PollRound round, Response hash) {
        Map<Integer, Ballot> ballots = new HashMap<>();
        pairs(hash, (field, value) -> {
            int number = Integer.parseInt(field);
            ballots.put(number, ballot(round, number, value));
        });
        return ballots;
    }

    private static Ballot ballot(PollRound round, int number, String value) {
        String[] parts = value.split(" ", 3);
        Object answer = Json.decodeValue(parts[2]);
        return new Ballot(
                round.poll(), round.round(), number, new BallotId(parts[0]), answer, Long.parseLong(parts[1]));
    }

    static Map<Integer, Long> active(Response flat) {
        Map<Integer, Long> active = new HashMap<>();
        pairs(flat, (number, rev) -> active.put(Integer.parseInt(number), Long.parseLong(rev)));
        return active;
    }

    /** A bitmap of Redis, whose first bit is the highest of the first byte. */
    static BitSet bits(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (Integer.reverse(bytes[i]) >>> 24);
        }
        return BitSet.valueOf(bytes);
    }

    private static void pairs(Response flat, BiConsumer<String, String> each) {
        for (int i = 0; i < flat.size(); i += 2) {
            each.accept(flat.get(i).toString(), flat.get(i + 1).toString());
        }
    }
}
