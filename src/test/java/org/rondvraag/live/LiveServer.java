package org.rondvraag.live;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.Language;
import org.rondvraag.shared.Messages;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.shared.Refusal;
import org.rondvraag.shared.Role;
import org.rondvraag.shared.View;
import org.rondvraag.testing.Participant;

/** A real server with two loops and one small event, {@code TEST}: an audience and a desk, and commands that a test completes. */
final class LiveServer implements AutoCloseable {
    final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
    final List<Hub> hubs = new CopyOnWriteArrayList<>();

    /** Commands under way, to be completed by the test. */
    final List<Promise<JsonObject>> pending = new CopyOnWriteArrayList<>();

    final TestRoom room = new TestRoom(vertx);
    private volatile int port;

    LiveServer() {
        Occupancy occupancy = new Occupancy();
        Replies replies = new Replies(Messages.load());
        get(vertx.deployVerticle(() -> new Loop(occupancy, replies), new DeploymentOptions().setInstances(2)));
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** One second of every hub's wheel, which turns by this alone, however long a test takes. */
    void turn() {
        hubs.forEach(hub -> {
            CompletableFuture<Void> turned = new CompletableFuture<>();
            hub.run(() -> {
                hub.turn();
                turned.complete(null);
            });
            get(turned);
        });
    }

    int sockets() {
        return hubs.stream().mapToInt(Hub::size).sum();
    }

    int slow() {
        return hubs.stream().mapToInt(Hub::slow).sum();
    }

    @Override
    public void close() {
        List<Future<Void>> gone = hubs.stream().map(hub -> hub.drain(0)).toList();
        for (int second = 0; second <= Connection.BYE_SECONDS; second++) {
            turn();
        }
        gone.forEach(LiveServer::get);
        get(vertx.close());
    }

    static <T> T get(Future<T> future) {
        return get(future.toCompletionStage().toCompletableFuture());
    }

    static <T> T get(CompletableFuture<T> future) {
        return unchecked(() -> future.get(60, TimeUnit.SECONDS));
    }

    private static <T> T unchecked(Callable<T> call) {
        try {
            return call.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Future<Door.Entry> enter(HttpServerRequest request, String code, View view) {
        if (!code.equals("TEST")) {
            throw Refusal.notFound();
        }
        String cookie = request.headers().get("Cookie");
        boolean crew = cookie != null && cookie.contains("crew");
        if (view != View.AUDIENCE && !crew) {
            return Future.failedFuture(Refusal.forbidden());
        }
        ParticipantId participant =
                cookie == null || crew ? null : ParticipantId.of(cookie.substring(cookie.indexOf('=') + 1));
        Role role = view == View.AUDIENCE ? Role.AUDIENCE : Role.MODERATOR;
        Actor actor = new Actor(role, view, participant, null, null, "", Language.EN);
        return Future.succeededFuture(new Door.Entry(actor, room, this::run));
    }

    private Future<JsonObject> run(Actor actor, JsonObject frame) {
        switch (frame.getString("do", "")) {
            case "echo" -> {
                return Future.succeededFuture(new JsonObject().put("rev", 1).put("echo", frame.getValue("text")));
            }
            case "fail" -> throw new IllegalStateException("a fault in a command, logged on purpose");
            case "later" -> {
                Promise<JsonObject> promise = Promise.promise();
                pending.add(promise);
                return promise.future();
            }
            default -> {
                return Future.failedFuture(Refusal.invalid("do", "command"));
            }
        }
    }

    private final class Loop extends AbstractVerticle {
        private final Occupancy occupancy;
        private final Replies replies;

        Loop(Occupancy occupancy, Replies replies) {
            this.occupancy = occupancy;
            this.replies = replies;
        }

        @Override
        public void start(Promise<Void> started) {
            Context own = context;
            Hub hub = new Hub(vertx, own, replies);
            hub.close();
            hubs.add(hub);
            Sockets sockets = new Sockets(hub, LiveServer.this::enter, this::knownOrigin, occupancy);
            HttpServer server = vertx.createHttpServer(Sockets.tuned(new HttpServerOptions().setHost("127.0.0.1")));
            server.requestHandler(request -> {
                if (Sockets.isHandshake(request)) {
                    sockets.handle(request);
                } else {
                    page(request);
                }
            });
            // -1: one free port, shared by both loops.
            server.listen(-1)
                    .onSuccess(listening -> port = listening.actualPort())
                    .<Void>mapEmpty()
                    .onComplete(started);
        }

        private void page(HttpServerRequest request) {
            request.response()
                    .putHeader("Set-Cookie", "rv_p=" + Participant.newId() + "; Path=/e/TEST")
                    .end("page");
        }

        private boolean knownOrigin(HttpServerRequest request) {
            return ("http://" + request.headers().get("Host"))
                    .equals(request.headers().get("Origin"));
        }
    }
}
