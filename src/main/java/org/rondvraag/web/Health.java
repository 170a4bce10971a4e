package org.rondvraag.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** For whoever runs the node: is the process alive, and may phones be sent here. */
public final class Health {
    private final Supplier<Future<Boolean>> storeAnswers;
    private final BooleanSupplier level;
    private final BooleanSupplier busy;

    /**
     * @param storeAnswers whether Redis answers now
     * @param level whether every open event hears changes and is not behind
     * @param busy whether the node still warms up, or says goodbye
     */
    public Health(Supplier<Future<Boolean>> storeAnswers, BooleanSupplier level, BooleanSupplier busy) {
        this.storeAnswers = storeAnswers;
        this.level = level;
        this.busy = busy;
    }

    /** {@code GET /health/live}. */
    public Future<Void> live(RoutingContext ctx) {
        return answer(ctx, 200, new JsonObject().put("status", "up"));
    }

    /** {@code GET /health/ready}: 503 when Redis does not answer, an event is behind, or the node starts or stops. */
    public Future<Void> ready(RoutingContext ctx) {
        return storeAnswers.get().compose(answers -> {
            JsonObject body = new JsonObject()
                    .put("redis", answers)
                    .put("level", level.getAsBoolean())
                    .put("busy", busy.getAsBoolean());
            boolean ready = answers && body.getBoolean("level") && !body.getBoolean("busy");
            return answer(ctx, ready ? 200 : 503, body.put("status", ready ? "ready" : "not ready"));
        });
    }

    private static Future<Void> answer(RoutingContext ctx, int status, JsonObject body) {
        ctx.response().setStatusCode(status);
        return JsonAnswer.send(ctx, body);
    }
}
