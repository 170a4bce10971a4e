package org.rondvraag.poll.tally;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.rondvraag.poll.Answers;
import org.rondvraag.poll.Poll;
import org.rondvraag.poll.PollType;
import org.rondvraag.shared.BallotId;
import org.rondvraag.shared.PollId;
import org.rondvraag.store.Ballot;

/** Polls of every type, and ballots for them as a room might cast them. */
final class Sample {
    static final int OPTIONS = 6;
    private static final List<String> WORDS = List.of(
            "Énergie", "energie", "ENERGIE!", "klimaat", "Klimaat", "trein", "fiets", "«fiets»", "zon", "C++", "🙂");

    private final Random random;
    private int ballots;

    Sample(Random random) {
        this.random = random;
    }

    static Poll poll(PollType type, JsonObject settings) {
        JsonArray options = new JsonArray();
        if (type.hasOptions()) {
            IntStream.rangeClosed(1, OPTIONS)
                    .forEach(
                            i -> options.add(new JsonObject().put("id", "o" + i).put("text", "Option " + i)));
        }
        return new Poll(
                "poll0001",
                new JsonObject()
                        .put("type", type.wire())
                        .put("title", "Which?")
                        .put("options", options)
                        .put("settings", settings)
                        .put("status", "open"));
    }

    Ballot ballot(Poll poll, int number) {
        Object answer = random.nextInt(8) == 0 ? Answers.ABSTAIN : answer(poll);
        ballots++;
        return new Ballot(
                new PollId(poll.key()), 1, number, new BallotId("ballot" + ballots), answer, random.nextInt(50));
    }

    private Object answer(Poll poll) {
        return switch (poll.type()) {
            case CHOICE ->
                new JsonArray(options(poll)
                        .subList(0, 1 + random.nextInt(poll.settings().max(poll.type()))));
            case RANKING -> new JsonArray(options(poll).subList(0, 1 + random.nextInt(OPTIONS)));
            case RATING ->
                poll.settings().lowest() + random.nextInt(poll.settings().points());
            case NUMBER -> random.nextBoolean() ? (Object) random.nextInt(40) : (Object) (random.nextInt(400) / 8.0);
            case POINTS -> points();
            case WORDS ->
                new JsonArray(IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                        .toList());
            case OPEN -> WORDS.get(random.nextInt(WORDS.size())) + " " + random.nextInt(100);
        };
    }

    private List<Object> options(Poll poll) {
        List<Object> ids =
                new ArrayList<>(poll.options().stream().map(Poll.Option::id).toList());
        Collections.shuffle(ids, random);
        return ids;
    }

    private JsonObject points() {
        int first = random.nextInt(101);
        JsonObject points = new JsonObject().put("o" + (1 + random.nextInt(3)), first);
        return points.put("o" + (4 + random.nextInt(3)), 100 - first);
    }
}
