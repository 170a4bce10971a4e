package org.rondvraag.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.ParsedHeaderValue;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import org.rondvraag.shared.Language;

/** The language of an answer: {@code ?lang=}, which is remembered, else the cookie {@code rv_lang}, else the event's or the browser's. */
public final class Languages {
    private static final String NAME = "rv_lang";
    private static final Duration LIFETIME = Duration.ofDays(365);

    private final Cookies cookies;

    public Languages(Cookies cookies) {
        this.cookies = cookies;
    }

    /** On the pages of an event, whose own language is the rule. */
    public Language of(HttpServerRequest request, Language event) {
        return chosen(request).orElse(event);
    }

    /** On pages of no event: what the browser prefers, else Dutch. */
    public Language of(RoutingContext ctx) {
        return chosen(ctx.request()).or(() -> preferred(ctx)).orElse(Language.NL);
    }

    private Optional<Language> chosen(HttpServerRequest request) {
        Optional<Language> asked = Optional.ofNullable(request.getParam("lang")).flatMap(Language::of);
        asked.ifPresent(language -> cookies.set(request, NAME, language.code(), "/", LIFETIME));
        return asked.or(() -> Cookies.read(request, NAME).flatMap(Language::of));
    }

    private static Optional<Language> preferred(RoutingContext ctx) {
        return ctx.parsedHeaders().acceptLanguage().stream()
                .filter(header -> header.weight() > 0)
                .map(ParsedHeaderValue::value)
                .map(Language::of)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
