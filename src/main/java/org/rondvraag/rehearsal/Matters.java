package org.rondvraag.rehearsal;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.rondvraag.room.Ids;

/**
 * What the audience can vote on now.
 *
 * @param poll the id of an open poll with a choice of one, if there is one
 * @param questions ids of those that may be upvoted
 */
record Matters(Optional<String> poll, int round, List<String> options, List<String> questions) {
    /** @param preferred the poll to vote on when it is open; else any */
    static Matters in(Sight sight, Optional<String> preferred) {
        List<String> questions = sight.state().getJsonObject("questions").stream()
                .filter(question -> is(question, "status", "open") || is(question, "status", "stage"))
                .map(Map.Entry::getKey)
                .toList();
        Optional<String> open = sight.state().getJsonObject("polls").stream()
                .filter(poll -> is(poll, "status", "open") && is(poll, "type", "choice"))
                .map(Map.Entry::getKey)
                .max(Comparator.comparing(id -> id.equals(preferred.orElse(""))));
        JsonObject poll = sight.poll(open.orElse(""));
        JsonArray options = poll.getJsonArray("options", new JsonArray());
        return new Matters(
                open,
                poll.getInteger("round", 1),
                IntStream.range(0, options.size())
                        .mapToObj(i -> options.getJsonObject(i).getString("id"))
                        .toList(),
                questions);
    }

    private static boolean is(Map.Entry<String, Object> entity, String member, String value) {
        return entity.getValue() instanceof JsonObject body && value.equals(body.getString(member));
    }

    boolean isEmpty() {
        return poll.isEmpty() && questions.isEmpty();
    }

    /** A vote as anyone might cast it: an answer or an upvote, evenly where there is both. */
    JsonObject any(Phone phone, Ids ids, RandomGenerator random) {
        boolean answers = poll.isPresent() && (questions.isEmpty() || random.nextBoolean());
        return answers ? answer(ids, random) : upvote(phone, questions.get(random.nextInt(questions.size())));
    }

    /** The vote that all cast at once: an answer, or where there is no poll an upvote of the first question. */
    JsonObject main(Phone phone, Ids ids, RandomGenerator random) {
        return poll.isPresent() ? answer(ids, random) : upvote(phone, questions.get(0));
    }

    private JsonObject answer(Ids ids, RandomGenerator random) {
        return new JsonObject()
                .put("do", "poll.answer")
                .put("poll", poll.orElseThrow())
                .put("round", round)
                .put("ballot", ids.next())
                .put("answer", new JsonArray().add(options.get(random.nextInt(options.size()))));
    }

    /** Each time the other way round, so that each changes something. */
    private static JsonObject upvote(Phone phone, String question) {
        return new JsonObject()
                .put("do", "question.upvote")
                .put("question", question)
                .put("on", !phone.acknowledged().upvoted(question));
    }
}
