package org.rondvraag.room.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import org.rondvraag.live.Replies;
import org.rondvraag.room.EventFile;
import org.rondvraag.room.Rooms;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.Refusal;
import org.rondvraag.web.Flash;
import org.rondvraag.web.JsonAnswer;
import org.rondvraag.web.Pages;
import org.rondvraag.web.Problems;
import org.rondvraag.web.Upload;

/**
 * {@code POST /organise/events}: a new event, for the instance's organiser. As a form: {@code do} = {@code event.create}, {@code event.copy} or
 * {@code event.import}, with the fields that {@link Drafts} names; answered with a redirect to the page that shows the event, or the
 * form again with what is wrong. As JSON: an event file; answered with the frames' own reply, {@code code} among its members.
 */
public final class NewEvents {
    /** The most that anyone may post here, in bytes. */
    private static final int MOST_BYTES = 1024 * 1024;

    private final Rooms rooms;
    private final Standings standings;
    private final Drafts drafts;
    private final Flash flash;
    private final Pages pages;
    private final Replies replies;

    public NewEvents(Rooms rooms, Standings standings, Drafts drafts, Flash flash, Pages pages, Replies replies) {
        this.rooms = rooms;
        this.standings = standings;
        this.drafts = drafts;
        this.flash = flash;
        this.pages = pages;
        this.replies = replies;
    }

    /** The route's method; the body has not been read. */
    public Future<Void> post(RoutingContext ctx) {
        if (!standings.isOrganiser(ctx.request())) {
            throw Refusal.forbidden();
        }
        return Problems.isJson(ctx.request())
                ? Upload.text(ctx, MOST_BYTES).compose(text -> file(ctx, text))
                : form(ctx);
    }

    private Future<Void> file(RoutingContext ctx, String text) {
        return made(Future.succeededFuture(text).map(EventFile::parse))
                .recover(failure -> refused(ctx, failure))
                .compose(reply -> JsonAnswer.send(ctx, reply));
    }

    private Future<Void> form(RoutingContext ctx) {
        String type = ctx.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.matches("(?i)(application/x-www-form-urlencoded|multipart/form-data)\\b.*")) {
            throw new HttpException(415);
        }
        return Upload.form(ctx, MOST_BYTES).compose(upload -> {
            JsonObject values = Posted.form(upload.fields());
            return made(draft(values, upload.file()))
                    .recover(failure -> refused(ctx, failure))
                    .compose(reply -> show(ctx, values, reply));
        });
    }

    private Future<EventFile> draft(JsonObject values, String file) {
        try {
            return drafts.of(Fields.ofForm(values), file);
        } catch (Refusal | EventFile.Fault fault) {
            return Future.failedFuture(fault);
        }
    }

    /** The reply's members. */
    private Future<JsonObject> made(Future<EventFile> draft) {
        return draft.compose(file -> rooms.create(file).map(fresh -> {
            if (!fresh) {
                throw Refusal.conflict("code");
            }
            return replies.done(
                    null, new JsonObject().put("rev", 1).put("code", file.code().value()));
        }));
    }

    private Future<JsonObject> refused(RoutingContext ctx, Throwable failure) {
        Throwable reason = failure instanceof EventFile.Fault fault ? new Refusal(fault.problem()) : failure;
        ctx.response().setStatusCode(Replies.status(Replies.problem(reason)));
        JsonObject reply = replies.refused(null, reason, pages.language(ctx));
        return Future.succeededFuture(reply.getString("error").equals("conflict") ? reply.put("field", "code") : reply);
    }

    private Future<Void> show(RoutingContext ctx, JsonObject values, JsonObject reply) {
        JsonObject told = reply.copy().put("do", values.getValue("do"));
        told.remove("type");
        told.remove("re");
        if (reply.getBoolean("ok")) {
            flash.leave(ctx.request(), Organise.PATH, new JsonObject().put("reply", told));
            return Pages.seeOther(ctx, Organise.PATH + "?event=" + reply.getString("code"));
        }
        flash.leave(ctx.request(), Organise.PATH, new JsonObject().put("refusal", told.put("values", values)));
        return Pages.seeOther(ctx, Organise.PATH + "?new");
    }
}
