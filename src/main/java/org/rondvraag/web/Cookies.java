package org.rondvraag.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Optional;

/** Cookies as all of ours are: HttpOnly, SameSite=Lax, and Secure where the browser speaks https. */
public final class Cookies {
    private final PublicUrl publicUrl;

    public Cookies(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    static Optional<String> read(HttpServerRequest request, String name) {
        return Optional.ofNullable(request.getCookie(name)).map(Cookie::getValue);
    }

    /** Gives the browser a cookie for a path and all below it. */
    void set(HttpServerRequest request, String name, String value, String path, Duration lifetime) {
        Cookie cookie = Cookie.cookie(name, value)
                .setPath(path)
                .setMaxAge(lifetime.toSeconds())
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setSecure(publicUrl.isSecure(request));
        request.response().addCookie(cookie);
    }

    void drop(HttpServerRequest request, String name, String path) {
        set(request, name, "", path, Duration.ZERO);
    }
}
