package org.rondvraag.room.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.rondvraag.room.Room;
import org.rondvraag.room.Snapshot;
import org.rondvraag.shared.Refusal;
import org.rondvraag.shared.View;
import org.rondvraag.web.Content;

/** {@code GET /e/{code}/state?as=VIEW}: what a view sees of what was acknowledged, encoded and gzipped once per published state. */
public final class StateRoute {
    private static final String KEY = "state";

    private final Vertx vertx;
    private final Visits visits;
    private final Standings standings;

    public StateRoute(Vertx vertx, Visits visits, Standings standings) {
        this.vertx = vertx;
        this.visits = visits;
        this.standings = standings;
    }

    /** Without {@code as}: the audience's view. */
    public Future<Void> get(RoutingContext ctx) {
        View view = view(ctx.request().getParam("as", View.AUDIENCE.wire()));
        return visits.room(ctx)
                .compose(room -> allowed(ctx, room, view).acknowledged(view))
                .compose(this::content)
                .compose(content -> send(ctx, content));
    }

    static View view(String wire) {
        return View.of(wire).orElseThrow(() -> Refusal.invalid("as", "form"));
    }

    private Room allowed(RoutingContext ctx, Room room, View view) {
        standings.on(ctx.request(), room, view);
        return room;
    }

    private Future<Content> content(Snapshot snapshot) {
        return snapshot.cached(
                KEY,
                () -> vertx.executeBlocking(
                        () -> Content.of(
                                "application/json; charset=utf-8",
                                snapshot.json().getBytes()),
                        false));
    }

    private static Future<Void> send(RoutingContext ctx, Content content) {
        ctx.response().putHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache").putHeader(HttpHeaders.VARY, "Cookie");
        content.send(ctx.request());
        return Future.succeededFuture();
    }
}
