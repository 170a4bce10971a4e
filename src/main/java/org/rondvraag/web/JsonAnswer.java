package org.rondvraag.web;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Answers with JSON that is made for this request alone, and is not stored. */
public final class JsonAnswer {
    private JsonAnswer() {}

    /** Sends it, under the status that the response has. */
    public static Future<Void> send(RoutingContext ctx, JsonObject body) {
        ctx.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8");
        return ctx.end(body.toBuffer());
    }
}
