package org.rondvraag.export;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import org.rondvraag.room.Room;
import org.rondvraag.room.http.Standings;
import org.rondvraag.room.http.Visits;
import org.rondvraag.shared.Refusal;
import org.rondvraag.web.Pages;

/** {@code GET /e/{code}/export/{name}.{format}}: for the organiser only. */
public final class ExportRoute {
    private final Visits visits;
    private final Standings standings;
    private final Pages pages;
    private final Exports exports;

    public ExportRoute(Visits visits, Standings standings, Pages pages, Exports exports) {
        this.visits = visits;
        this.standings = standings;
        this.pages = pages;
        this.exports = exports;
    }

    /** Fails with {@code forbidden} for everyone else, whatever file they ask for. */
    public Future<Void> get(RoutingContext ctx) {
        return visits.room(ctx).compose(room -> export(ctx, room)).compose(export -> send(ctx, export));
    }

    private Future<Export> export(RoutingContext ctx, Room room) {
        standings.checkOrganiser(ctx.request(), room);
        String[] file = ctx.pathParam("file").split("\\.", -1);
        if (file.length != 2) {
            throw Refusal.notFound();
        }
        return exports.of(room, Subject.of(file[0]), Format.of(file[1]), pages.language(ctx));
    }

    private static Future<Void> send(RoutingContext ctx, Export export) {
        ctx.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_TYPE, export.contentType())
                .putHeader(HttpHeaders.CONTENT_DISPOSITION, export.disposition())
                .putHeader(
                        HttpHeaders.CONTENT_LENGTH,
                        Integer.toString(export.body().length()));
        return ctx.request().method().equals(HttpMethod.HEAD)
                ? ctx.response().end()
                : ctx.response().end(export.body());
    }
}
