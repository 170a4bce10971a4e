package org.rondvraag.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rondvraag.testing.Ballots.ballot;
import static org.rondvraag.testing.Ballots.choice;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.rondvraag.testing.Participant;

/** A poll by codes from the door, in a room that nobody has joined before. */
class CodesTest extends Story {
    @Test
    void aCodeIsOneVoteWhicheverDeviceItIsTypedOn() {
        Participant desk = desk();
        String poll = Participant.newId();
        desk.done(
                "poll.create",
                "poll",
                poll,
                "type",
                "choice",
                "title",
                "Wie wordt voorzitter?",
                "options",
                new JsonArray().add("An").add("Bo"),
                "settings",
                new JsonObject().put("ballots", "codes"));
        assertThat(desk.refused("poll.open", "poll", poll)).isEqualTo("conflict");
        JsonArray codes = desk.done("poll.codes", "count", 2).getJsonArray("codes");
        assertThat(codes).hasSize(2).doesNotHaveDuplicates();
        desk.done("poll.open", "poll", poll);
        Participant first = phone();
        Participant second = phone();
        first.awaitPoll(
                poll,
                open -> open.getJsonObject("settings").getString("ballots").equals("codes"));
        assertThat(first.refused(
                        "poll.answer", "poll", poll, "round", 1, "ballot", "ballot-x1", "answer", choice("o1")))
                .isEqualTo("invalid");
        assertThat(first.refused("poll.code", "code", "AAAAA-AAAAA")).isEqualTo("invalid");
        String typed = codes.getString(0).toLowerCase().replace("-", " ");
        vote(first, poll, codes.getString(0), "o1");
        vote(first, poll, codes.getString(1), "o1");
        vote(second, poll, typed, "o2");
        JsonObject counted = desk.awaitPoll(
                poll,
                both -> both.getJsonObject("tally").getJsonObject("counts").getInteger("o2") == 1);
        assertThat(counted.getJsonObject("tally").getJsonObject("counts").getInteger("o1"))
                .isEqualTo(1);
        assertThat(counted.getInteger("answers")).isEqualTo(2);
        JsonObject answered = first.done("poll.code", "code", typed);
        assertThat(answered.getJsonObject("answers").getJsonObject(poll))
                .isEqualTo(new JsonObject().put("round", 1).put("answer", choice("o2")));
        assertThat(answered.getJsonObject("receipts").getString(poll)).hasSize(10);
        second.ask("Wie mag er stemmen?");
        desk.awaitState(state -> joined(state) > 0);
        assertThat(joined(desk.state())).as("a code is nobody who joined").isEqualTo(1);
    }

    private static int joined(JsonObject state) {
        return state.getJsonObject("presence").getInteger("joined");
    }

    private static void vote(Participant phone, String poll, String code, String option) {
        phone.done("poll.answer", ballot(poll, 1, choice(option), "code", code));
    }
}
