package org.rondvraag.room.page;

import io.vertx.core.json.JsonObject;
import java.util.Map;

/** The form with what the event is called and where and when it takes place, and the one that erases it. */
final class OrganiseSettings {
    private final DeskFrame c;
    private final OrganiseForms forms;

    OrganiseSettings(DeskFrame c, JsonObject page) {
        this.c = c;
        this.forms = OrganiseForms.of(page);
    }

    Map<String, Object> tree() {
        return Map.of("settings", settings(), "erase", forms.tree(forms.was("event.erase")));
    }

    private Map<String, Object> settings() {
        JsonObject event = c.page().event();
        JsonObject wifi = event.getJsonObject("wifi", new JsonObject());
        JsonObject present = new JsonObject()
                .put("title", event.getString("title"))
                .put("subtitle", event.getString("subtitle", ""))
                .put("venue", event.getString("venue", ""))
                .put("language", event.getString("language"))
                .put("zone", event.getString("zone"))
                .put("ssid", wifi.getString("ssid", ""))
                .put("password", wifi.getString("password", ""));
        boolean again = forms.was("event.update");
        JsonObject filled = forms.filled(again, present);
        return new Tree()
                .all(filled.getMap())
                .with("languages", OrganiseNew.languages(c.words(), filled.getString("language")))
                .with("zones", OrganiseNew.zones())
                .all(forms.tree(again))
                .done();
    }
}
