package org.rondvraag.poll;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rondvraag.event.Edit;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.Refusal;

/** Reads the settings of a poll from outside; members that its type does not use are left out. */
public final class SettingsReader {
    private static final int LONGEST_LABEL = 120;

    private final Fields fields;
    private final Edit edit = Edit.empty();

    private SettingsReader(Fields fields) {
        this.fields = fields;
    }

    /**
     * Reads them.
     *
     * @param fields the object given, or null for the defaults
     * @throws Refusal {@code invalid}, naming the member
     */
    public static Settings read(PollType type, @Nullable Fields fields, List<Poll.Option> options) {
        if (fields == null) {
            return new Settings(new JsonObject());
        }
        SettingsReader reader = new SettingsReader(fields);
        reader.common();
        switch (type) {
            case CHOICE -> reader.choice(options);
            case RATING -> reader.rating();
            case RANKING, POINTS -> reader.flag("random");
            case WORDS -> reader.words();
            case OPEN -> reader.flag("review");
            case NUMBER -> reader.number();
        }
        return new Settings(reader.edit.done());
    }

    private void common() {
        flag("abstain");
        whole("seconds", 5, 86_400);
        if ("codes".equals(word("ballots", Set.of("open", "codes")))) {
            edit.set("ballots", "codes");
        }
    }

    private void choice(List<Poll.Option> options) {
        whole("max", 1, options.size());
        flag("random");
        edit.list("correct", correct(options));
        Settings read = new Settings(edit.done());
        if (read.correct().size() > read.max(PollType.CHOICE)) {
            throw Refusal.invalid("correct", "many", Map.of("n", read.max(PollType.CHOICE)));
        }
    }

    /** Named by id or by text, kept as ids in the order of the options. */
    private List<String> correct(List<Poll.Option> options) {
        Set<String> named = new TreeSet<>(fields.texts("correct", options.size(), 120));
        List<String> correct = options.stream()
                .filter(option -> named.remove(option.id()) | named.remove(option.text()))
                .map(Poll.Option::id)
                .toList();
        if (!named.isEmpty()) {
            throw Refusal.invalid("correct", "unknown");
        }
        return correct;
    }

    private void rating() {
        @Nullable String preset = word("preset", Set.of("stars", "nps"));
        edit.set("preset", preset);
        if ("nps".equals(preset)) {
            edit.set("points", 11).set("lowest", 0);
        } else {
            whole("points", 2, 11);
            whole("lowest", 0, 1);
        }
        label("low");
        label("high");
    }

    private void words() {
        whole("max", 1, Settings.MOST_WORDS);
        flag("review");
    }

    private void number() {
        bound("least");
        bound("most");
        Settings read = new Settings(edit.done());
        if (read.least() >= read.most()) {
            throw Refusal.invalid("most", "form");
        }
        if (fields.has("step")) {
            double step = fields.number("step");
            if (step < 1e-6 || step > Settings.FARTHEST) {
                throw Refusal.invalid("step", "form");
            }
            edit.set("step", Numbers.plain(step));
        }
        label("unit");
    }

    private void bound(String name) {
        if (fields.has(name)) {
            double bound = fields.number(name);
            if (Math.abs(bound) > Settings.FARTHEST) {
                throw Refusal.invalid(name, "form");
            }
            edit.set(name, Numbers.plain(bound));
        }
    }

    private void flag(String name) {
        if (fields.has(name)) {
            edit.set(name, fields.bool(name));
        }
    }

    private void whole(String name, long least, long most) {
        if (fields.has(name)) {
            edit.set(name, fields.integer(name, least, most));
        }
    }

    private void label(String name) {
        edit.set(name, fields.optionalText(name, LONGEST_LABEL));
    }

    private @Nullable String word(String name, Set<String> allowed) {
        @Nullable String word = fields.optionalText(name, 20);
        if (word != null && !allowed.contains(word)) {
            throw Refusal.invalid(name, "form");
        }
        return word;
    }
}
