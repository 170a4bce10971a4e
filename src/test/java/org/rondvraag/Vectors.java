package org.rondvraag;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** The reference cases of other authors in {@code src/test/resources/vectors}. */
public final class Vectors {

    private Vectors() {}

    /** The cases of one file; never none, so that a test over them cannot pass by being empty. */
    public static Stream<JsonObject> cases(String file) {
        String resource = "/vectors/" + file + ".json";
        try (InputStream bytes = Objects.requireNonNull(Vectors.class.getResourceAsStream(resource), resource)) {
            JsonArray cases =
                    new JsonObject(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)).getJsonArray("cases");
            if (cases.isEmpty()) {
                throw new IllegalStateException("no cases in " + resource);
            }
            return cases.stream().map(JsonObject.class::cast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A rational such as {@code 11/28} or {@code 2}. */
    public static double fraction(String text) {
        String[] parts = text.split("/");
        return parts.length == 1
                ? Double.parseDouble(text)
                : Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
    }
}
