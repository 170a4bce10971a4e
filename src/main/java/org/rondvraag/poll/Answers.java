package org.rondvraag.poll;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.Refusal;

/**
 * Reads one answer to a poll into the form in which ballots are kept: a JSON value per type, or {@code "abstain"}. A form, which
 * knows no objects and no order, gives the points or the place of each option as {@code answer.ID}, and may abstain by a field
 * {@code abstain} of its own.
 */
public final class Answers {
    public static final String ABSTAIN = "abstain";

    /** What the points of an answer add up to. */
    private static final int POINTS = 100;

    /** Of a distance from a multiple of the step, in steps: what adding doubles may lose. */
    private static final double ROUNDING = 1e-6;

    private Answers() {}

    /**
     * Reads the field {@code answer}.
     *
     * @throws Refusal {@code invalid} when it is no answer to this poll
     */
    public static Object read(Poll poll, Fields fields) {
        if (abstains(fields)) {
            if (!poll.settings().abstain()) {
                throw wrong();
            }
            return ABSTAIN;
        }
        return switch (poll.type()) {
            case CHOICE ->
                options(poll, fields.strings("answer", poll.settings().max(PollType.CHOICE)));
            case RANKING -> options(poll, ranking(poll, fields));
            case RATING ->
                fields.integer(
                        "answer",
                        poll.settings().lowest(),
                        poll.settings().lowest() + poll.settings().points() - 1L);
            case NUMBER -> number(poll.settings(), fields.number("answer"));
            case POINTS -> points(poll, fields);
            case WORDS -> words(fields, poll.settings().max(PollType.WORDS));
            case OPEN -> fields.text("answer", 1, 500);
        };
    }

    private static boolean abstains(Fields fields) {
        if (fields.isForm() && fields.has(ABSTAIN)) {
            return fields.bool(ABSTAIN);
        }
        return fields.has("answer") && ABSTAIN.equals(single(fields.required("answer")));
    }

    /** A one-element list counts as its element, so that a form's radio button may abstain. */
    private static Object single(Object answer) {
        return answer instanceof JsonArray array && array.size() == 1 ? array.getValue(0) : answer;
    }

    private static JsonArray options(Poll poll, List<String> chosen) {
        if (chosen.isEmpty()) {
            throw nothing();
        }
        if (!ids(poll).containsAll(chosen) || new HashSet<>(chosen).size() != chosen.size()) {
            throw wrong();
        }
        return new JsonArray(new ArrayList<>(chosen));
    }

    private static List<String> ranking(Poll poll, Fields fields) {
        if (fields.has("answer") || !fields.isForm()) {
            return fields.strings("answer", poll.options().size());
        }
        int size = poll.options().size();
        record Place(String option, long place) {}
        List<Place> places = ids(poll).stream()
                .filter(id -> fields.has("answer." + id))
                .map(id -> new Place(id, fields.integer("answer." + id, 1, size)))
                .sorted(Comparator.comparingLong(Place::place))
                .toList();
        if (places.stream().map(Place::place).distinct().count() != places.size()) {
            throw Refusal.invalid("answer", "places");
        }
        return places.stream().map(Place::option).toList();
    }

    private static Number number(Settings settings, double value) {
        if (value < settings.least() || value > settings.most()) {
            throw Refusal.invalid(
                    "answer",
                    "range",
                    Map.of("least", Numbers.plain(settings.least()), "most", Numbers.plain(settings.most())));
        }
        double step = settings.step();
        if (step > 0) {
            double from = settings.body().containsKey("least") ? settings.least() : 0;
            double steps = (value - from) / step;
            if (Math.abs(steps - Math.rint(steps)) > ROUNDING) {
                throw Refusal.invalid("answer", "step", Map.of("step", Numbers.plain(step)));
            }
        }
        return Numbers.plain(value);
    }

    private static JsonObject points(Poll poll, Fields fields) {
        boolean apart = fields.isForm() && !fields.has("answer");
        Fields given = apart ? fields : fields.object("answer");
        JsonObject points = new JsonObject();
        long sum = 0;
        for (Poll.Option option : poll.options()) {
            String name = apart ? "answer." + option.id() : option.id();
            long share = given.has(name) ? given.integer(name, 0, POINTS) : 0;
            sum += share;
            if (share > 0) {
                points.put(option.id(), share);
            }
        }
        if (!apart && !ids(poll).containsAll(given.names())) {
            throw wrong();
        }
        if (sum != POINTS) {
            throw Refusal.invalid("answer", "points", Map.of("n", POINTS));
        }
        return points;
    }

    private static JsonArray words(Fields fields, int most) {
        List<String> words = fields.texts("answer", most, 120);
        if (words.isEmpty()) {
            throw nothing();
        }
        return new JsonArray(new ArrayList<>(words));
    }

    private static Set<String> ids(Poll poll) {
        return poll.options().stream().map(Poll.Option::id).collect(Collectors.toSet());
    }

    private static Refusal nothing() {
        return Refusal.invalid("answer", "answer");
    }

    private static Refusal wrong() {
        return Refusal.invalid("answer", "form");
    }
}
