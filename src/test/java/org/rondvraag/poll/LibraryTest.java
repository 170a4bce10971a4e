package org.rondvraag.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.Language;

/** The desk's library of ready polls: each can be made, in each language, as it stands. */
class LibraryTest {
    private static final List<String> SPOKEN = List.of("name", "title", "options", "low", "high", "unit");

    static Stream<JsonObject> polls() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(LibraryTest.class.getResourceAsStream("/webroot/library/polls.json"))) {
            return new JsonArray(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .stream().map(JsonObject.class::cast).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("polls")
    void eachIsThereInEachLanguageAndKeepsAllItsSettings(JsonObject ready) {
        PollType type = PollType.of(ready.getString("type"));
        for (Language language : Language.values()) {
            for (String part : SPOKEN) {
                if (ready.containsKey(part)) {
                    assertThat(ready.getJsonObject(part).getValue(language.code()))
                            .as(part)
                            .isNotNull();
                }
            }
            JsonArray options = new JsonArray();
            if (type.hasOptions()) {
                ready.getJsonObject("options")
                        .getJsonArray(language.code())
                        .forEach(text -> options.add(new JsonObject()
                                .put("id", "o" + (options.size() + 1))
                                .put("text", text)));
                assertThat(options).hasSizeBetween(2, 20);
            }
            JsonObject settings =
                    ready.getJsonObject("settings", new JsonObject()).copy();
            Stream.of("low", "high", "unit")
                    .filter(ready::containsKey)
                    .forEach(
                            part -> settings.put(part, ready.getJsonObject(part).getString(language.code())));
            JsonObject read = SettingsReader.read(type, Fields.of(settings), Poll.options(options))
                    .body();
            assertThat(read.fieldNames()).containsAll(settings.fieldNames());
        }
        assertThat(Poll.RESULTS).contains(ready.getString("results", "hidden"));
    }

    @Test
    void itHasWhatEveryRoomAsks() throws IOException {
        Set<String> ids = new HashSet<>();
        polls().forEach(ready -> assertThat(ids.add(ready.getString("id"))).isTrue());
        assertThat(ids).contains("yesno", "agree", "pace", "mood");
    }
}
