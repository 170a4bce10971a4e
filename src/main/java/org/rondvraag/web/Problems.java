package org.rondvraag.web;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rondvraag.live.Replies;
import org.rondvraag.shared.Messages;
import org.rondvraag.shared.Problem;
import org.rondvraag.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only place that turns a failed request into an answer: the status that {@link Replies} knows for it, and words in the person's
 * language, as a page or as JSON.
 */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final String REPLY_TO = "reply-to";

    private final Pages pages;
    private final Messages messages;

    public Problems(Pages pages, Messages messages) {
        this.pages = pages;
        this.messages = messages;
    }

    /** A route whose work ends in a Future, or throws: a failure goes to {@link #handle}. */
    public static Handler<RoutingContext> catching(Function<RoutingContext, Future<?>> work) {
        return ctx -> {
            try {
                work.apply(ctx).onFailure(ctx::fail);
            } catch (RuntimeException failure) {
                ctx.fail(failure);
            }
        };
    }

    /** For a handler that learned how a JSON body calls itself: a refusal in JSON names it. */
    public static void answerTo(RoutingContext ctx, @Nullable String id) {
        ctx.put(REPLY_TO, id);
    }

    /** Says when it may be tried again, where waiting helps. */
    public static void retryAfter(HttpServerResponse response, Problem problem) {
        retryAfter(response, wait(problem));
    }

    /** Answers a request that failed, whichever way. */
    public void handle(RoutingContext ctx) {
        if (ctx.response().headWritten() || ctx.response().closed()) {
            ctx.request().connection().close();
            return;
        }
        Fault fault = fault(ctx);
        ctx.response().setStatusCode(fault.status()).putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        retryAfter(ctx.response(), fault.retryAfterMs());
        String message = messages.text(pages.language(ctx), fault.key(), fault.args());
        if (wantsJson(ctx.request())) {
            json(ctx, fault, message);
        } else {
            page(ctx, fault, message);
        }
    }

    /** Whether the other side is a program, to judge by what it sent or asks for. */
    public static boolean wantsJson(HttpServerRequest request) {
        String accept = request.headers().get(HttpHeaders.ACCEPT);
        return isJson(request)
                || (accept != null && accept.contains("application/json") && !accept.contains("text/html"))
                || request.path().startsWith("/api/")
                || request.path().endsWith("/state");
    }

    /** Whether the body of the request is JSON. */
    public static boolean isJson(HttpServerRequest request) {
        String type = request.headers().get(HttpHeaders.CONTENT_TYPE);
        return type != null && type.regionMatches(true, 0, "application/json", 0, 16);
    }

    private void json(RoutingContext ctx, Fault fault, String message) {
        JsonObject reply = new JsonObject()
                .put("type", "reply")
                .put("re", ctx.<String>get(REPLY_TO))
                .put("ok", false)
                .put("error", fault.error())
                .put("message", message);
        JsonAnswer.send(ctx, reply);
    }

    private void page(RoutingContext ctx, Fault fault, String message) {
        Map<String, Object> model = Map.of("message", message, "status", fault.status());
        pages.show(ctx, fault.status(), "error", "error.title", model)
                .onFailure(failure -> lastResort(ctx, failure, message));
    }

    private static void lastResort(RoutingContext ctx, Throwable failure, String message) {
        LOG.error("the error page itself failed", failure);
        ctx.response().putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8");
        ctx.end(message);
    }

    private static Fault fault(RoutingContext ctx) {
        if (ctx.failure() instanceof Refusal refusal) {
            Problem problem = refusal.problem();
            return new Fault(Replies.status(problem), problem.error(), problem.key(), problem.args(), wait(problem));
        }
        int status = ctx.failure() instanceof HttpException http ? http.getStatusCode() : ctx.statusCode();
        return switch (status) {
            case 404 -> new Fault(404, "not_found", "error.http.path", Map.of(), 0);
            case 405 -> new Fault(405, "invalid", "error.http.method", Map.of(), 0);
            // A frame too long is invalid like any other, and so has the status of that word.
            case 413 -> new Fault(isJson(ctx.request()) ? 400 : 413, "invalid", "error.invalid.large", Map.of(), 0);
            case 415 -> new Fault(415, "invalid", "error.http.type", Map.of(), 0);
            case 400, 406, 408, 414, 431 -> new Fault(status, "invalid", "error.http.request", Map.of(), 0);
            default -> internal(ctx);
        };
    }

    private static long wait(Problem problem) {
        return problem instanceof Problem.TooMany many
                ? many.retryAfterMs()
                : problem instanceof Problem.Unavailable ? 1000 : 0;
    }

    private static void retryAfter(HttpServerResponse response, long ms) {
        if (ms > 0) {
            response.putHeader(HttpHeaders.RETRY_AFTER, Long.toString((ms + 999) / 1000));
        }
    }

    private static Fault internal(RoutingContext ctx) {
        LOG.error("{} {} failed", ctx.request().method(), ctx.request().path(), ctx.failure());
        return new Fault(500, "unavailable", "error.http.internal", Map.of(), 0);
    }

    private record Fault(int status, String error, String key, Map<String, Object> args, long retryAfterMs) {}
}
