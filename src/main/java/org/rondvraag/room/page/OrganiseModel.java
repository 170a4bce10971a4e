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
 * makes this tree. {@code state} = {@code {"events":[{"code","title","start"?,"end"?,"here"}],"event"?,"crew"?}}, of which {@code
 * event} is the desk's state of the chosen one; {@code page} has {@code base}, {@code code}, and once after a form {@code reply} or
 * {@code refusal}.
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
        Tree tree = new Tree()
                .with("language", language.code())
                .with("title", words.text("organise.title"))
                .with("events", events(state, page, words))
                .with("refusal", refusal(page));
        if (event == null) {
            return tree.with("empty", words.text("organise.empty")).done();
        }
        DeskFrame c = DeskFrame.of(event, page, messages);
        OrganiseCrew crew = new OrganiseCrew(c, page, state.getJsonArray("crew", new JsonArray()));
        OrganiseProgramme programme = new OrganiseProgramme(c);
        return tree.with("event", event(c, page, programme, crew)).done();
    }

    private static Map<String, Object> event(
            DeskFrame c, JsonObject page, OrganiseProgramme programme, OrganiseCrew crew) {
        return new Tree()
                .with("code", page.getString("code"))
                .with("action", c.page().action())
                .with("title", c.page().event().getString("title"))
                .with("facts", facts(c))
                .with("settings", settings(c))
                .all(programme.tree())
                .all(crew.tree())
                .with("exports", exports(c, page))
                .done();
    }

    private static List<Map<String, Object>> events(JsonObject state, JsonObject page, Words words) {
        return Bars.objects(state.getJsonArray("events", new JsonArray())).stream()
                .map(event -> new Tree()
                        .with("title", event.getString("title"))
                        .with("href", "/organise?event=" + event.getString("code"))
                        .with("meta", meta(event, words))
                        .flag("current", event.getString("code").equals(page.getString("code")))
                        .done())
                .toList();
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

    private static @Nullable String refusal(JsonObject page) {
        JsonObject refusal = page.getJsonObject("refusal");
        return refusal == null ? null : refusal.getString("message");
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

    private static Map<String, Object> settings(DeskFrame c) {
        JsonObject event = c.page().event();
        JsonObject wifi = event.getJsonObject("wifi", new JsonObject());
        return new Tree()
                .with("title", event.getString("title"))
                .with("subtitle", event.getString("subtitle", ""))
                .with("venue", event.getString("venue", ""))
                .with("zone", event.getString("zone"))
                .with("ssid", wifi.getString("ssid", ""))
                .with("password", wifi.getString("password", ""))
                .with(
                        "languages",
                        List.of(Language.values()).stream()
                                .map(language -> Choice.of(
                                        language.code(),
                                        language.locale()
                                                .getDisplayLanguage(
                                                        c.words().language().locale()),
                                        event.getString("language")))
                                .toList())
                .done();
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
