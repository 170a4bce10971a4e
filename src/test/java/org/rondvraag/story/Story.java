package org.rondvraag.story;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.rondvraag.shared.View;
import org.rondvraag.testing.Participant;
import org.rondvraag.testing.TestServer;

/** A whole product for one class of stories: phones join it and the crew works in it, all through the public door. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Story {
    static final String CODE = "GENT22";

    TestServer server;
    private final List<Participant> people = new ArrayList<>();

    @BeforeAll
    void startServer() {
        server = TestServer.start();
    }

    @AfterAll
    void stopServer() {
        server.close();
    }

    @AfterEach
    void everyoneLeaves() {
        people.forEach(Participant::close);
        people.clear();
    }

    /** A new phone. */
    Participant phone() {
        return met(Participant.join(server.url(), CODE));
    }

    Participant desk() {
        return organiser(View.DESK);
    }

    /** The organiser, looking at one view. */
    Participant organiser(View view) {
        return met(Participant.crew(server.url(), CODE, view, server.organiserKey()));
    }

    /** Someone invited by the organiser, at the view of that role. */
    Participant invited(String role, View view) {
        String key = key(role);
        return met(Participant.crew(server.url(), CODE, view, key));
    }

    /** A fresh access key for a role. */
    String key(String role) {
        return desk().done("crew.invite", "role", role, "name", "Nele").getString("key");
    }

    Participant met(Participant participant) {
        people.add(participant);
        return participant;
    }

    /** Moves the clocks, and waits until the room has heard of it with the next change. */
    void timePasses(Participant desk, Duration by) {
        server.moveTime(by);
        String told = "Het is later: " + Participant.newId();
        desk.done("announce", "text", told);
        desk.awaitState(state -> told.equals(state.getJsonObject("event").getString("announcement")));
    }

    /** An open question by that phone, approved at the desk. */
    String openQuestion(Participant asker, Participant desk, String text) {
        String question = asker.ask(text);
        desk.awaitQuestion(question, any -> true);
        desk.done("question.approve", "question", question);
        asker.awaitQuestion(question, shown -> status(shown).equals("open"));
        return question;
    }

    /** An open choice poll with so many options, {@code o1} up. */
    String openPoll(Participant desk, String... options) {
        String poll = Participant.newId();
        desk.done(
                "poll.create",
                "poll",
                poll,
                "type",
                "choice",
                "title",
                "Waar ligt de sterkste hefboom?",
                "options",
                new JsonArray(List.of(options)));
        desk.done("poll.open", "poll", poll);
        return poll;
    }

    static String status(JsonObject entity) {
        return entity.getString("status");
    }
}
