package org.rondvraag.rehearsal;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.rondvraag.live.MergePatch;

/** One phone: gets the page, opens its socket from what the page shows, keeps level, and comes back when it is cut off, as the page does. */
final class Phone {
    private static final int LEAST_MS = 500;
    private static final int FIRST_MS = 5_000;
    private static final int MOST_MS = 20_000;
    private static final int RETRY_MS = 2_000;
    /** The server said: do not return. */
    private static final int FINAL_CODES = 3_500;

    private final Vertx vertx;
    private final Venue venue;
    private final Pages pages;
    private final Sights sights;
    private final Audience audience;
    private final RandomGenerator random;
    private final Map<String, Promise<JsonObject>> waiting = new HashMap<>();
    private final Acknowledged acknowledged = new Acknowledged();
    private final Promise<Void> level = Promise.promise();
    private String cookies = "";
    private @Nullable Sight sight;
    private @Nullable WebSocket socket;
    private @Nullable JsonObject me;
    private int attempt;
    private int commands;
    private int repeats;
    private long retryAfter;
    private boolean left;

    Phone(Vertx vertx, Venue venue, Pages pages, Sights sights, Audience audience, RandomGenerator random) {
        this.vertx = vertx;
        this.venue = venue;
        this.pages = pages;
        this.sights = sights;
        this.audience = audience;
        this.random = random;
    }

    /** Completes when the first frames are in; fails when page or socket is refused. */
    Future<Void> join() {
        return venue.page().compose(page -> {
            sight = pages.read(page);
            cookies = page.cookies();
            return connect().compose(open -> level.future());
        });
    }

    private Future<Void> connect() {
        return venue.connect(cookies, sight()).map(opened -> {
            socket = opened;
            opened.textMessageHandler(this::hear);
            opened.exceptionHandler(broken -> {});
            opened.closeHandler(closed -> lost(opened));
            return null;
        });
    }

    /** What it shows; once it has joined. */
    Sight sight() {
        if (sight == null) {
            throw new IllegalStateException("has not joined");
        }
        return sight;
    }

    /** What is its own; null while it is away. */
    @Nullable
    JsonObject me() {
        return me;
    }

    /** What the server said it has done for this phone. */
    Acknowledged acknowledged() {
        return acknowledged;
    }

    /** How many votes that were acknowledged to it the server does not know of; 0 while it is away. */
    int lost() {
        return me == null ? 0 : acknowledged.missingIn(me);
    }

    /** Whether it is connected, level, and owed nothing. */
    boolean idle() {
        return me != null && waiting.isEmpty() && repeats == 0;
    }

    /** Sends a command; completes with its reply, a refusal too, and fails when the connection breaks before it. */
    Future<JsonObject> send(JsonObject command) {
        WebSocket open = socket;
        if (open == null) {
            return Future.failedFuture("away");
        }
        String id = "c" + ++commands;
        Promise<JsonObject> reply = Promise.promise();
        waiting.put(id, reply);
        open.writeTextMessage(command.copy().put("id", id).encode());
        return reply.future();
    }

    /** Runs something when a page would try again what the server could not do, two to four seconds from now. */
    void later(Runnable task) {
        repeats++;
        vertx.setTimer(RETRY_MS + random.nextInt(RETRY_MS), timer -> {
            repeats--;
            task.run();
        });
    }

    /** Loses the network, and finds it again as a page does. */
    void drop() {
        if (socket != null) {
            socket.close();
        }
    }

    /** Goes for good. */
    void leave() {
        left = true;
        drop();
    }

    private void hear(String text) {
        Sight known = sight().after(text);
        if (known != null) {
            see(known);
            return;
        }
        JsonObject frame = new JsonObject(text);
        switch (frame.getString("type")) {
            case "snapshot", "patch" -> see(sights.after(sight(), text, frame));
            case "me" -> own(frame.getJsonObject("patch"));
            case "reply" -> answer(frame);
            case "bye" -> retryAfter = frame.getLong("retryAfterMs");
            default -> throw new IllegalStateException("an unknown frame: " + text);
        }
    }

    private void see(Sight next) {
        sight = next;
        audience.sees(this, next);
    }

    /** The first of a connection is whole, the later ones are merged. */
    private void own(JsonObject patch) {
        me = me == null ? patch : MergePatch.apply(me, patch);
        attempt = 0;
        level.tryComplete();
    }

    private void answer(JsonObject reply) {
        Promise<JsonObject> asked = waiting.remove(reply.getString("re"));
        if (asked != null) {
            asked.complete(reply);
        }
    }

    private void lost(WebSocket closed) {
        socket = null;
        me = null;
        level.tryFail("cut off");
        Map<String, Promise<JsonObject>> unanswered = Map.copyOf(waiting);
        waiting.clear();
        unanswered.values().forEach(reply -> reply.fail("cut off"));
        audience.lost();
        Short code = closed.closeStatusCode();
        if (!left && (code == null || code < FINAL_CODES)) {
            comeBack();
        }
    }

    private void comeBack() {
        int ceiling = (int) Math.min(MOST_MS, FIRST_MS * Math.pow(2, attempt++));
        long delay = retryAfter + LEAST_MS + random.nextInt(ceiling - LEAST_MS);
        retryAfter = 0;
        vertx.setTimer(delay, timer -> {
            if (!left) {
                connect().onFailure(this::turnedAway);
            }
        });
    }

    private void turnedAway(Throwable failure) {
        audience.turnedAway(failure);
        comeBack();
    }
}
