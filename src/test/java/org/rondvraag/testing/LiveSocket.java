package org.rondvraag.testing;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.rondvraag.live.MergePatch;

/**
 * One WebSocket of a client that speaks the real protocol, on the JDK's own implementation: keeps the state by merging, hands replies
 * to who asked, and remembers every frame. Waiting is for a condition, with a deadline.
 */
final class LiveSocket implements WebSocket.Listener {
    static final Duration PATIENCE = Duration.ofSeconds(15);

    private final StringBuilder text = new StringBuilder();
    private final List<JsonObject> frames = new ArrayList<>();
    private final Map<String, CompletableFuture<JsonObject>> waiting = new HashMap<>();
    private WebSocket socket;
    private CompletableFuture<WebSocket> sending = CompletableFuture.completedFuture(null);
    private boolean reading = true;
    private int closeCode = -1;
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

    /** Connects and waits until it is; {@code origin} null sends none. */
    void dial(Visitor visitor, String path, String origin) {
        var builder = Visitor.http().newWebSocketBuilder().connectTimeout(PATIENCE);
        if (origin != null) {
            builder.header("Origin", origin);
        }
        String cookies = visitor.cookiesFor(path);
        if (!cookies.isEmpty()) {
            builder.header("Cookie", cookies);
        }
        URI address = visitor.base().resolve(path);
        String scheme = address.getScheme().equals("https") ? "wss" : "ws";
        builder.buildAsync(
                        URI.create(scheme
                                + address.toString()
                                        .substring(address.getScheme().length())),
                        this)
                .join();
    }

    @Override
    public void onOpen(WebSocket webSocket) {
        synchronized (this) {
            socket = webSocket;
            notifyAll();
        }
        webSocket.request(1);
    }

    @Override
    public synchronized CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            take(new JsonObject(text.toString()));
            text.setLength(0);
        }
        next();
        return null;
    }

    @Override
    public synchronized CompletionStage<?> onPing(WebSocket webSocket, ByteBuffer message) {
        next();
        return null;
    }

    @Override
    public synchronized CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        ended(statusCode, null);
        return null;
    }

    @Override
    public synchronized void onError(WebSocket webSocket, Throwable error) {
        ended(1006, error);
    }

    private void ended(int code, Throwable cause) {
        closeCode = code;
        waiting.values()
                .forEach(reply -> reply.completeExceptionally(new IllegalStateException("closed with " + code, cause)));
        waiting.clear();
        notifyAll();
    }

    private void next() {
        if (reading) {
            socket.request(1);
        }
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
        notifyAll();
    }

    private void begin() {
        begun = true;
        meWhole = true;
    }

    CompletableFuture<JsonObject> send(JsonObject frame) {
        CompletableFuture<JsonObject> reply = new CompletableFuture<>();
        synchronized (this) {
            if (closeCode >= 0) {
                return CompletableFuture.failedFuture(new IllegalStateException("closed with " + closeCode));
            }
            waiting.put(frame.getString("id"), reply);
        }
        sendText(frame.encode());
        return reply;
    }

    /** Does not wait: while the server does not read, frames queue here. */
    synchronized void sendText(String frame) {
        sending = sending.thenCompose(before -> socket.sendText(frame, true));
    }

    synchronized void sendBinary(byte[] bytes) {
        sending = sending.thenCompose(before -> socket.sendBinary(ByteBuffer.wrap(bytes), true));
    }

    synchronized void stopReading() {
        reading = false;
    }

    synchronized void readOn() {
        reading = true;
        socket.request(1);
    }

    /** Waits until the condition holds, and returns what it looked at. */
    synchronized <T> T await(String what, Supplier<T> look, Predicate<T> condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            T seen = look.get();
            if (seen != null && condition.test(seen)) {
                return seen;
            }
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError(
                        "waited in vain for " + what + "; last seen: " + seen + ", closed: " + closeCode);
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** The state once a first frame has come; null before. */
    synchronized JsonObject state() {
        return begun ? state : null;
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
    synchronized void drop() {
        socket.abort();
        if (closeCode < 0) {
            ended(1006, null);
        }
    }

    synchronized void close() {
        if (closeCode < 0) {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
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
