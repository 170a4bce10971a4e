package org.rondvraag.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/** The address that people use: scheme, host and port without a slash at the end; what links and QR codes say. */
public final class PublicUrl {
    private final Optional<URI> configured;
    private final boolean replacesLoopback;
    private final Supplier<Optional<String>> lanAddress;

    /**
     * @param configured {@code RONDVRAAG_PUBLIC_URL}; believed above all
     * @param listensOn {@code RONDVRAAG_HOST}; when it is itself loopback, a loopback address is kept
     * @param lanAddress the first address of this machine that others in the network can reach
     */
    public PublicUrl(Optional<URI> configured, String listensOn, Supplier<Optional<String>> lanAddress) {
        this.configured = configured;
        this.replacesLoopback = !Hosts.isLoopback(listensOn);
        this.lanAddress = lanAddress;
    }

    /** The address to print in an answer to this request. */
    public String of(HttpServerRequest request) {
        HostAndPort authority = request.authority();
        String host = authority == null ? "localhost" : authority.host();
        return of(request.scheme(), host, authority == null ? -1 : authority.port());
    }

    /**
     * The address for a host as seen from here, such as the one it listens on.
     *
     * @param port -1 for the scheme's own
     */
    public String of(String scheme, String host, int port) {
        if (configured.isPresent()) {
            return configured.get().toString();
        }
        String reachable =
                replacesLoopback && Hosts.isLoopback(host) ? lanAddress.get().orElse(host) : host;
        return scheme + "://" + Hosts.bracketed(reachable) + (Hosts.isUsualPort(scheme, port) ? "" : ":" + port);
    }

    /**
     * Whether the browser speaks https here: by itself, to a proxy that says so, or because it came by the name of an https {@code
     * RONDVRAAG_PUBLIC_URL}. One that forges these only spoils its own cookies.
     */
    public boolean isSecure(HttpServerRequest request) {
        return request.isSSL()
                || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"))
                || configured
                        .filter(url -> "https".equals(url.getScheme()) && isNamed(url, request))
                        .isPresent();
    }

    /** The host and port of {@code RONDVRAAG_PUBLIC_URL}, with the port written out. */
    Optional<HostAndPort> configuredAuthority() {
        return configured.map(url -> HostAndPort.create(url.getHost(), Hosts.port(url)));
    }

    private static boolean isNamed(URI url, HttpServerRequest request) {
        HostAndPort authority = request.authority();
        return authority != null
                && authority.host().equalsIgnoreCase(url.getHost())
                && (authority.port() == -1
                        ? Hosts.isUsualPort(url.getScheme(), Hosts.port(url))
                        : authority.port() == Hosts.port(url));
    }
}
