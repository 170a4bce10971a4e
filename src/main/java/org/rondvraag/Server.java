package org.rondvraag;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rondvraag.live.Hub;
import org.rondvraag.live.Sockets;
import org.rondvraag.room.http.CommandPost;
import org.rondvraag.shared.Refusal;
import org.rondvraag.web.Problems;
import org.rondvraag.web.SecurityHeaders;

/** The HTTP server of one event loop: sockets first, then the routes. One instance a loop, all on one port. */
@SuppressWarnings("NullAway.Init") // start comes before everything else
final class Server extends VerticleBase {
    /** More than any key has, so that one too long is wrong like any other. */
    private static final int KEY_BYTES = 64 * 1024;

    /** Those who were sent away come back within this, in milliseconds. */
    private static final long RETURN_SPREAD_MS = 5_000;

    private final Site site;
    private final String host;
    private final int port;
    private volatile int actualPort;
    private volatile Hub hub;
    private volatile HttpServer server;

    Server(Site site, String host, int port) {
        this.site = site;
        this.host = host;
        this.port = port;
    }

    @Override
    public Future<?> start() {
        hub = new Hub(vertx, context, site.replies);
        Sockets sockets = new Sockets(hub, site.door, site.origins::mayConnect, site.occupancy);
        Router router = routes();
        server = vertx.createHttpServer(Sockets.tuned(options()))
                .requestHandler(request -> receive(request, sockets, router))
                .invalidRequestHandler(Server::refuse);
        return server.listen(port, host).onSuccess(listening -> actualPort = listening.actualPort());
    }

    /** Says goodbye to the sockets, then lets requests under way end. */
    @Override
    public Future<?> stop() {
        return hub.drain(RETURN_SPREAD_MS)
                .eventually(() -> server.shutdown(1, TimeUnit.SECONDS))
                .onComplete(done -> hub.close());
    }

    /** The port it listens on; another than asked for when that was 0 or less. */
    int port() {
        return actualPort;
    }

    /** How many sockets are open on this loop. */
    int sockets() {
        return hub.size();
    }

    private Router routes() {
        Router router = Router.router(vertx);
        router.route().handler(this::fromOurOwnPages);

        get(router, "/", site.join::page);
        get(router, "/e/:code", site.pages::audience);
        get(router, "/e/:code/screen", site.pages::screen);
        get(router, "/e/:code/panel", site.pages::panel);
        get(router, "/e/:code/desk", site.pages::desk);
        get(router, "/e/:code/state", site.state::get);
        get(router, "/e/:code/receipts/:poll", site.receipts::get);
        post(router, "/e/:code/do", CommandPost.MOST_BYTES, site.commands::post);
        get(router, "/e/:code/export/:file", site.exports::get);
        get(router, "/organise", site.organise::page);
        route(router, "/organise/events", HttpMethod.POST).handler(Problems.catching(site.newEvents::post));
        get(router, "/k", site.keys::page);
        post(router, "/keys", KEY_BYTES, site.keys::exchange);

        get(router, "/api/openapi.json", site.api::get);
        get(router, "/health/live", site.health::live);
        get(router, "/health/ready", site.health::ready);
        get(router, "/metrics", site.metrics::get);
        route(router, "/a/*", HttpMethod.GET, HttpMethod.HEAD).handler(site.assets::serve);
        route(router, "/favicon.ico", HttpMethod.GET, HttpMethod.HEAD).handler(site.assets::icon);
        route(router, "/robots.txt", HttpMethod.GET, HttpMethod.HEAD).handler(site.assets::robots);

        router.route().failureHandler(site.problems::handle);
        for (int status : new int[] {400, 404, 405, 406, 413, 415, 500}) {
            router.errorHandler(status, site.problems::handle);
        }
        return router;
    }

    private void receive(HttpServerRequest request, Sockets sockets, Router router) {
        SecurityHeaders.apply(request);
        if (request.uri().indexOf('%') >= 0 && !isReadable(request)) {
            HttpServerRequest.DEFAULT_INVALID_REQUEST_HANDLER.handle(request);
        } else if (Sockets.isHandshake(request)) {
            sockets.handle(request);
        } else {
            router.handle(request);
        }
    }

    /** Whether path and query can be decoded, by every handler that will. */
    private static boolean isReadable(HttpServerRequest request) {
        try {
            QueryStringDecoder decoder = new QueryStringDecoder(request.uri());
            return decoder.path() != null && decoder.parameters() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** What is no HTTP at all, or too long for it. */
    private static void refuse(HttpServerRequest request) {
        SecurityHeaders.apply(request);
        HttpServerRequest.DEFAULT_INVALID_REQUEST_HANDLER.handle(request);
    }

    private void fromOurOwnPages(RoutingContext ctx) {
        HttpMethod method = ctx.request().method();
        boolean reads = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        if (reads || site.origins.mayWrite(ctx.request())) {
            ctx.next();
        } else {
            ctx.fail(Refusal.forbidden());
        }
    }

    private static void get(Router router, String path, Function<RoutingContext, Future<?>> work) {
        route(router, path, HttpMethod.GET, HttpMethod.HEAD).handler(Problems.catching(work));
    }

    private static void post(Router router, String path, long most, Function<RoutingContext, Future<?>> work) {
        route(router, path, HttpMethod.POST)
                .handler(BodyHandler.create(false).setBodyLimit(most).setMergeFormAttributes(false))
                .handler(Problems.catching(work));
    }

    /** A path and the methods it knows; any other is answered 405. */
    private static Route route(Router router, String path, HttpMethod... methods) {
        Route route = router.route(path);
        List.of(methods).forEach(route::method);
        String allowed = Stream.of(methods).map(HttpMethod::name).collect(Collectors.joining(", "));
        router.route(path).handler(ctx -> {
            ctx.response().putHeader(HttpHeaders.ALLOW, allowed);
            ctx.fail(405);
        });
        return route;
    }

    private static HttpServerOptions options() {
        return new HttpServerOptions()
                .setCompressionSupported(false)
                .setHttp2ClearTextEnabled(false)
                .setMaxFormAttributeSize(CommandPost.MOST_BYTES)
                .setMaxInitialLineLength(4_096)
                .setMaxHeaderSize(16_384);
    }
}
