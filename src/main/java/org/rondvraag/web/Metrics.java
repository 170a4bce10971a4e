package org.rondvraag.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Predicate;
import org.rondvraag.shared.Refusal;

/**
 * {@code GET /metrics}, in Prometheus' text format. They name no person and no event, but are nobody's business in the room: they are
 * for this machine itself, unless a proxy relays, and else for the organiser ({@code Authorization: Bearer KEY}, or the cookie).
 */
public final class Metrics {
    private final PrometheusMeterRegistry registry;
    private final Predicate<HttpServerRequest> isOrganiser;

    public Metrics(PrometheusMeterRegistry registry, Predicate<HttpServerRequest> isOrganiser) {
        this.registry = registry;
        this.isOrganiser = isOrganiser;
    }

    public Future<Void> get(RoutingContext ctx) {
        if (!isFromThisMachine(ctx.request()) && !isOrganiser.test(ctx.request())) {
            throw Refusal.forbidden();
        }
        ctx.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8");
        return ctx.vertx().executeBlocking(registry::scrape, false).compose(ctx::end);
    }

    private static boolean isFromThisMachine(HttpServerRequest request) {
        SocketAddress from = request.remoteAddress();
        boolean relayed = request.headers().contains("X-Forwarded-For")
                || request.headers().contains("Forwarded");
        return !relayed && from != null && from.hostAddress() != null && Hosts.isLoopback(from.hostAddress());
    }
}
