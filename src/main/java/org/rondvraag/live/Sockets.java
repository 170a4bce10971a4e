package org.rondvraag.live;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.ServerWebSocketHandshake;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rondvraag.shared.Problem;
import org.rondvraag.shared.Refusal;
import org.rondvraag.shared.View;

/** The way in: {@code GET /e/{code}/live?as=VIEW&epoch=E&rev=R}, before any other work on the request. One per event loop. */
public final class Sockets {
    /** What may wait to be taken by one reader before it counts as slow, in bytes. */
    private static final int WRITE_QUEUE = 16 * 1024;

    private static final Pattern PATH = Pattern.compile("/e/([^/]+)/live");
    private static final Pattern REVISION = Pattern.compile("[0-9]{1,15}");

    private final Hub hub;
    private final Door door;
    private final Predicate<ServerWebSocketHandshake> knownOrigin;
    private final Occupancy occupancy;

    /** @param knownOrigin whether the handshake comes from a page of ours */
    public Sockets(Hub hub, Door door, Predicate<ServerWebSocketHandshake> knownOrigin, Occupancy occupancy) {
        this.hub = hub;
        this.door = door;
        this.knownOrigin = knownOrigin;
        this.occupancy = occupancy;
    }

    /** The server settings that a crowd of sockets needs; host, port and the rest are the caller's. */
    public static HttpServerOptions tuned(HttpServerOptions options) {
        return options.setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false)
                // One byte more than anyone may send, so that we say why; what is longer still, the decoder refuses
                // with 1009.
                .setMaxWebSocketFrameSize(2 * Intake.CREW_BYTES)
                .setMaxWebSocketMessageSize(2 * Intake.CREW_BYTES)
                .setAcceptBacklog(4_096)
                .setReceiveBufferSize(2_048)
                .setTcpNoDelay(true)
                // Our own writes would keep a both-ways idle timeout from ever firing.
                .setReadIdleTimeout(3 * Hub.PING_SECONDS);
    }

    /** Takes or refuses a handshake; for {@link io.vertx.core.http.HttpServer#webSocketHandshakeHandler}. */
    public void handle(ServerWebSocketHandshake handshake) {
        Matcher path = PATH.matcher(handshake.path());
        Map<String, List<String>> query = new QueryStringDecoder(handshake.uri()).parameters();
        View view = View.of(single(query, "as")).orElse(null);
        if (!path.matches()) {
            handshake.reject(404);
        } else if (!knownOrigin.test(handshake)) {
            handshake.reject(403);
        } else if (view == null) {
            handshake.reject(400);
        } else if (hub.draining()) {
            handshake.reject(503);
        } else {
            enter(handshake, path.group(1), view)
                    .onComplete(entered -> hub.run(() -> settle(handshake, query, entered)));
        }
    }

    private Future<Door.Entry> enter(ServerWebSocketHandshake handshake, String code, View view) {
        try {
            return door.enter(handshake, code, view);
        } catch (Refusal refusal) {
            return Future.failedFuture(refusal);
        }
    }

    private void settle(
            ServerWebSocketHandshake handshake, Map<String, List<String>> query, AsyncResult<Door.Entry> entered) {
        if (entered.failed()) {
            handshake.reject(status(Replies.problem(entered.cause())));
            return;
        }
        Door.Entry entry = entered.result();
        if (!occupancy.enter(entry.actor().participant())) {
            leave(entry);
            handshake.reject(429);
            return;
        }
        handshake.accept().onSuccess(socket -> open(socket, query, entry)).onFailure(failure -> leave(entry));
    }

    private void open(ServerWebSocket socket, Map<String, List<String>> query, Door.Entry entry) {
        socket.setWriteQueueMaxSize(WRITE_QUEUE);
        String rev = single(query, "rev");
        boolean resumes = REVISION.matcher(rev).matches() && query.containsKey("epoch");
        String epoch = resumes ? single(query, "epoch") : null;
        hub.open(socket, entry, epoch, resumes ? Long.parseLong(rev) : 0, () -> leave(entry));
    }

    private void leave(Door.Entry entry) {
        occupancy.leave(entry.actor().participant());
    }

    private static int status(Problem problem) {
        return switch (problem.error()) {
            case "not_found" -> 404;
            case "forbidden" -> 403;
            case "too_many" -> 429;
            case "unavailable" -> 503;
            default -> 400;
        };
    }

    /** The only value of that name; empty when there is none, or several. */
    private static String single(Map<String, List<String>> query, String name) {
        List<String> values = query.getOrDefault(name, List.of());
        return values.size() == 1 ? values.get(0) : "";
    }
}
