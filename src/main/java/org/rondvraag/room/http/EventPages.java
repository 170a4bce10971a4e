package org.rondvraag.room.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Function;
import org.rondvraag.room.Room;
import org.rondvraag.room.Snapshot;
import org.rondvraag.room.page.RefusedBallot;
import org.rondvraag.shared.Language;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.shared.View;
import org.rondvraag.web.Content;
import org.rondvraag.web.Flash;
import org.rondvraag.web.Pages;
import org.rondvraag.web.Participants;

/** The pages of an event, one a view. */
public final class EventPages {
    private final Visits visits;
    private final Standings standings;
    private final Participants participants;
    private final Join join;
    private final Keys keys;
    private final Flash flash;
    private final Painter painter;
    private final Pages pages;

    public EventPages(
            Visits visits,
            Standings standings,
            Participants participants,
            Join join,
            Keys keys,
            Flash flash,
            Painter painter,
            Pages pages) {
        this.visits = visits;
        this.standings = standings;
        this.participants = participants;
        this.join = join;
        this.keys = keys;
        this.flash = flash;
        this.painter = painter;
        this.pages = pages;
    }

    /** {@code GET /e/{code}}: the same for all; {@code ?own}: for this participant. Either gives a newcomer the cookie. */
    public Future<Void> audience(RoutingContext ctx) {
        return inEvent(ctx, room -> {
            ParticipantId participant = participants.admit(ctx.request(), room.code());
            return ctx.request().params().contains("own")
                    ? own(
                            ctx,
                            room,
                            View.AUDIENCE,
                            told -> room.me(participant).map(me -> told.put("me", withCode(me, told))))
                    : shared(ctx, room, View.AUDIENCE, Optional.empty());
        });
    }

    /** What a code that a form gave has answered is of this page only: the code is the voter, not the participant. */
    private static JsonObject withCode(JsonObject me, JsonObject told) {
        JsonObject reply = told.getJsonObject("reply", new JsonObject());
        if (!"poll.answer".equals(reply.getString("do")) || !reply.containsKey("receipts")) {
            return me;
        }
        JsonObject counted = new JsonObject()
                .put("answers", reply.getJsonObject("answers"))
                .put("receipts", reply.getJsonObject("receipts"));
        return me.copy().mergeIn(counted, true);
    }

    /** The address of a view's page. */
    static String path(Room room, View view) {
        String event = "/e/" + room.code();
        return view == View.AUDIENCE ? event : event + "/" + view.wire();
    }

    public Future<Void> screen(RoutingContext ctx) {
        return crew(ctx, View.SCREEN);
    }

    public Future<Void> panel(RoutingContext ctx) {
        return crew(ctx, View.PANEL);
    }

    public Future<Void> desk(RoutingContext ctx) {
        return crew(ctx, View.DESK);
    }

    private Future<Void> crew(RoutingContext ctx, View view) {
        return inEvent(ctx, room -> mayOpen(ctx, room, view) ? crewPage(ctx, room, view) : keys.needed(ctx));
    }

    private Future<Void> crewPage(RoutingContext ctx, Room room, View view) {
        JsonObject you = standings.on(ctx.request(), room, view).you();
        return ctx.request().params().contains("own")
                ? own(ctx, room, view, told -> Future.succeededFuture(told.put("you", you)))
                : shared(ctx, room, view, Optional.of(you));
    }

    private boolean mayOpen(RoutingContext ctx, Room room, View view) {
        return standings.of(ctx.request(), room).role().mayOpen(view);
    }

    private Future<Void> inEvent(RoutingContext ctx, Function<Room, Future<Void>> page) {
        String code = ctx.pathParam("code");
        return visits.typed(ctx, code)
                .compose(room -> room.code().value().equals(code) ? page.apply(room) : rightCode(ctx, room))
                .recover(failure -> Visits.isUnknown(failure) ? join.unknown(ctx, code) : Future.failedFuture(failure));
    }

    /** To the one address of the page, for a code in lower case, or with a letter that looks like a digit. */
    private static Future<Void> rightCode(RoutingContext ctx, Room room) {
        return Pages.seeOther(ctx, ctx.request().uri().replaceFirst("^/e/[^/?]*", "/e/" + room.code()));
    }

    /** @param you who of the crew it is for; nobody in particular on the audience's page */
    private Future<Void> shared(RoutingContext ctx, Room room, View view, Optional<JsonObject> you) {
        Language language = pages.language(ctx);
        return room.snapshot(view)
                .compose(snapshot -> painter.shared(ctx.request(), room, view, snapshot, language, you))
                .compose(content -> send(ctx, content, view == View.AUDIENCE ? "private, no-cache" : "no-store"));
    }

    private Future<Void> own(
            RoutingContext ctx, Room room, View view, Function<JsonObject, Future<JsonObject>> personal) {
        JsonObject told = flash.take(ctx.request(), path(room, view)).orElseGet(JsonObject::new);
        Language language = pages.language(ctx);
        return reached(room, told)
                .compose(known -> Future.all(room.snapshot(view), personal.apply(told)))
                .compose(both -> own(ctx, room, view, language, both.resultAt(0), both.resultAt(1)))
                .compose(content -> send(ctx, content, "no-store"));
    }

    private Future<Content> own(
            RoutingContext ctx, Room room, View view, Language language, Snapshot snapshot, JsonObject told) {
        JsonObject kept = RefusedBallot.kept(told, snapshot.state());
        return painter.own(ctx.request(), room, view, snapshot, language, kept);
    }

    /** What a form did must be seen on the page it leads to, on whichever node that is. */
    private static Future<Void> reached(Room room, JsonObject told) {
        JsonObject reply = told.getJsonObject("reply");
        return reply == null ? Future.succeededFuture() : room.reached(reply.getLong("rev"));
    }

    private static Future<Void> send(RoutingContext ctx, Content content, String caching) {
        ctx.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, caching)
                .putHeader(HttpHeaders.VARY, "Cookie, Accept-Language");
        content.send(ctx.request());
        return Future.succeededFuture();
    }
}
