package org.rondvraag.room.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rondvraag.shared.Language;
import org.rondvraag.shared.Messages;

/**
 * The organiser's pages: the events, and one of them with its programme, people, keys and exports. Plain forms; only the server
 * makes this tree. {@code state} = {@code {"events":[{"code","title","zone","start"?,"end"?,"here"}],"event"?,"crew"?}}, of which
 * {@code event} is the desk's state of the chosen one, absent where a new one is to be made; {@code page} has {@code base}, {@code
 * code}, and once after a form {@code reply} or {@code refusal}.
 */
public final class OrganiseModel implements PageModel {
    private final Messages messages;

    public OrganiseModel(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Map<String, Object> of(JsonObject state, JsonObject page) {
        Language language = Language.of(page.getString("language")).orElse(Language.NL);
        Words words = new Words(messages, language);
        JsonObject event = state.getJsonObject("event");
        List<JsonObject> events = Bars.objects(state.getJsonArray("events", new JsonArray()));
        Tree tree = new Tree()
                .with("language", language.code())
                .with("title", words.text("organise.title"))
                .with(
                        "events",
                        events.stream().map(one -> event(one, page, words)).toList())
                .with("refusal", OrganiseForms.of(page).elsewhere())
                .with("done", done(page, words));
        if (event == null) {
            return tree.with("empty", events.isEmpty() ? words.text("organise.empty") : null)
                    .with("fresh", new OrganiseNew(words, events, page).tree())
                    .done();
        }
        DeskFrame c = DeskFrame.of(event, page, messages);
        return tree.with("event", event(c, page, state.getJsonArray("crew", new JsonArray())))
                .done();
    }

    private static Map<String, Object> event(DeskFrame c, JsonObject page, JsonArray crew) {
        return new Tree()
                .with("code", page.getString("code"))
                .with("action", c.page().action())
                .with("here", "/organise?event=" + page.getString("code"))
                .with("title", c.page().event().getString("title"))
                .with("facts", facts(c))
                .all(new OrganiseSettings(c, page).tree())
                .all(new OrganiseProgramme(c, page).tree())
                .all(new OrganisePeople(c, page).tree())
                .all(new OrganiseCrew(c, page, crew).tree())
                .with("exports", exports(c, page))
                .done();
    }

    private static Map<String, Object> event(JsonObject event, JsonObject page, Words words) {
        return new Tree()
                .with("title", event.getString("title"))
                .with("href", "/organise?event=" + event.getString("code"))
                .with("meta", meta(event, words))
                .flag("current", event.getString("code").equals(page.getString("code")))
                .done();
    }

    private static String meta(JsonObject event, Words words) {
        List<String> parts = new ArrayList<>();
        String start = event.getString("start");
        if (start != null) {
            parts.add(date(start, words.language()));
        }
        parts.add(event.getString("code"));
        long here = event.getLong("here", 0L);
        if (here > 0) {
            parts.add(words.count("desk.here", here));
        }
        return String.join(", ", parts);
    }

    private static String date(String local, Language language) {
        return LocalDate.parse(local.substring(0, 10))
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
    }

    /** What the last form did, where that is not to be seen by itself. */
    private static @Nullable String done(JsonObject page, Words words) {
        JsonObject reply = page.getJsonObject("reply", new JsonObject());
        return switch (reply.getString("do", "")) {
            case "event.create", "event.copy", "event.import" -> words.text("organise.done.new");
            case "event.erase" -> words.text("organise.done.erase");
            case "", "crew.invite" -> null;
            default -> words.text("organise.done");
        };
    }

    private static List<String> facts(DeskFrame c) {
        JsonObject event = c.page().event();
        List<String> facts = new ArrayList<>();
        c.programme().stream()
                .findFirst()
                .ifPresent(first -> facts.add(
                        date(c.item(first).getString("start"), c.words().language())));
        if (event.containsKey("venue")) {
            facts.add(event.getString("venue"));
        }
        facts.add(c.words().text("desk.copy.code", Map.of("code", event.getString("code"))));
        JsonObject presence = c.state().getJsonObject("presence", new JsonObject());
        facts.add(c.words().count("organise.joined", presence.getLong("joined", 0L)));
        return facts;
    }

    private static List<Map<String, Object>> exports(DeskFrame c, JsonObject page) {
        return List.of(
                export(c, page, "questions", "questions", "csv", "xlsx", "json"),
                export(c, page, "polls", "polls", "csv", "xlsx", "json"),
                export(c, page, "report", "event", "html", "pdf"),
                export(c, page, "activity", "activity", "csv", "xlsx", "json"),
                export(c, page, "event", "event", "json"));
    }

    private static Map<String, Object> export(
            DeskFrame c, JsonObject page, String words, String name, String... types) {
        String path = "/e/" + page.getString("code") + "/export/" + name + ".";
        return Map.of(
                "title", c.words().text("organise.export." + words),
                "says", c.words().text("organise.export." + words + ".says"),
                "files",
                        Stream.of(types)
                                .map(type -> Map.of("href", path + type, "label", type.toUpperCase(Locale.ROOT)))
                                .toList());
    }
}
