package org.rondvraag.room.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import org.jspecify.annotations.Nullable;
import org.rondvraag.live.Replies;
import org.rondvraag.room.Room;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.shared.Role;
import org.rondvraag.shared.View;
import org.rondvraag.web.Flash;
import org.rondvraag.web.Pages;
import org.rondvraag.web.Participants;
import org.rondvraag.web.Problems;

/**
 * {@code POST /e/{code}/do}: the commands of the socket, one a request. JSON is answered with the socket's reply and a status; a form
 * with a redirect to the page that shows what became of it.
 */
public final class CommandPost {
    /** The most that anyone may post here, in bytes; the audience may a quarter of it. */
    public static final int CREW_BYTES = 64 * 1024;

    private static final int AUDIENCE_BYTES = 16 * 1024;

    private final Visits visits;
    private final Standings standings;
    private final Participants participants;
    private final Flash flash;
    private final Pages pages;
    private final Replies replies;

    public CommandPost(
            Visits visits, Standings standings, Participants participants, Flash flash, Pages pages, Replies replies) {
        this.visits = visits;
        this.standings = standings;
        this.participants = participants;
        this.flash = flash;
        this.pages = pages;
        this.replies = replies;
    }

    /** The route's method; the body has been read. */
    public Future<Void> post(RoutingContext ctx) {
        Posted posted = Posted.read(ctx);
        Problems.answerTo(ctx, posted.id());
        return visits.room(ctx).compose(room -> {
            View view = view(ctx, room, posted);
            Actor actor = actor(ctx, room, view);
            if (actor.role() == Role.AUDIENCE && ctx.body().length() > AUDIENCE_BYTES) {
                throw new HttpException(413);
            }
            Future<JsonObject> reply = run(room, actor, posted)
                    .map(result -> replies.done(posted.id(), result))
                    .recover(failure -> refused(ctx, posted, failure, actor));
            return reply.compose(told -> posted.isForm() ? show(ctx, room, view, posted, told) : json(ctx, told));
        });
    }

    private View view(RoutingContext ctx, Room room, Posted posted) {
        String as = posted.as();
        return as == null ? standings.of(ctx.request(), room).role().home() : StateRoute.view(as);
    }

    private Actor actor(RoutingContext ctx, Room room, View view) {
        Standing standing = standings.on(ctx.request(), room, view);
        @Nullable
        ParticipantId participant = view == View.AUDIENCE ? participants.admit(ctx.request(), room.code()) : null;
        return standing.actor(view, participant, pages.language(ctx));
    }

    private static Future<JsonObject> run(Room room, Actor actor, Posted posted) {
        try {
            return EventDoor.run(room, actor, posted.fields());
        } catch (RuntimeException failure) {
            return Future.failedFuture(failure);
        }
    }

    private Future<JsonObject> refused(RoutingContext ctx, Posted posted, Throwable failure, Actor actor) {
        ctx.response().setStatusCode(Problems.status(Replies.problem(failure)));
        return Future.succeededFuture(replies.refused(posted.id(), failure, actor.language()));
    }

    private static Future<Void> json(RoutingContext ctx, JsonObject reply) {
        ctx.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8");
        return ctx.end(reply.toBuffer());
    }

    private Future<Void> show(RoutingContext ctx, Room room, View view, Posted posted, JsonObject reply) {
        String page = posted.toOrganise() ? Organise.PATH : EventPages.path(room, view);
        boolean done = reply.getBoolean("ok");
        JsonObject told = new JsonObject()
                .put("do", posted.fields().optionalText("do", 40))
                .mergeIn(reply);
        told.remove("type");
        told.remove("re");
        JsonObject whole = done ? told : told.copy().put("values", posted.typed());
        String name = done ? "reply" : "refusal";
        if (!flash.leave(ctx.request(), page, new JsonObject().put(name, whole))) {
            flash.leave(ctx.request(), page, new JsonObject().put(name, told));
        }
        return Pages.seeOther(ctx, page + (posted.toOrganise() ? "?event=" + room.code() + posted.part() : "?own"));
    }
}
