package org.rondvraag.room.page;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.rondvraag.shared.Language;

/** The three ways to a new event: from nothing, as a copy of another, from a file. */
final class OrganiseNew {
    private final Words words;
    private final List<JsonObject> events;
    private final OrganiseForms forms;
    private final ZoneId zone;
    private final LocalDate today;

    /** @param events code, title and, if anything is planned, zone of each */
    OrganiseNew(Words words, List<JsonObject> events, JsonObject page) {
        this.words = words;
        this.events = events;
        this.forms = OrganiseForms.of(page);
        this.zone = ZoneId.of(events.stream()
                .map(event -> event.getString("zone"))
                .findFirst()
                .orElseGet(() -> ZoneId.systemDefault().getId()));
        this.today = LocalDate.ofInstant(Instant.ofEpochMilli(page.getLong("now")), zone);
    }

    Map<String, Object> tree() {
        return new Tree()
                .with("create", create())
                .with("copy", events.isEmpty() ? null : copy())
                .with("import", form("event.import", new JsonObject()).done())
                .done();
    }

    private Map<String, Object> create() {
        JsonObject usual = new JsonObject()
                .put("language", words.language().code())
                .put("zone", zone.getId())
                .put("start", today + "T10:00")
                .put("end", today + "T11:00");
        String language = forms.filled(forms.was("event.create"), usual).getString("language");
        return form("event.create", usual)
                .with("languages", languages(words, language))
                .with("zones", zones())
                .done();
    }

    private Map<String, Object> copy() {
        JsonObject usual = new JsonObject().put("day", today.toString());
        String from = forms.filled(forms.was("event.copy"), usual)
                .getString("from", events.get(0).getString("code"));
        return form("event.copy", usual)
                .with(
                        "froms",
                        events.stream()
                                .map(event -> Choice.of(
                                        event.getString("code"),
                                        event.getString("title") + ", " + event.getString("code"),
                                        from))
                                .toList())
                .done();
    }

    private Tree form(String command, JsonObject usual) {
        boolean again = forms.was(command);
        return new Tree().all(forms.filled(again, usual).getMap()).all(forms.tree(again));
    }

    /** The languages of the product, each by its name in the language of the page. */
    static List<Map<String, Object>> languages(Words words, String chosen) {
        return List.of(Language.values()).stream()
                .map(language -> Choice.of(
                        language.code(),
                        language.locale().getDisplayLanguage(words.language().locale()),
                        chosen))
                .toList();
    }

    /** Suggestions; any other zone may be typed. */
    static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.startsWith("Europe/"))
                .sorted()
                .toList();
    }
}
