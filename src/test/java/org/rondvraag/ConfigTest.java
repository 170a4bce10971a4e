package org.rondvraag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigTest {
    @Test
    void anEmptyEnvironmentGivesTheDefaults() {
        Config config = Config.fromEnvironment(Map.of("RONDVRAAG_SECRET", "", "PATH", "/bin"));

        assertThat(config.host()).isEqualTo("0.0.0.0");
        assertThat(config.port()).isEqualTo(8080);
        assertThat(config.data()).isEqualTo(Path.of("./data"));
        assertThat(config.redisUrl()).isEmpty();
        assertThat(config.secret()).isEmpty();
        assertThat(config.publicUrl()).isEmpty();
        assertThat(config.redisUnsafe()).isFalse();
        assertThat(config.demo()).isFalse();
    }

    @Test
    void everyVariableIsRead() {
        Config config = Config.fromEnvironment(Map.of(
                "RONDVRAAG_HOST", "127.0.0.1",
                "RONDVRAAG_PORT", "0",
                "RONDVRAAG_REDIS_URL", "redis://:pass@redis:6379",
                "RONDVRAAG_REDIS_UNSAFE", "true",
                "RONDVRAAG_DATA", "/var/lib/rondvraag",
                "RONDVRAAG_ORGANISER_KEY", "an-organiser-key",
                "RONDVRAAG_SECRET", "s".repeat(32),
                "RONDVRAAG_PUBLIC_URL", "https://vragen.example.org/",
                "RONDVRAAG_DEMO", "true"));

        assertThat(config.host()).isEqualTo("127.0.0.1");
        assertThat(config.port()).isZero();
        assertThat(config.redisUrl()).contains("redis://:pass@redis:6379");
        assertThat(config.redisUnsafe()).isTrue();
        assertThat(config.data()).isEqualTo(Path.of("/var/lib/rondvraag"));
        assertThat(config.organiserKey()).contains("an-organiser-key");
        assertThat(config.secret()).contains("s".repeat(32));
        assertThat(config.publicUrl()).contains(URI.create("https://vragen.example.org"));
        assertThat(config.demo()).isTrue();
    }

    @Test
    void allFaultsAreListedAtOnceWithoutTheSecrets() {
        Map<String, String> environment = Map.of(
                "RONDVRAAG_HOST", "a b",
                "RONDVRAAG_PORT", "65536",
                "RONDVRAAG_REDIS_URL", "http://redis",
                "RONDVRAAG_REDIS_UNSAFE", "yes",
                "RONDVRAAG_ORGANISER_KEY", "short",
                "RONDVRAAG_SECRET", "also short",
                "RONDVRAAG_PUBLIC_URL", "https://vragen.example.org/path",
                "RONDVRAAG_DEMO", "1");

        assertThatThrownBy(() -> Config.fromEnvironment(environment))
                .isInstanceOf(Config.Faults.class)
                .extracting(failure -> failure.getMessage().lines().map(line -> line.split(" ")[0]))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.stream(String.class))
                .containsExactlyInAnyOrderElementsOf(environment.keySet());
        assertThatThrownBy(() -> Config.fromEnvironment(environment))
                .message()
                .doesNotContain("also short")
                .doesNotContain("'short'");
    }

    @Test
    void secretsAreNeverPrinted() {
        Config config = Config.fromEnvironment(Map.of(
                "RONDVRAAG_REDIS_URL", "redis://user:hidden-password@redis:6379?password=hidden-too",
                "RONDVRAAG_ORGANISER_KEY", "hidden-organiser-key",
                "RONDVRAAG_SECRET", "hidden-" + "s".repeat(32)));

        assertThat(config.toString()).contains("redis:6379").doesNotContain("hidden");
    }
}
