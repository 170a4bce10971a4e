package org.rondvraag.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.rondvraag.shared.Language;

/**
 * The language of an answer: {@code ?lang=}, which is remembered, else the cookie {@code rv_lang}; else, on an event's pages, the
 * event's; elsewhere what the browser prefers of the languages we speak.
 */
public final class Languages {
    private static final String NAME = "rv_lang";
    private static final Duration LIFETIME = Duration.ofDays(365);

    private final Cookies cookies;

    public Languages(Cookies cookies) {
        this.cookies = cookies;
    }

    /** On the pages of an event: its own language, unless another was chosen there, so that neighbours read the same words. */
    public Language ofPage(HttpServerRequest request, Language event) {
        return chosen(request).orElse(event);
    }

    /** For a program or a page that speaks for one person at an event of that language. */
    public Language of(HttpServerRequest request, Language event) {
        return chosen(request).or(() -> preferred(request)).orElse(event);
    }

    /** On pages of no event: Dutch, for those who prefer none that we speak. */
    public Language of(HttpServerRequest request) {
        return of(request, Language.NL);
    }

    private Optional<Language> chosen(HttpServerRequest request) {
        Optional<Language> asked = Optional.ofNullable(request.getParam("lang")).flatMap(Language::of);
        asked.ifPresent(language -> cookies.set(request, NAME, language.code(), "/", LIFETIME));
        return asked.or(() -> Cookies.read(request, NAME).flatMap(Language::of));
    }

    private static Optional<Language> preferred(HttpServerRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (accepted == null) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(accepted).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(Locale.LanguageRange::getRange)
                    .map(Language::of)
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
