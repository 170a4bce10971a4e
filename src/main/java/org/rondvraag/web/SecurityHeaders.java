package org.rondvraag.web;

import io.vertx.core.http.HttpServerRequest;

/** The headers that every answer carries, whatever its status. Strict-Transport-Security is the word of whoever ends TLS. */
public final class SecurityHeaders {
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "script-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private static final String PERMISSIONS_POLICY =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), fullscreen=(self), screen-wake-lock=(self)";

    private SecurityHeaders() {}

    /** Sets them before anything else is done with the request, so that no way out can miss them. */
    public static void apply(HttpServerRequest request) {
        request.response()
                .headers()
                .set("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .set("X-Content-Type-Options", "nosniff")
                .set("X-Frame-Options", "DENY")
                // With no-referrer browsers post forms with "Origin: null".
                .set("Referrer-Policy", "same-origin")
                .set("Cross-Origin-Opener-Policy", "same-origin")
                .set("Cross-Origin-Resource-Policy", "same-origin")
                .set("Permissions-Policy", PERMISSIONS_POLICY);
    }
}
