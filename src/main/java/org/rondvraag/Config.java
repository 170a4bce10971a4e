package org.rondvraag;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings, read once from the environment; immutable. {@link #toString} masks what is secret.
 *
 * @param host the address it listens on
 * @param port the port it listens on; 0 takes a free one
 * @param redisUrl an outside Redis; empty starts the bundled one
 * @param redisUnsafe accepts an outside Redis that may lose or evict data
 * @param data the folder of the bundled Redis
 * @param organiserKey replaces the instance's organiser key
 * @param secret signs cookies; empty takes the one kept in Redis
 * @param publicUrl scheme, host and port that people use; empty derives it from each request
 * @param demo loads the demo event when it is absent
 */
public record Config(
        String host,
        int port,
        Optional<String> redisUrl,
        boolean redisUnsafe,
        Path data,
        Optional<String> organiserKey,
        Optional<String> secret,
        Optional<URI> publicUrl,
        boolean demo) {

    /**
     * Reads the {@code RONDVRAAG_*} variables; an empty one counts as unset.
     *
     * @throws Faults listing everything that is wrong, not only the first
     */
    public static Config fromEnvironment(Map<String, String> environment) {
        Settings settings = new Settings(environment);
        Config config = new Config(
                settings.text("RONDVRAAG_HOST", "[^\\s/]+", "an address such as 0.0.0.0")
                        .orElse("0.0.0.0"),
                settings.port("RONDVRAAG_PORT", 8080),
                settings.redisUrl("RONDVRAAG_REDIS_URL"),
                settings.flag("RONDVRAAG_REDIS_UNSAFE"),
                settings.folder("RONDVRAAG_DATA", "./data"),
                settings.secret("RONDVRAAG_ORGANISER_KEY", 12),
                settings.secret("RONDVRAAG_SECRET", 32),
                settings.origin("RONDVRAAG_PUBLIC_URL"),
                settings.flag("RONDVRAAG_DEMO"));
        if (!settings.faults().isEmpty()) {
            throw new Faults(settings.faults());
        }
        return config;
    }

    /** The same settings with the demo event. */
    public Config withDemo() {
        return new Config(host, port, redisUrl, redisUnsafe, data, organiserKey, secret, publicUrl, true);
    }

    @Override
    public String toString() {
        return "Config[host=%s, port=%d, redisUrl=%s, redisUnsafe=%s, data=%s, organiserKey=%s, secret=%s, publicUrl=%s, demo=%s]"
                .formatted(
                        host,
                        port,
                        redisUrl.map(Config::withoutPassword).orElse("bundled"),
                        redisUnsafe,
                        data,
                        masked(organiserKey),
                        masked(secret),
                        publicUrl.map(URI::toString).orElse("derived"),
                        demo);
    }

    private static String withoutPassword(String url) {
        return url.replaceFirst("//[^/]*@", "//***@").replaceFirst("(?i)([?&]password=)[^&]*", "$1***");
    }

    private static String masked(Optional<String> secret) {
        return secret.isPresent() ? "***" : "unset";
    }

    /** The environment is wrong; the message holds one line a fault, none with a secret in it. */
    public static final class Faults extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Faults(List<String> faults) {
            super(String.join(System.lineSeparator(), faults), null, false, false);
        }
    }
}
