package org.rondvraag.room.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rondvraag.room.Room;
import org.rondvraag.room.Rooms;
import org.rondvraag.room.http.OrganiseData.Summary;
import org.rondvraag.room.page.PageModel;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.View;
import org.rondvraag.web.Flash;
import org.rondvraag.web.Pages;
import org.rondvraag.web.PublicUrl;

/**
 * {@code GET /organise}: the instance's events, and one of them ({@code ?event=CODE}, else the first) with its programme, crew and
 * exports, or the forms for a new one ({@code ?new}).
 */
public final class Organise {
    static final String PATH = "/organise";

    private final Rooms rooms;
    private final Standings standings;
    private final Keys keys;
    private final Flash flash;
    private final Pages pages;
    private final PublicUrl publicUrl;
    private final OrganiseData data;
    private final PageModel model;

    public Organise(
            Rooms rooms,
            Standings standings,
            Keys keys,
            Flash flash,
            Pages pages,
            PublicUrl publicUrl,
            InstantSource clock,
            PageModel model) {
        this.rooms = rooms;
        this.standings = standings;
        this.keys = keys;
        this.flash = flash;
        this.pages = pages;
        this.publicUrl = publicUrl;
        this.data = new OrganiseData(clock);
        this.model = model;
    }

    public Future<Void> page(RoutingContext ctx) {
        return standings.isOrganiser(ctx.request()) ? show(ctx) : keys.needed(ctx);
    }

    private Future<Void> show(RoutingContext ctx) {
        boolean making = ctx.request().params().contains("new");
        String asked = ctx.request().getParam("event", "");
        JsonObject told = flash.take(ctx.request(), PATH).orElseGet(JsonObject::new);
        return rooms.events()
                .compose(codes ->
                        caughtUp(codes, asked, told.getJsonObject("reply")).compose(done -> summaries(codes)))
                .compose(summaries -> send(ctx, summaries, making ? Optional.empty() : chosen(summaries, asked), told));
    }

    /** Done when the event shows what the form that led here has changed. */
    private Future<Void> caughtUp(List<EventCode> codes, String asked, @Nullable JsonObject reply) {
        if (reply == null) {
            return Future.succeededFuture();
        }
        long revision = reply.getLong("rev");
        return codes.stream()
                .filter(code -> code.value().equals(asked))
                .findFirst()
                .map(code -> rooms.find(code).compose(room -> room.reached(revision)))
                .orElse(Future.succeededFuture());
    }

    private Future<List<Summary>> summaries(List<EventCode> codes) {
        List<Future<Optional<Summary>>> summaries = codes.stream()
                .map(code -> rooms.find(code).compose(Organise::summary).recover(Organise::unlessErased))
                .toList();
        return Future.join(summaries)
                .map(all -> summaries.stream()
                        .flatMap(each -> each.result().stream())
                        .toList());
    }

    /** One that was just erased is not there; anything else that fails is a failure of the page. */
    private static Future<Optional<Summary>> unlessErased(Throwable failure) {
        return Visits.isUnknown(failure) ? Future.succeededFuture(Optional.empty()) : Future.failedFuture(failure);
    }

    private static Future<Optional<Summary>> summary(Room room) {
        return room.snapshot(View.DESK).map(snapshot -> Optional.of(new Summary(room, snapshot)));
    }

    private static Optional<Summary> chosen(List<Summary> summaries, String code) {
        return summaries.stream()
                .filter(summary -> summary.room().code().value().equals(code))
                .findFirst()
                .or(() -> summaries.stream().findFirst());
    }

    private Future<Void> send(RoutingContext ctx, List<Summary> summaries, Optional<Summary> chosen, JsonObject told) {
        JsonObject page = data.page(chosen, pages.language(ctx), publicUrl.of(ctx.request()), told);
        return pages.send(ctx, 200, "organise", model.of(data.state(summaries, chosen), page));
    }
}
