package org.rondvraag;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads variables of the environment and gathers what is wrong with them; a wrong one counts as unset meanwhile. */
final class Settings {
    private final Map<String, String> environment;
    private final List<String> faults = new ArrayList<>();

    Settings(Map<String, String> environment) {
        this.environment = environment;
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    Optional<String> text(String name, String form, String meant) {
        return get(name).filter(value -> expect(value.matches(form), name, "must be " + meant));
    }

    int port(String name, int usual) {
        return text(name, "\\d{1,5}", "a port from 0 to 65535")
                .map(Integer::valueOf)
                .filter(port -> expect(port <= 65_535, name, "must be a port from 0 to 65535"))
                .orElse(usual);
    }

    boolean flag(String name) {
        return text(name, "true|false", "true or false").map(Boolean::valueOf).orElse(false);
    }

    Path folder(String name, String usual) {
        try {
            return Path.of(get(name).orElse(usual));
        } catch (InvalidPathException e) {
            expect(false, name, "must be a folder");
            return Path.of(usual);
        }
    }

    Optional<String> secret(String name, int least) {
        return get(name)
                .filter(value -> expect(
                        value.length() >= least && value.length() <= 200 && value.matches("[\\x21-\\x7e]+"),
                        name,
                        "must be " + least + " to 200 visible ASCII characters"));
    }

    Optional<String> redisUrl(String name) {
        return get(name)
                .filter(value -> expect(
                        uri(value)
                                .filter(uri -> uri.getScheme() != null
                                        && Set.of("redis", "rediss", "unix").contains(uri.getScheme()))
                                .isPresent(),
                        name,
                        "must be a URL such as redis://host:6379"));
    }

    Optional<URI> origin(String name) {
        return get(name).map(value -> value.replaceFirst("/+$", "")).flatMap(value -> {
            Optional<URI> origin = uri(value).filter(Settings::isOrigin);
            expect(origin.isPresent(), name, "must be http:// or https:// with a host, an optional port and no path");
            return origin;
        });
    }

    private static boolean isOrigin(URI uri) {
        return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                && uri.getHost() != null
                && uri.getRawUserInfo() == null
                && uri.getRawPath().isEmpty()
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
    }

    private static Optional<URI> uri(String value) {
        try {
            return Optional.of(new URI(value));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private Optional<String> get(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private boolean expect(boolean holds, String name, String meant) {
        if (!holds) {
            faults.add(name + " " + meant);
        }
        return holds;
    }
}
