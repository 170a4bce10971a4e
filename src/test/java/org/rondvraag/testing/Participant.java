package org.rondvraag.testing;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.rondvraag.shared.View;

/**
 * Someone with a phone, or one of the crew: speaks the real protocol over a real socket. {@link #join} gets the cookie from the page
 * and connects; {@link #drop} and {@link #reconnect} lose and find the network, resuming from what is held.
 */
public final class Participant implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Visitor visitor;
    private final String code;
    private final View view;
    private final AtomicInteger frames = new AtomicInteger();
    private LiveSocket live;

    private Participant(Visitor visitor, String code, View view) {
        this.visitor = visitor;
        this.code = code;
        this.view = view;
    }

    /** A new phone in the audience. */
    public static Participant join(URI base, String code) {
        Visitor visitor = new Visitor(base);
        visitor.get("/e/" + code);
        return connect(visitor, code, View.AUDIENCE);
    }

    /** One of the crew, who exchanges a key for a cookie. */
    public static Participant crew(URI base, String code, View view, String key) {
        Visitor visitor = new Visitor(base);
        visitor.postForm("/keys", "key", key);
        return connect(visitor, code, view);
    }

    /** Another socket of a visitor that has its cookies. */
    public static Participant connect(Visitor visitor, String code, View view) {
        Participant participant = new Participant(visitor, code, view);
        participant.open(null, 0, new JsonObject());
        return participant;
    }

    /** The status with which a handshake to this path is refused; 101 when it is not. {@code origin} null sends none. */
    public static int handshake(Visitor visitor, String path, String origin) {
        String cookies = visitor.cookiesFor(path);
        String head = "GET " + path + " HTTP/1.1\r\nHost: " + visitor.base().getAuthority()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + (origin == null ? "" : "Origin: " + origin + "\r\n")
                + (cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n")
                + "\r\n";
        return RawHttp.status(visitor.base().getPort(), head);
    }

    // What is seen

    /** The state as merged so far. */
    public JsonObject state() {
        return awaitState(state -> true);
    }

    /** Waits until the state satisfies this, and returns it. */
    public JsonObject awaitState(Predicate<JsonObject> condition) {
        LiveSocket socket = live;
        return socket.await("a state", socket::state, condition);
    }

    /** What is this participant's own. */
    public JsonObject me() {
        return awaitMe(me -> true);
    }

    public JsonObject awaitMe(Predicate<JsonObject> condition) {
        LiveSocket socket = live;
        return socket.await("me", socket::me, condition);
    }

    /** Waits until an own question is told of and satisfies this; not always at once with the reply to asking it. */
    public JsonObject awaitMine(String question, Predicate<JsonObject> condition) {
        return awaitMe(me -> {
                    JsonObject own = me.getJsonObject("questions").getJsonObject(question);
                    return own != null && condition.test(own);
                })
                .getJsonObject("questions")
                .getJsonObject(question);
    }

    /** A question of the state; null when it is not there. */
    public JsonObject question(String id) {
        return state().getJsonObject("questions").getJsonObject(id);
    }

    /** Waits until a question is there and satisfies this. */
    public JsonObject awaitQuestion(String id, Predicate<JsonObject> condition) {
        return awaitEntity("questions", id, condition);
    }

    /** Waits until a poll is there and satisfies this. */
    public JsonObject awaitPoll(String id, Predicate<JsonObject> condition) {
        return awaitEntity("polls", id, condition);
    }

    public JsonObject awaitEntity(String collection, String id, Predicate<JsonObject> condition) {
        return awaitState(state -> {
                    JsonObject entity = state.getJsonObject(collection).getJsonObject(id);
                    return entity != null && condition.test(entity);
                })
                .getJsonObject(collection)
                .getJsonObject(id);
    }

    /** Waits until the view no longer shows this. */
    public void awaitGone(String collection, String id) {
        awaitState(state -> !state.getJsonObject(collection).containsKey(id));
    }

    /** Waits until the state reaches a revision, such as that of a reply, and returns it. */
    public JsonObject awaitRev(long rev) {
        LiveSocket socket = live;
        return socket.await("revision " + rev, () -> socket.state(rev), any -> true);
    }

    /** That of the state; waits for a first frame. */
    public String epoch() {
        state();
        return live.epoch();
    }

    /** That of the state; waits for a first frame. */
    public long rev() {
        state();
        return live.rev();
    }

    /** Every frame of the present connection. */
    public List<JsonObject> frames() {
        return live.frames();
    }

    /** Waits for a frame of the present connection, also one that came already. */
    public JsonObject awaitFrame(Predicate<JsonObject> condition) {
        LiveSocket socket = live;
        List<JsonObject> seen =
                socket.await("a frame", socket::frames, all -> all.stream().anyMatch(condition));
        return seen.stream().filter(condition).findFirst().orElseThrow();
    }

    // What is done

    /** Sends a command; names and values in turn. The reply comes as a future. */
    public CompletableFuture<JsonObject> send(String command, Object... fields) {
        JsonObject frame =
                new JsonObject().put("id", "c" + frames.incrementAndGet()).put("do", command);
        for (int i = 0; i < fields.length; i += 2) {
            frame.put((String) fields[i], fields[i + 1]);
        }
        return live.send(frame);
    }

    /** Sends a command that must be done, and returns the reply. */
    public JsonObject done(String command, Object... fields) {
        JsonObject reply = answered(command, fields);
        if (!Boolean.TRUE.equals(reply.getBoolean("ok"))) {
            throw new AssertionError(command + " was refused: " + reply);
        }
        return reply;
    }

    /** Sends a command that must be refused, and returns the error's word. */
    public String refused(String command, Object... fields) {
        JsonObject reply = LiveSocket.get(send(command, fields));
        if (!Boolean.FALSE.equals(reply.getBoolean("ok"))) {
            throw new AssertionError(command + " was not refused: " + reply);
        }
        return reply.getString("error");
    }

    /**
     * Sends a command until the server can say whether it is done, as the page does: under the same ids, so it is done once. But an undo
     * that names no action would be another one.
     */
    private JsonObject answered(String command, Object... fields) {
        boolean once = command.equals("undo") && fields.length == 0;
        long deadline = System.nanoTime() + LiveSocket.PATIENCE.toNanos();
        JsonObject reply = LiveSocket.get(send(command, fields));
        while ("unavailable".equals(reply.getString("error")) && !once && System.nanoTime() < deadline) {
            reply = LiveSocket.get(send(command, fields));
        }
        return reply;
    }

    /** Asks, and returns the question's id. */
    public String ask(String text) {
        String question = newId();
        done("question.ask", "question", question, "text", text);
        return question;
    }

    public JsonObject edit(String question, String text) {
        return done("question.edit", "question", question, "text", text);
    }

    public JsonObject withdraw(String question) {
        return done("question.withdraw", "question", question);
    }

    public JsonObject upvote(String question) {
        return done("question.upvote", "question", question, "on", true);
    }

    public JsonObject takeBack(String question) {
        return done("question.upvote", "question", question, "on", false);
    }

    /** Answers a poll under a new ballot id. {@code answer} is of the poll's type, or {@code "abstain"}. */
    public JsonObject answer(String poll, int round, Object answer) {
        return done("poll.answer", "poll", poll, "round", round, "ballot", newId(), "answer", answer);
    }

    /** Chooses options of a choice poll. */
    public JsonObject choose(String poll, int round, String... options) {
        return answer(poll, round, new JsonArray(List.of(options)));
    }

    /** Sends this text as it is. */
    public void sendText(String text) {
        live.sendText(text);
    }

    public void sendBinary(byte[] bytes) {
        live.sendBinary(bytes);
    }

    // The connection

    /** Becomes a slow reader: takes nothing from the network any more. */
    public void stopReading() {
        live.stopReading();
    }

    public void readOn() {
        live.readOn();
    }

    /** Loses the network. */
    public void drop() {
        live.drop();
    }

    /** Finds the network again, and resumes from what it holds. */
    public void reconnect() {
        resume(live.epoch(), live.rev());
    }

    /** Connects anew, saying that it holds this. */
    public void resume(String epoch, long rev) {
        live.close();
        open(epoch, rev, live.state() == null ? new JsonObject() : live.state());
    }

    /** Moves to another node, with the same cookies, and resumes there. */
    public Participant moveTo(URI other) {
        live.close();
        Participant moved = new Participant(visitor.movedTo(other), code, view);
        moved.open(live.epoch(), live.rev(), live.state());
        return moved;
    }

    /** Waits until the server closed, and returns its code. */
    public int awaitClose() {
        LiveSocket socket = live;
        return socket.await("the close", socket::closeCode, any -> true);
    }

    public boolean isOpen() {
        return live.closeCode() == null;
    }

    public Visitor visitor() {
        return visitor;
    }

    @Override
    public void close() {
        live.close();
    }

    /** A question, poll or ballot id as the client makes it: 12 random characters. */
    public static String newId() {
        byte[] bytes = new byte[9];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void open(String epoch, long rev, JsonObject state) {
        String path = "/e/" + code + "/live?as=" + view.wire();
        if (epoch != null) {
            path += "&epoch=" + URLEncoder.encode(epoch, StandardCharsets.UTF_8) + "&rev=" + rev;
        }
        live = new LiveSocket(epoch, rev, state);
        live.dial(visitor, path);
    }
}
