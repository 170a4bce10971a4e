package org.rondvraag.web;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** {@code GET /api/openapi.json}: the wire, described for programs; {@code servers} names this one as it is reached. */
public final class ApiDescription {
    private final JsonObject description;
    private final PublicUrl publicUrl;

    private ApiDescription(JsonObject description, PublicUrl publicUrl) {
        this.description = description;
        this.publicUrl = publicUrl;
    }

    /** Reads the class path; blocking, for the start only. */
    public static ApiDescription load(PublicUrl publicUrl) throws IOException {
        try (InputStream in = ApiDescription.class.getResourceAsStream("/openapi.json")) {
            if (in == null) {
                throw new IOException("missing on the class path: openapi.json");
            }
            return new ApiDescription(new JsonObject(new String(in.readAllBytes(), StandardCharsets.UTF_8)), publicUrl);
        }
    }

    public Future<Void> get(RoutingContext ctx) {
        JsonObject here = description.copy();
        here.put("servers", JsonArray.of(new JsonObject().put("url", publicUrl.of(ctx.request()))));
        ctx.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8");
        return ctx.end(here.toBuffer());
    }
}
