package org.rondvraag.shared;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The product's sentences in its four languages: flat keys, {@code {name}} placeholders. Immutable. */
public final class Messages {
    private final Map<Language, Map<String, String>> texts;

    private Messages(Map<Language, Map<String, String>> texts) {
        this.texts = texts;
    }

    /** Reads {@code /messages/*.json} from the class path, once, at start. */
    public static Messages load() {
        Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, read(language));
        }
        return new Messages(texts);
    }

    /** Every sentence of a language, key to text; for the browser's copy. */
    public Map<String, String> all(Language language) {
        return texts.getOrDefault(language, Map.of());
    }

    public String text(Language language, String key) {
        return text(language, key, Map.of());
    }

    /** The sentence with its placeholders filled, those with a {@link Sentence} by its text; the key itself when there is none, so that a gap is seen. */
    public String text(Language language, String key, Map<String, ?> args) {
        String text = all(language).getOrDefault(key, key);
        for (Map.Entry<String, ?> arg : args.entrySet()) {
            Object value = arg.getValue();
            String said =
                    value instanceof Sentence part ? text(language, part.key(), part.args()) : String.valueOf(value);
            text = text.replace("{" + arg.getKey() + "}", said);
        }
        return text;
    }

    private static Map<String, String> read(Language language) {
        String path = "/messages/" + language.code() + ".json";
        try (InputStream in = Messages.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing " + path);
            }
            JsonObject json = new JsonObject(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return json.stream()
                    .collect(
                            Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
