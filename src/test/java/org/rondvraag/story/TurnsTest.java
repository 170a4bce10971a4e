package org.rondvraag.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rondvraag.testing.Participant;

/** So that everyone gets a turn: slow mode, and a limit for each person. */
class TurnsTest extends Story {
    private static JsonObject refusedAsk(Participant phone, String text) {
        JsonObject reply = phone.send("question.ask", "question", Participant.newId(), "text", text)
                .join();
        assertThat(reply.getString("error")).isEqualTo("too_many");
        return reply;
    }

    @Test
    void inSlowModeOnePersonWaitsBetweenTwoQuestions() {
        Participant desk = desk();
        Participant phone = phone();
        Participant other = phone();
        desk.done("questions.slow", "seconds", 90);
        phone.awaitState(state -> state.getJsonObject("event").getInteger("slow", 0) == 90);
        String first = phone.ask("De eerste van mij?");
        phone.withdraw(first);
        timePasses(desk, Duration.ofSeconds(30));

        JsonObject refused = refusedAsk(phone, "De tweede van mij?");

        assertThat(refused.getLong("retryAfterMs")).isBetween(45_000L, 60_000L);
        long seconds = (refused.getLong("retryAfterMs") + 999) / 1000;
        assertThat(refused.getString("message")).contains(" " + seconds + " s");
        other.ask("De eerste van een ander?");
        assertThat(phone.done("question.ask", "question", first, "text", "De eerste van mij?")
                        .getString("status"))
                .isEqualTo("withdrawn");
        timePasses(desk, Duration.ofMillis(refused.getLong("retryAfterMs")));
        phone.ask("De tweede van mij?");

        desk.done("questions.slow", "seconds", 0);
        phone.ask("De derde van mij?");
        phone.awaitState(state -> !state.getJsonObject("event").containsKey("slow"));
        assertThat(desk.refused("questions.slow", "seconds", 3601)).isEqualTo("invalid");
    }

    @Test
    void whatIsSentAtTheSameMomentTakesOneTurn() {
        Participant desk = desk();
        for (String rule : new String[] {"limit", "slow"}) {
            Participant phone = phone();
            int value = rule.equals("limit") ? 1 : 60;
            desk.done("questions." + rule, rule.equals("limit") ? "n" : "seconds", value);
            phone.awaitState(state -> state.getJsonObject("event").getInteger(rule, 0) == value);

            List<JsonObject> replies = Stream.of("Een?", "Twee?", "Drie?")
                    .map(text -> phone.send("question.ask", "question", Participant.newId(), "text", text + " " + rule))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(replies).filteredOn(reply -> reply.getBoolean("ok")).hasSize(1);
            assertThat(replies)
                    .filteredOn(reply -> !reply.getBoolean("ok"))
                    .extracting(reply -> reply.getString("error"))
                    .containsOnly("too_many");
            desk.done("undo");
        }
    }

    @Test
    void theLimitCountsWhatStillStandsInThisItem() {
        Participant desk = desk();
        Participant phone = phone();
        desk.done("questions.limit", "n", 2);
        String first = phone.ask("Eerste van twee?");
        String second = phone.ask("Tweede van twee?");

        JsonObject refused = refusedAsk(phone, "Derde van twee?");

        assertThat(refused.fieldNames()).doesNotContain("retryAfterMs");
        assertThat(refused.getString("message")).contains("2");
        phone.done("question.ask", "question", Participant.newId(), "text", "Elders wel?", "item", "i13");
        phone.withdraw(first);
        phone.ask("Derde na intrekken?");
        refusedAsk(phone, "Vierde van twee?");
        desk.done("question.dismiss", "question", second);
        phone.ask("Vierde na afwijzen?");
        refusedAsk(phone, "Vijfde van twee?");

        desk.done("undo");
        desk.done("questions.limit", "n", 0);
        phone.ask("Vijfde zonder grens?");
    }
}
