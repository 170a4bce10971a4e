package org.rondvraag.room.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;
import org.rondvraag.live.Limits;
import org.rondvraag.live.Replies;
import org.rondvraag.room.Room;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.shared.Problem;
import org.rondvraag.shared.Refusal;
import org.rondvraag.shared.View;
import org.rondvraag.web.Flash;
import org.rondvraag.web.JsonAnswer;
import org.rondvraag.web.Pages;
import org.rondvraag.web.Participants;
import org.rondvraag.web.Problems;

/**
 * {@code POST /e/{code}/do}: the commands of the socket, one a request. JSON is answered with the socket's reply and a status; a form
 * with a redirect to the page that shows what became of it.
 */
public final class CommandPost {
    /** The most that is read of any body, in bytes: a form may need three for one. */
    public static final int MOST_BYTES = 3 * Limits.CREW_BYTES;

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
        return visits.room(ctx)
                .onSuccess(room -> speak(ctx, room, posted))
                .compose(room -> run(ctx, room, posted)
                        .map(result -> replies.done(posted.id(), result))
                        .recover(failure -> refused(ctx, posted, failure))
                        .compose(told -> posted.isForm() ? show(ctx, room, posted, told) : JsonAnswer.send(ctx, told)));
    }

    /** A form is answered by a page, and JSON to whoever sent it. */
    private void speak(RoutingContext ctx, Room room, Posted posted) {
        if (!posted.isForm()) {
            visits.speakToPerson(ctx, room);
        }
    }

    private Future<JsonObject> run(RoutingContext ctx, Room room, Posted posted) {
        try {
            Actor actor = actor(ctx, room, view(ctx, room, posted));
            if (posted.length() > Limits.longest(actor.role())) {
                throw Refusal.invalid("frame", "large");
            }
            return EventDoor.run(room, actor, posted.fields());
        } catch (RuntimeException failure) {
            return Future.failedFuture(failure);
        }
    }

    private View view(RoutingContext ctx, Room room, Posted posted) {
        String as = posted.as();
        return as == null ? standings.of(ctx.request(), room).role().home() : StateRoute.view(as);
    }

    /** Whose page tells what became of a form: of the view that it names, or of the audience's where that may not be opened. */
    private View shown(RoutingContext ctx, Room room, Posted posted) {
        try {
            View view = view(ctx, room, posted);
            standings.on(ctx.request(), room, view);
            return view;
        } catch (Refusal refused) {
            return View.AUDIENCE;
        }
    }

    private Actor actor(RoutingContext ctx, Room room, View view) {
        Standing standing = standings.on(ctx.request(), room, view);
        @Nullable
        ParticipantId participant = view == View.AUDIENCE ? participants.admit(ctx.request(), room.code()) : null;
        return standing.actor(view, participant, pages.language(ctx));
    }

    private Future<JsonObject> refused(RoutingContext ctx, Posted posted, Throwable failure) {
        Problem problem = Replies.problem(failure);
        ctx.response().setStatusCode(Replies.status(problem));
        if (!posted.isForm()) {
            Problems.retryAfter(ctx.response(), problem);
        }
        return Future.succeededFuture(replies.refused(posted.id(), failure, pages.language(ctx)));
    }

    private Future<Void> show(RoutingContext ctx, Room room, Posted posted, JsonObject reply) {
        String page = posted.toOrganise() ? Organise.PATH : EventPages.path(room, shown(ctx, room, posted));
        boolean done = reply.getBoolean("ok");
        JsonObject told = new JsonObject().put("do", posted.named()).mergeIn(reply);
        told.remove("type");
        told.remove("re");
        JsonObject whole = done ? told : told.copy().put("values", posted.typed());
        String name = done ? "reply" : "refusal";
        if (!flash.leave(ctx.request(), page, new JsonObject().put(name, whole))) {
            flash.leave(ctx.request(), page, new JsonObject().put(name, told));
        }
        // A form that is open again takes the focus to its fault, which an address with a part in it would prevent.
        String part = done ? posted.part() : "";
        return Pages.seeOther(ctx, page + (posted.toOrganise() ? "?event=" + room.code() + part : "?own"));
    }
}
