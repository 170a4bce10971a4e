package org.rondvraag.room.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An answer to a poll in words, as {@code said} in {@code model/ballot.js}. */
final class Said {
    private Said() {}

    static String of(Words words, JsonObject poll, Object answer) {
        if (answer.equals("abstain")) {
            return words.text("poll.abstain");
        }
        return words.text("poll.yours", Map.of("choice", String.join("; ", parts(words, poll, answer))));
    }

    private static List<String> parts(Words words, JsonObject poll, Object answer) {
        List<JsonObject> options = Bars.objects(poll.getJsonArray("options", new JsonArray()));
        Map<String, String> texts = options.stream()
                .collect(Collectors.toMap(option -> option.getString("id"), option -> option.getString("text")));
        JsonObject settings = poll.getJsonObject("settings", new JsonObject());
        return switch (poll.getString("type")) {
            case "choice" ->
                options.stream()
                        .filter(option -> ((JsonArray) answer).contains(option.getString("id")))
                        .map(option -> option.getString("text"))
                        .toList();
            case "ranking" -> {
                List<String> order = PhoneFrame.strings((JsonArray) answer).toList();
                yield IntStream.range(0, order.size())
                        .mapToObj(at -> at + 1 + ". " + texts.getOrDefault(order.get(at), order.get(at)))
                        .toList();
            }
            case "points" ->
                options.stream()
                        .filter(option -> ((JsonObject) answer).getLong(option.getString("id"), 0L) > 0)
                        .map(option ->
                                option.getString("text") + " " + ((JsonObject) answer).getValue(option.getString("id")))
                        .toList();
            case "words" -> PhoneFrame.strings((JsonArray) answer).toList();
            case "number" -> List.of(PollResult.withUnit(words, ((Number) answer).doubleValue(), settings));
            default -> List.of(String.valueOf(answer));
        };
    }
}
