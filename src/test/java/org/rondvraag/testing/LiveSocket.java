package org.rondvraag.testing;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.http.WebSocketFrame;
import io.vertx.core.internal.http.WebSocketInternal;
import io.vertx.core.json.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.rondvraag.live.MergePatch;

/**
 * One WebSocket of a client that speaks the real protocol: keeps the state by merging, hands replies to who asked, and remembers every
 * frame. It reads strictly: a frame that is no UTF-8, no JSON or of no known type is a fault, which every wait then tells. Waiting is
 * for a condition, with a deadline.
 */
final class LiveSocket {
    /** Generous, since it is only spent where something is broken. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int LONGEST_FRAME = 64 * 1024 * 1024;

    /** Not the JDK's own client: under load that one, rarely, takes good UTF-8 for bad and hangs up. It ends with the run. */
    private static final WebSocketClient CLIENT = Vertx.vertx(new VertxOptions().setUseDaemonThread(true))
            .createWebSocketClient(new WebSocketClientOptions()
                    .setMaxConnections(10_000)
                    .setMaxFrameSize(LONGEST_FRAME)
                    .setMaxMessageSize(LONGEST_FRAME));

    private final List<JsonObject> frames = new ArrayList<>();
    private final Map<String, CompletableFuture<JsonObject>> waiting = new HashMap<>();
    private final ClientWebSocket socket = CLIENT.webSocket();
    private Buffer begunFrame = Buffer.buffer();
    private int closeCode = -1;
    private Throwable fault;
    private long news;
    private boolean begun;
    private boolean meWhole;
    private String epoch;
    private long rev;
    private JsonObject state;
    private JsonObject me = new JsonObject();

    /** @param epoch null to start with nothing; else the three say what is held already */
    LiveSocket(String epoch, long rev, JsonObject state) {
        this.epoch = epoch;
        this.rev = rev;
        this.state = state;
    }

    /** Connects and waits until it is. */
    void dial(Visitor visitor, String path) {
        String address = visitor.base().resolve(path).toString().replaceFirst("^http", "ws");
        WebSocketConnectOptions options = new WebSocketConnectOptions()
                .setAbsoluteURI(address)
                .setTimeout(PATIENCE.toMillis())
                .addHeader("Origin", visitor.origin());
        String cookies = visitor.cookiesFor(path);
        if (!cookies.isEmpty()) {
            options.addHeader("Cookie", cookies);
        }
        socket.frameHandler(this::read)
                .exceptionHandler(this::failed)
                .closeHandler(closed -> ended(1006))
                .connect(options)
                .await();
    }

    private synchronized void read(WebSocketFrame frame) {
        if (frame.isClose()) {
            ended(frame.closeStatusCode());
        } else if (closeCode < 0 && (frame.isText() || frame.isContinuation())) {
            begunFrame.appendBuffer(frame.binaryData());
            if (frame.isFinal()) {
                Buffer whole = begunFrame;
                begunFrame = Buffer.buffer();
                message(whole);
            }
        }
    }

    private void message(Buffer whole) {
        try {
            take(new JsonObject(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(whole.getBytes()))
                    .toString()));
        } catch (CharacterCodingException | RuntimeException e) {
            failed(e);
            drop();
        }
    }

    private synchronized void failed(Throwable cause) {
        if (closeCode < 0) {
            fault = cause;
            ended(1006);
        }
    }

    private synchronized void ended(int code) {
        if (closeCode < 0) {
            closeCode = code;
            waiting.values().forEach(reply -> reply.completeExceptionally(closedAlready()));
            waiting.clear();
            tell();
        }
    }

    private IllegalStateException closedAlready() {
        return new IllegalStateException("closed with " + closeCode, fault);
    }

    private void take(JsonObject frame) {
        frames.add(frame);
        switch (frame.getString("type")) {
            case "snapshot" -> {
                epoch = frame.getString("epoch");
                rev = frame.getLong("rev");
                state = frame.getJsonObject("state");
                begin();
            }
            case "patch" -> {
                rev = frame.getLong("rev");
                state = MergePatch.apply(state, frame.getJsonObject("patch"));
                if (!begun) {
                    begin();
                }
            }
            case "me" -> {
                me = meWhole ? frame.getJsonObject("patch") : MergePatch.apply(me, frame.getJsonObject("patch"));
                meWhole = false;
            }
            case "reply" -> {
                CompletableFuture<JsonObject> reply = waiting.remove(frame.getString("re"));
                if (reply != null) {
                    reply.complete(frame);
                }
            }
            case "bye" -> {}
            default -> throw new IllegalStateException("unknown frame " + frame);
        }
        tell();
    }

    private void begin() {
        begun = true;
        meWhole = true;
    }

    private void tell() {
        news++;
        notifyAll();
    }

    CompletableFuture<JsonObject> send(JsonObject frame) {
        CompletableFuture<JsonObject> reply = new CompletableFuture<>();
        synchronized (this) {
            if (closeCode >= 0) {
                return CompletableFuture.failedFuture(closedAlready());
            }
            waiting.put(frame.getString("id"), reply);
        }
        sendText(frame.encode());
        return reply;
    }

    /** Does not wait: while the server does not read, frames queue here. */
    void sendText(String frame) {
        socket.writeFrame(WebSocketFrame.textFrame(frame, true));
    }

    void sendBinary(byte[] bytes) {
        socket.writeFrame(WebSocketFrame.binaryFrame(Buffer.buffer(bytes), true));
    }

    void stopReading() {
        socket.pause();
    }

    void readOn() {
        socket.resume();
    }

    /** Waits until the condition holds, and returns what it looked at. */
    <T> T await(String what, Supplier<T> look, Predicate<T> condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            long before = news();
            T seen = look.get();
            if (seen != null && condition.test(seen)) {
                return seen;
            }
            if (!newsSince(before, deadline)) {
                throw inVain(what, seen);
            }
        }
    }

    private synchronized long news() {
        return news;
    }

    /** Waits for any news; whether there is some before the deadline. A closed socket has none any more. */
    private synchronized boolean newsSince(long before, long deadline) {
        while (news == before) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0 || closeCode >= 0) {
                return false;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return true;
    }

    private synchronized AssertionError inVain(String what, Object seen) {
        return new AssertionError(
                "waited in vain for " + what + "; last seen: " + seen + ", closed: " + closeCode, fault);
    }

    /** The state once a first frame has come; null before. */
    synchronized JsonObject state() {
        return begun ? state : null;
    }

    /** The state once it stands at that revision or beyond; null before. */
    synchronized JsonObject state(long reached) {
        return rev >= reached ? state() : null;
    }

    synchronized JsonObject me() {
        return begun && !meWhole ? me : null;
    }

    synchronized String epoch() {
        return epoch;
    }

    synchronized long rev() {
        return rev;
    }

    /** The close code; null while it is open. */
    synchronized Integer closeCode() {
        return closeCode < 0 ? null : closeCode;
    }

    synchronized List<JsonObject> frames() {
        return List.copyOf(frames);
    }

    /** Drops the connection as a lost network does: without a word. */
    void drop() {
        ended(1006);
        ((WebSocketInternal) socket).channelHandlerContext().close();
    }

    void close() {
        if (closeCode() == null) {
            socket.close();
        }
    }

    /** The value of a reply's future, or what went wrong. */
    static JsonObject get(CompletableFuture<JsonObject> reply) {
        try {
            return reply.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("no reply within " + PATIENCE, e);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
