package org.rondvraag.room.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.rondvraag.room.Room;
import org.rondvraag.room.Snapshot;
import org.rondvraag.shared.PollId;
import org.rondvraag.shared.Refusal;
import org.rondvraag.shared.View;
import org.rondvraag.web.Content;

/**
 * {@code GET /e/{code}/receipts/{poll}}: the receipts of a closed poll's last round, for everyone, so that each voter finds the own
 * one. Made once for each published state.
 */
public final class ReceiptsRoute {
    private final Vertx vertx;
    private final Visits visits;

    public ReceiptsRoute(Vertx vertx, Visits visits) {
        this.vertx = vertx;
        this.visits = visits;
    }

    public Future<Void> get(RoutingContext ctx) {
        PollId poll = PollId.of(ctx.pathParam("poll"));
        return visits.room(ctx)
                .compose(room ->
                        room.snapshot(View.AUDIENCE).compose(snapshot -> content(room, sealed(snapshot, poll), poll)))
                .compose(content -> send(ctx, content));
    }

    /** Only what is sealed is looked for, so that made-up ids leave nothing behind. */
    private static Snapshot sealed(Snapshot snapshot, PollId poll) {
        JsonObject told = snapshot.state().getJsonObject("polls").getJsonObject(poll.value(), new JsonObject());
        if (!told.containsKey("seal")) {
            throw Refusal.notFound();
        }
        return snapshot;
    }

    private Future<Content> content(Room room, Snapshot snapshot, PollId poll) {
        return snapshot.cached("receipts " + poll, () -> room.receipts(poll).compose(this::encoded));
    }

    private Future<Content> encoded(JsonObject receipts) {
        return vertx.executeBlocking(
                () -> Content.of(
                        "application/json; charset=utf-8", receipts.toBuffer().getBytes()),
                false);
    }

    private static Future<Void> send(RoutingContext ctx, Content content) {
        ctx.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        content.send(ctx.request());
        return Future.succeededFuture();
    }
}
