package org.rondvraag.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rondvraag.testing.Participant;

/** Whatever the room votes and the desk pins: what was answered is in no order any more. */
class AnsweredTest extends Story {
    private static final int QUESTIONS = 5;
    private final Random random = new Random(7);

    @Test
    void answeredQuestionsNeverReturn() {
        Participant desk = desk();
        List<Participant> room =
                IntStream.range(0, QUESTIONS).mapToObj(n -> phone()).toList();
        List<String> open = new ArrayList<>();
        for (int n = 0; n < QUESTIONS; n++) {
            open.add(openQuestion(room.get(n), desk, "Vraag nummer " + n + "?"));
        }
        desk.done("question.run", "order", new JsonArray(open.subList(0, 2)));
        List<String> answered = new ArrayList<>();
        while (!open.isEmpty()) {
            String next = open.remove(random.nextInt(open.size()));
            answered.add(next);
            desk.done("question.answered", "question", next);
            for (Participant voter : room) {
                voter.awaitQuestion(next, done -> status(done).equals("answered"));
                voter.send("question.upvote", "question", next, "on", true).join();
                if (!open.isEmpty()) {
                    voter.upvote(open.get(random.nextInt(open.size())));
                }
            }
            List<String> left = List.copyOf(open);
            desk.awaitState(state -> orders(state).allMatch(order -> holds(order, left)));
            room.get(0).awaitState(state -> holds(state.getJsonArray("order"), left));
        }
    }

    /** Popular, newest, balanced, run and the second opinion. */
    private static Stream<JsonArray> orders(JsonObject state) {
        JsonObject orders = state.getJsonObject("orders");
        assertThat(orders.fieldNames()).contains("popular", "newest", "balanced", "run");
        return orders.fieldNames().stream().map(orders::getJsonArray);
    }

    private static boolean holds(JsonArray order, List<String> open) {
        return order.size() == open.size() && order.getList().containsAll(open);
    }
}
