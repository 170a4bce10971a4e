package org.rondvraag.live;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketBase;
import io.vertx.core.http.WebSocketFrame;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.Refusal;

/**
 * Reads one socket within bounds. A frame that no honest client sends is answered and ends the connection; one that is merely wrong is only answered. Who
 * sends faster than anyone needs, or has too much under way, is read more slowly: TCP then holds the sender back.
 */
final class Intake {
    /** So many commands of one socket are under way at once; the next is read when one was answered. */
    static final int IN_FLIGHT = 64;

    /** Why nothing is read now. */
    enum Pause {
        SLOW,
        BUSY,
        FLOOD
    }

    private final Connection connection;
    private final Hub hub;
    private final WebSocketBase socket;
    private final Actor actor;
    private final Commands commands;
    private final int longest;
    private final Gcra frames;
    private final Gcra unreadable;
    private final Set<Pause> pauses = EnumSet.noneOf(Pause.class);
    private int inFlight;
    private @Nullable Buffer begun;

    Intake(Connection connection, Hub hub, WebSocketBase socket, Actor actor, Commands commands) {
        this.connection = connection;
        this.hub = hub;
        this.socket = socket;
        this.actor = actor;
        this.commands = commands;
        this.longest = Limits.longest(actor.role());
        this.frames = new Gcra(200, 50, System::nanoTime);
        this.unreadable = new Gcra(30, 1, System::nanoTime);
    }

    void frame(WebSocketFrame frame) {
        if (frames.take() > 0 && pause(Pause.FLOOD)) {
            hub.throttle(connection);
        }
        connection.inStep();
        if (frame.isBinary()) {
            hostile(CloseCode.NOT_TEXT);
        } else if (frame.isText() || frame.isContinuation()) {
            part(frame);
        }
    }

    /** Whether this reason is new. */
    boolean pause(Pause reason) {
        if (pauses.isEmpty()) {
            socket.pause();
        }
        return pauses.add(reason);
    }

    void resume(Pause reason) {
        if (pauses.remove(reason) && pauses.isEmpty()) {
            socket.resume();
        }
    }

    /** Whether everything it asked has been answered. */
    boolean isIdle() {
        return inFlight == 0;
    }

    private void part(WebSocketFrame frame) {
        Buffer data = begun == null ? frame.binaryData() : begun.appendBuffer(frame.binaryData());
        begun = null;
        if (data.length() > longest) {
            hostile(CloseCode.TOO_LONG);
        } else if (frame.isFinal()) {
            message(data);
        } else {
            begun = Buffer.buffer().appendBuffer(data);
        }
    }

    private void message(Buffer data) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(data.getBytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            hostile(CloseCode.NOT_UTF8);
            return;
        }
        JsonObject frame = read(text);
        String id = frame == null ? null : id(frame);
        if (frame == null || id == null) {
            unreadable();
        } else {
            run(id, frame);
        }
    }

    private static @Nullable JsonObject read(String text) {
        try {
            return new JsonObject(text);
        } catch (DecodeException | ClassCastException e) {
            return null;
        }
    }

    private static @Nullable String id(JsonObject frame) {
        return frame.getValue("id") instanceof String id && !id.isEmpty() && id.length() <= 40 ? id : null;
    }

    private void unreadable() {
        if (unreadable.take() > 0) {
            connection.end(CloseCode.FLOOD);
        } else {
            refuse();
        }
    }

    private void hostile(CloseCode code) {
        refuse();
        connection.end(code);
    }

    private void refuse() {
        reply(hub.replies().refused(null, Refusal.invalid("frame", "frame"), actor.language()));
    }

    private void run(String id, JsonObject frame) {
        inFlight++;
        if (inFlight >= IN_FLIGHT) {
            pause(Pause.BUSY);
        }
        answer(frame)
                .map(result -> hub.replies().done(id, result))
                .otherwise(failure -> hub.replies().refused(id, failure, actor.language()))
                .onSuccess(reply -> hub.run(() -> answered(reply)));
    }

    private Future<JsonObject> answer(JsonObject frame) {
        try {
            return commands.run(actor, frame);
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
    }

    private void answered(JsonObject reply) {
        inFlight--;
        resume(Pause.BUSY);
        reply(reply);
    }

    private void reply(JsonObject reply) {
        connection.reply(Frame.text(reply));
    }
}
