package org.rondvraag.room.http;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import org.rondvraag.web.Pages;

/** The front door: type a code, and go to its event. */
public final class Join {
    /** What is repeated of a wrong code, in characters. */
    private static final int SHOWN = 40;

    private final Visits visits;
    private final Pages pages;

    public Join(Visits visits, Pages pages) {
        this.visits = visits;
        this.pages = pages;
    }

    /** {@code GET /}, with {@code ?code=} once one was typed. */
    public Future<Void> page(RoutingContext ctx) {
        String typed = ctx.request().getParam("code");
        return typed == null || typed.isBlank() ? show(ctx, 200, Map.of()) : enter(ctx, typed);
    }

    /** Where someone lands who asked for an event that is not here. */
    Future<Void> unknown(RoutingContext ctx, String code) {
        String shown = code.substring(0, Math.min(SHOWN, code.length()));
        return show(ctx, 404, Map.of("unknown", true, "code", shown));
    }

    private Future<Void> enter(RoutingContext ctx, String typed) {
        return visits.typed(ctx, typed)
                .compose(room -> Pages.seeOther(ctx, "/e/" + room.code()))
                .recover(failure -> Visits.isUnknown(failure) ? unknown(ctx, typed) : Future.failedFuture(failure));
    }

    private Future<Void> show(RoutingContext ctx, int status, Map<String, Object> model) {
        return pages.show(ctx, status, "join", "join.title", model);
    }
}
