package org.rondvraag.export;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rondvraag.room.page.Words;
import org.rondvraag.shared.Sentence;

/** The part of a report that tells what the crew did, in the sentences that the desk shows. */
final class ActivityPart {
    private final Results results;
    private final Words words;
    private final Lines lines;

    ActivityPart(Results results, Words words, Lines lines) {
        this.results = results;
        this.words = words;
        this.lines = lines;
    }

    Map<String, Object> all() {
        List<Map<String, String>> rows =
                lines.take(results.actions()).stream().map(this::row).toList();
        return Map.of("rows", rows, "none", rows.isEmpty() ? words.text("export.none.activity") : "");
    }

    private Map<String, String> row(JsonObject action) {
        return Map.of(
                "time",
                Report.clock(results.time(action.getLong("at")).toLocalTime()),
                "text",
                sentence(action.getString("who"), action.getString("do"), action.getString("what", "")));
    }

    private String sentence(String member, String command, String what) {
        Object who = Sentence.member(member);
        String key = "desk.did." + command;
        return Stream.of(key + (what.isEmpty() ? ".bare" : ".to." + what), key)
                .filter(words.messages().all(words.language())::containsKey)
                .findFirst()
                .map(known -> words.text(
                        known, Map.of("who", who, "what", command.startsWith("crew.") ? Sentence.member(what) : what)))
                .orElseGet(() -> member + ": " + command + (what.isEmpty() ? "" : " " + quoted(what)));
    }

    private String quoted(String what) {
        return words.text("app.quote", Map.of("text", what));
    }
}
