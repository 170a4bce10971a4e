package org.rondvraag.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rondvraag.shared.EventCode;
import org.rondvraag.store.Doc;
import org.rondvraag.store.RedisSettings;
import org.rondvraag.store.Store;
import org.rondvraag.testing.Participant;

/** The way back: one step, all steps, and forth again; in the end everything is as it was, to the letter. */
class UndoTest extends Story {
    /** What the crew did is kept, and what belonged to the moment passes: neither is brought back. */
    private static final Set<String> NOT_RESTORED = Set.of("action", "hold", "minute");

    /** After which the crew may do as much at once as it ever may; in the next test too. */
    private static final Duration RESTED = Duration.ofSeconds(5);

    @Test
    void anUndoCanBeUndoneAndThatToo() {
        Participant desk = desk();
        String question = openQuestion(phone(), desk, "Heen en weer?");
        String stage = desk.done("question.stage", "question", question).getString("action");

        String back = desk.done("undo", "action", stage).getString("action");
        desk.awaitQuestion(question, open -> status(open).equals("open"));
        String forth = desk.done("undo", "action", back).getString("action");
        desk.awaitQuestion(question, staged -> status(staged).equals("stage"));
        assertThat(desk.done("undo").getString("undid")).isEqualTo(stage);
        desk.awaitQuestion(question, open -> status(open).equals("open") && !open.containsKey("since"));

        assertThat(desk.refused("undo", "action", forth)).isEqualTo("conflict");
        long rev = desk.done("undo", "action", stage).getLong("rev");
        assertThat(desk.done("undo", "action", stage).getLong("rev")).isEqualTo(rev);
        desk.done("question.dismiss", "question", question);
    }

    @Test
    void mutingAndSpeakingAgainAreUndoneExactly() {
        Participant desk = desk();
        Participant phone = phone();
        String one = openQuestion(phone, desk, "De eerste van wie gedempt wordt?");
        String other = openQuestion(phone, desk, "De tweede van wie gedempt wordt?");
        Map<String, JsonObject> before = documents();
        String mute = desk.done("participant.mute", "question", one, "on", true).getString("action");
        folded(desk, true, one, other);
        Map<String, JsonObject> muted = documents();

        desk.done("participant.mute", "question", other, "on", false);
        folded(desk, false, one, other);
        desk.done("undo");
        folded(desk, true, one, other);
        assertThat(documents()).isEqualTo(muted);
        assertThat(phone.refused("question.ask", "question", "while-muted-1", "text", "Mag ik weer?"))
                .isEqualTo("forbidden");
        desk.done("undo", "action", mute);
        folded(desk, false, one, other);

        assertThat(documents()).isEqualTo(before);
        desk.done("question.dismiss", "questions", JsonArray.of(one, other));
    }

    private static void folded(Participant desk, boolean on, String... questions) {
        for (String question : questions) {
            desk.awaitQuestion(question, shown -> shown.getBoolean("muted", false) == on);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverWasDoneUndoingAllOfItFromTheLastLeavesNoTrace(long seed) {
        Participant desk = desk();
        Participant phone = phone();
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            questions.add(phone.ask("Vraag " + seed + "." + i + "?"));
        }
        desk.awaitQuestion(questions.get(5), any -> true);
        Map<String, JsonObject> before = documents();

        List<String> actions = new ArrayList<>();
        DeskDeeds deeds = new DeskDeeds(new Random(seed), questions);
        for (int i = 0; i < 150; i++) {
            JsonObject reply = patiently(desk, deeds.next(actions));
            if (reply.containsKey("action")) {
                actions.add(reply.getString("action"));
            }
        }
        assertThat(actions).hasSizeGreaterThan(60);
        assertThat(documents()).isNotEqualTo(before);
        Collections.reverse(actions);
        for (String action : actions) {
            JsonObject reply = patiently(desk, Map.of("do", "undo", "action", action));
            assertThat(reply.getString("undid")).as(reply.encode()).isEqualTo(action);
        }

        assertThat(documents()).isEqualTo(before);
        for (String question : questions) {
            patiently(desk, Map.of("do", "question.dismiss", "question", question));
        }
        server.moveTime(RESTED);
    }

    /** Time passes when the crew has been too quick. */
    private JsonObject patiently(Participant desk, Map<String, Object> command) {
        List<Object> fields = new ArrayList<>();
        command.forEach((name, value) -> {
            if (!name.equals("do")) {
                Collections.addAll(fields, name, value);
            }
        });
        JsonObject reply =
                desk.send((String) command.get("do"), fields.toArray()).join();
        if ("too_many".equals(reply.getString("error"))) {
            server.moveTime(RESTED);
            return patiently(desk, command);
        }
        return reply;
    }

    /** Every stored document, but that what was once shown stays marked as shown. */
    private Map<String, JsonObject> documents() {
        Vertx vertx = Vertx.vertx();
        try {
            RedisSettings patient = RedisSettings.of(server.redisUrl()).timeout(Duration.ofSeconds(30));
            Store store = Store.open(vertx, patient).await();
            Map<String, JsonObject> documents = new TreeMap<>();
            for (Doc doc : store.load(new EventCode(CODE)).await().docs()) {
                if (!NOT_RESTORED.contains(doc.id().kind()) && !doc.body().getBoolean("deleted", false)) {
                    JsonObject body = doc.body().copy();
                    body.remove("shown");
                    documents.put(doc.id().kind() + " " + doc.id().id(), body);
                }
            }
            store.close().await();
            return documents;
        } finally {
            vertx.close().await();
        }
    }
}
