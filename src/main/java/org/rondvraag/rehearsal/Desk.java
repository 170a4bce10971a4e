package org.rondvraag.rehearsal;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The organiser's hand in the rehearsal: opens a poll for it, lets its questions through, closes the poll. */
final class Desk {
    private final Venue venue;
    private final String cookies;
    private final String poll;

    private Desk(Venue venue, String cookies, String poll) {
        this.venue = venue;
        this.cookies = cookies;
        this.poll = poll;
    }

    /** Comes in with the organiser key, and opens a poll of that id with live results. */
    static Future<Desk> open(Venue venue, String key, String poll) {
        return venue.enter(key)
                .map(cookies -> new Desk(venue, cookies, poll))
                .compose(desk -> desk.create()
                        .compose(
                                created -> desk.run(desk.command("poll.results").put("results", "live")))
                        .compose(live -> desk.run(desk.command("poll.open")))
                        .map(desk));
    }

    /** The id of its poll. */
    String poll() {
        return poll;
    }

    Future<JsonObject> approve(String question) {
        return run(new JsonObject().put("do", "question.approve").put("question", question));
    }

    Future<JsonObject> closePoll() {
        return run(command("poll.close"));
    }

    private Future<JsonObject> create() {
        JsonArray options =
                new JsonArray().add("One").add("Two").add("Three").add("Four").add("Five");
        return run(command("poll.create")
                .put("type", "choice")
                .put("title", "Rehearsal")
                .put("options", options));
    }

    private JsonObject command(String name) {
        return new JsonObject().put("do", name).put("poll", poll);
    }

    private Future<JsonObject> run(JsonObject command) {
        return venue.run(cookies, command);
    }
}
