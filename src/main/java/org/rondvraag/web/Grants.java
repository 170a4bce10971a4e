package org.rondvraag.web;

import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rondvraag.shared.EventCode;

/** The cookie of the crew, {@code rv_c}: all that this browser got for access keys, the latest first; signed as a whole. */
public final class Grants {
    private static final String NAME = "rv_c";
    private static final Duration LIFETIME = Duration.ofDays(30);

    /** Keeps the cookie well under the 4 KiB that browsers take. */
    private static final int MOST = 20;

    private final Signer signer;
    private final Cookies cookies;

    public Grants(Signer signer, Cookies cookies) {
        this.signer = signer;
        this.cookies = cookies;
    }

    /** Everything granted to this browser. Whether a key still holds is for the event, or the instance, to say. */
    public List<Grant> of(HttpServerRequest request) {
        return Cookies.read(request, NAME).flatMap(value -> signer.verify(NAME, value, LIFETIME)).stream()
                .flatMap(text -> Arrays.stream(text.split("~")))
                .map(Grant::read)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What was granted for this event, the organiser's included. */
    public List<Grant> of(HttpServerRequest request, EventCode event) {
        return of(request).stream().filter(grant -> grant.opens(event)).toList();
    }

    /** Adds a grant to those the browser has; the oldest fall off. */
    public void add(HttpServerRequest request, Grant grant) {
        List<Grant> grants = new ArrayList<>(of(request));
        grants.remove(grant);
        grants.add(0, grant);
        String text = grants.stream().limit(MOST).map(Grant::written).collect(Collectors.joining("~"));
        cookies.set(request, NAME, signer.sign(NAME, text), "/", LIFETIME);
    }
}
