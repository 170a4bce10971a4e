package org.rondvraag.poll;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.Refusal;

/** Reads one answer to a poll into the form in which ballots are kept: a JSON value per type, or {@code "abstain"}. */
public final class Answers {
    public static final String ABSTAIN = "abstain";
    private static final int MOST_WORDS = 3;

    private Answers() {}

    /**
     * Reads the field {@code answer}.
     *
     * @throws Refusal {@code invalid} when it is no answer to this poll
     */
    public static Object read(Poll poll, Fields fields) {
        if (ABSTAIN.equals(single(fields.required("answer")))) {
            if (!poll.settings().abstain()) {
                throw wrong();
            }
            return ABSTAIN;
        }
        return switch (poll.type()) {
            case CHOICE -> options(poll, fields, poll.settings().max());
            case RANKING -> options(poll, fields, poll.options().size());
            case RATING ->
                fields.integer(
                        "answer",
                        poll.settings().lowest(),
                        poll.settings().lowest() + poll.settings().points() - 1L);
            case NUMBER -> number(poll, fields);
            case POINTS -> points(poll, fields);
            case WORDS -> words(fields);
            case OPEN -> fields.text("answer", 1, 500);
        };
    }

    /** A one-element list counts as its element, so that a form's radio button may abstain. */
    private static Object single(Object answer) {
        return answer instanceof JsonArray array && array.size() == 1 ? array.getValue(0) : answer;
    }

    private static JsonArray options(Poll poll, Fields fields, int most) {
        List<String> chosen = new ArrayList<>(fields.strings("answer", most));
        List<String> known = poll.options().stream().map(Poll.Option::id).toList();
        if (chosen.isEmpty()
                || !known.containsAll(chosen)
                || chosen.stream().distinct().count() != chosen.size()) {
            throw wrong();
        }
        return new JsonArray(chosen);
    }

    private static double number(Poll poll, Fields fields) {
        double value = fields.number("answer");
        Settings settings = poll.settings();
        if (value < settings.least() || value > settings.most()) {
            throw Refusal.invalid(
                    "answer", "range", Map.of("field", "answer", "least", settings.least(), "most", settings.most()));
        }
        return value;
    }

    private static JsonObject points(Poll poll, Fields fields) {
        Fields given = fields.object("answer");
        JsonObject points = new JsonObject();
        long sum = 0;
        for (Poll.Option option : poll.options()) {
            long share = given.has(option.id()) ? given.integer(option.id(), 0, 100) : 0;
            sum += share;
            if (share > 0) {
                points.put(option.id(), share);
            }
        }
        if (sum != 100) {
            throw Refusal.invalid("answer", "points", Map.of("field", "answer", "n", sum));
        }
        return points;
    }

    private static JsonArray words(Fields fields) {
        List<String> words = fields.texts("answer", MOST_WORDS, 120);
        if (words.isEmpty()) {
            throw wrong();
        }
        return new JsonArray(new ArrayList<>(words));
    }

    private static Refusal wrong() {
        return Refusal.invalid("answer", "form");
    }
}
