package org.rondvraag.live;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private final Predicate<HttpServerRequest> knownOrigin;
    private final Occupancy occupancy;

    /** @param knownOrigin whether the handshake comes from a page of ours */
    public Sockets(Hub hub, Door door, Predicate<HttpServerRequest> knownOrigin, Occupancy occupancy) {
        this.hub = hub;
        this.door = door;
        this.knownOrigin = knownOrigin;
        this.occupancy = occupancy;
    }

    /** The server settings that a crowd of sockets needs; host, port and the rest are the caller's. */
    public static HttpServerOptions tuned(HttpServerOptions options) {
        return options.setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false)
                // More than anyone may send, so that we say why; what is longer still, the decoder refuses with 1009.
                .setMaxWebSocketFrameSize(2 * Limits.CREW_BYTES)
                .setMaxWebSocketMessageSize(2 * Limits.CREW_BYTES)
                .setAcceptBacklog(4_096)
                .setTcpNoDelay(true)
                // Our own writes would keep a both-ways idle timeout from ever firing.
                .setReadIdleTimeout(3 * Hub.PING_SECONDS);
    }

    /** Whether the request asks to become a socket. */
    public static boolean isHandshake(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true);
    }

    /** Takes or refuses a handshake; headers that the response has already are kept either way. */
    public void handle(HttpServerRequest request) {
        Matcher path = PATH.matcher(request.path());
        Map<String, List<String>> query = new QueryStringDecoder(request.uri()).parameters();
        View view = query.containsKey("as") ? View.of(single(query, "as")).orElse(null) : View.AUDIENCE;
        if (!path.matches()) {
            refuse(request, 404);
        } else if (!knownOrigin.test(request)) {
            refuse(request, 403);
        } else if (view == null) {
            refuse(request, 400);
        } else if (hub.draining()) {
            refuse(request, 503);
        } else {
            request.pause();
            enter(request, path.group(1), view).onComplete(entered -> hub.run(() -> settle(request, query, entered)));
        }
    }

    private Future<Door.Entry> enter(HttpServerRequest request, String code, View view) {
        try {
            return door.enter(request, code, view);
        } catch (Refusal refusal) {
            return Future.failedFuture(refusal);
        }
    }

    private void settle(HttpServerRequest request, Map<String, List<String>> query, AsyncResult<Door.Entry> entered) {
        if (entered.failed()) {
            refuse(request, Replies.status(Replies.problem(entered.cause())));
            return;
        }
        if (hub.draining()) {
            refuse(request, 503);
            return;
        }
        Door.Entry entry = entered.result();
        if (!occupancy.enter(entry.actor().participant())) {
            leave(entry);
            refuse(request, 429);
            return;
        }
        request.toWebSocket().onSuccess(socket -> open(socket, query, entry)).onFailure(failure -> {
            leave(entry);
            refuse(request, 400);
        });
    }

    private static void refuse(HttpServerRequest request, int status) {
        if (!request.response().ended()) {
            request.resume();
            request.response().setStatusCode(status).end();
        }
    }

    private void open(ServerWebSocket socket, Map<String, List<String>> query, Door.Entry entry) {
        if (socket.isClosed()) {
            leave(entry);
            return;
        }
        socket.setWriteQueueMaxSize(WRITE_QUEUE);
        String rev = single(query, "rev");
        boolean resumes = REVISION.matcher(rev).matches() && query.containsKey("epoch");
        String epoch = resumes ? single(query, "epoch") : null;
        hub.open(socket, entry, epoch, resumes ? Long.parseLong(rev) : 0, () -> leave(entry));
    }

    private void leave(Door.Entry entry) {
        occupancy.leave(entry.actor().participant());
    }

    /** The only value of that name; empty when there is none, or several. */
    private static String single(Map<String, List<String>> query, String name) {
        List<String> values = query.getOrDefault(name, List.of());
        return values.size() == 1 ? values.get(0) : "";
    }
}
