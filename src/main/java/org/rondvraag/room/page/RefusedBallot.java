package org.rondvraag.room.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A ballot that came as a form and was refused stays filled in: what stood in its fields becomes a draft, {@code {answer, error, code?}} by
 * poll, in the form in which a phone keeps one ({@code elements/ballots.js}).
 */
public final class RefusedBallot {
    private RefusedBallot() {}

    /**
     * What a page is told, with {@code drafts} in place of the {@code refusal} of an answer; the same when something else was refused, or
     * when the poll is open no more.
     */
    public static JsonObject kept(JsonObject told, JsonObject state) {
        JsonObject refusal = told.getJsonObject("refusal");
        JsonObject values = refusal == null ? null : refusal.getJsonObject("values");
        if (values == null || !"poll.answer".equals(refusal.getString("do"))) {
            return told;
        }
        String id = String.valueOf(values.getValue("poll"));
        JsonObject poll = state.getJsonObject("polls").getJsonObject(id);
        if (poll == null || !"open".equals(poll.getString("status"))) {
            return told;
        }
        JsonObject draft =
                new JsonObject().put("answer", answer(poll, values)).put("error", refusal.getString("message"));
        if (values.containsKey("code")) {
            draft.put("code", texts(values.getValue("code")).findFirst().orElse(""));
        }
        JsonObject kept = told.copy().put("drafts", new JsonObject().put(id, draft));
        kept.remove("refusal");
        return kept;
    }

    private static @Nullable Object answer(JsonObject poll, JsonObject values) {
        return switch (poll.getString("type")) {
            case "open", "number" ->
                texts(values.getValue("answer", "")).findFirst().orElse("");
            case "ranking" -> new JsonArray(ranked(poll, values));
            case "points" -> points(poll, values);
            default ->
                new JsonArray(texts(values.getValue("answer", new JsonArray())).toList());
        };
    }

    /** Those that were given a place, in its order; two at one place stay as they are listed. */
    private static List<String> ranked(JsonObject poll, JsonObject values) {
        return ids(poll)
                .filter(id -> place(values, id) > 0)
                .sorted(Comparator.comparingInt(id -> place(values, id)))
                .toList();
    }

    private static int place(JsonObject values, String option) {
        String place = String.valueOf(values.getValue("answer." + option));
        return place.matches("[0-9]{1,3}") ? Integer.parseInt(place) : 0;
    }

    private static JsonObject points(JsonObject poll, JsonObject values) {
        JsonObject points = new JsonObject();
        ids(poll).forEach(id -> points.put(id, String.valueOf(values.getValue("answer." + id, ""))));
        return points;
    }

    private static Stream<String> ids(JsonObject poll) {
        return Bars.objects(poll.getJsonArray("options")).stream().map(option -> option.getString("id"));
    }

    private static Stream<String> texts(Object value) {
        return value instanceof JsonArray many ? PhoneFrame.strings(many) : Stream.of(value.toString());
    }
}
