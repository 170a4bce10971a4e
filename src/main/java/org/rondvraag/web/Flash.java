package org.rondvraag.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * What became of a form, carried over the redirect to the page that tells it, once: a signed cookie of one minute, so that any node
 * can tell it and no one else can put words into our page.
 */
public final class Flash {
    private static final String NAME = "rv_f";
    private static final Duration LIFETIME = Duration.ofMinutes(1);

    /** In characters; browsers take cookies of 4 KiB. */
    private static final int MOST = 3_500;

    private final Signer signer;
    private final Cookies cookies;

    public Flash(Signer signer, Cookies cookies) {
        this.signer = signer;
        this.cookies = cookies;
    }

    /**
     * Leaves it for the next page at a path or below.
     *
     * @return false when it is too long to carry; then nothing was left
     */
    public boolean leave(HttpServerRequest request, String path, JsonObject told) {
        byte[] json = told.encode().getBytes(StandardCharsets.UTF_8);
        String value = signer.sign(
                purpose(path), Base64.getUrlEncoder().withoutPadding().encodeToString(json));
        if (value.length() > MOST) {
            return false;
        }
        cookies.set(request, NAME, value, path, LIFETIME);
        return true;
    }

    /** Takes what was left for this path; the browser forgets it. One left for a path above stays for that. */
    public Optional<JsonObject> take(HttpServerRequest request, String path) {
        Optional<JsonObject> told = request.cookies(NAME).stream()
                .map(Cookie::getValue)
                .flatMap(value -> signer.verify(purpose(path), value, LIFETIME).stream())
                .map(text -> new JsonObject(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)))
                .findFirst();
        told.ifPresent(any -> cookies.drop(request, NAME, path));
        return told;
    }

    private static String purpose(String path) {
        return NAME + " " + path;
    }
}
