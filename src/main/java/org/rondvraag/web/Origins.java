package org.rondvraag.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Which site may speak for a person: the one whose host and port equal those of {@code Host} or of {@code RONDVRAAG_PUBLIC_URL},
 * to the letter. {@code Host} without a port means the usual port of the Origin's own scheme, so that a proxy may end TLS.
 */
public final class Origins {
    private final PublicUrl publicUrl;

    public Origins(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** For the handshake of a socket, where browsers always send an Origin: a missing one is refused. */
    public boolean mayConnect(HttpServerRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && isOurs(origin, request.authority());
    }

    /**
     * For a POST: a foreign or {@code null} Origin is refused. Without any Origin the browser's {@code Sec-Fetch-Site} decides;
     * without that too it is no browser of the last years (curl, a script), which brings along nobody's cookies, while old browsers
     * are kept from it by {@code SameSite=Lax}.
     */
    public boolean mayWrite(HttpServerRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null) {
            return isOurs(origin, request.authority());
        }
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null || site.equals("same-origin") || site.equals("none");
    }

    private boolean isOurs(String origin, @Nullable HostAndPort host) {
        URI uri;
        try {
            uri = new URI(origin);
        } catch (URISyntaxException e) {
            return false;
        }
        String scheme = uri.getScheme();
        if (uri.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            return false;
        }
        int port = Hosts.port(uri);
        boolean asked = host != null
                && sameHost(uri, host)
                && (host.port() < 0 ? Hosts.isUsualPort(scheme, port) : host.port() == port);
        return asked
                || publicUrl
                        .configuredAuthority()
                        .filter(authority -> sameHost(uri, authority) && authority.port() == port)
                        .isPresent();
    }

    private static boolean sameHost(URI uri, HostAndPort other) {
        return Hosts.bracketed(other.host()).equalsIgnoreCase(Hosts.bracketed(uri.getHost()));
    }
}
