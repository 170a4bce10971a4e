package org.rondvraag.room.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rondvraag.shared.Sentence;

/** The audience's link, the access keys that hold, the form for a new one, and once the key that was just made. */
final class OrganiseCrew {
    private static final List<String> ROLES = List.of("moderator", "panelist", "screen");
    private static final List<Duration> TERMS = List.of(Duration.ofHours(12), Duration.ofDays(7), Duration.ofDays(30));

    private final DeskFrame c;
    private final JsonObject page;
    private final JsonArray crew;
    private final OrganiseForms forms;

    OrganiseCrew(DeskFrame c, JsonObject page, JsonArray crew) {
        this.c = c;
        this.page = page;
        this.crew = crew;
        this.forms = OrganiseForms.of(page);
    }

    Map<String, Object> tree() {
        return new Tree()
                .with("door", base() + "/e/" + page.getString("code"))
                .with(
                        "views",
                        List.of("desk", "panel", "screen").stream()
                                .map(this::view)
                                .toList())
                .with(
                        "crew",
                        Bars.objects(crew).stream()
                                .filter(member -> member.getBoolean("valid", false))
                                .map(this::member)
                                .toList())
                .with("qr", page.getJsonObject("qr", new JsonObject()).getMap())
                .with("made", made())
                .with("key", form())
                .done();
    }

    private Map<String, Object> form() {
        boolean again = forms.was("crew.invite");
        JsonObject key = forms.filled(again, new JsonObject().put("role", "moderator"));
        String term = key.getString("until", "");
        return new Tree()
                .with("named", key.getString("name", ""))
                .with(
                        "roles",
                        ROLES.stream()
                                .map(role -> Choice.of(role, role(role), key.getString("role")))
                                .toList())
                .with("persons", new OrganisePeople(c, page).choices(List.of(key.getString("person", ""))))
                .with("terms", TERMS.stream().map(each -> term(each, term)).toList())
                .all(forms.tree(again))
                .done();
    }

    private String base() {
        return page.getString("base");
    }

    /** The pages that an organiser may open without a key. */
    private Map<String, Object> view(String name) {
        return Map.of(
                "href",
                "/e/" + page.getString("code") + "/" + name,
                "label",
                c.words().text(name + ".title"));
    }

    private Map<String, Object> member(JsonObject member) {
        Long until = member.getLong("until");
        String name = member.getString("name", "");
        return new Tree()
                .with("id", member.getString("id"))
                .with("role", role(member.getString("role")))
                .with("called", called(member))
                .with(
                        "until",
                        until == null
                                ? c.words().text("organise.key.forever")
                                : c.words().text("organise.key.until", Map.of("time", time(until))))
                .with(
                        "revoke",
                        c.words()
                                .text(
                                        "organise.key.revokeOf",
                                        Map.of("name", c.words().member(name), "role", role(member.getString("role")))))
                .done();
    }

    /** The key of the form that was just sent; no page ever shows it again. */
    private @Nullable Map<String, Object> made() {
        JsonObject reply = page.getJsonObject("reply");
        String key = reply == null ? null : reply.getString("key");
        return key == null
                ? null
                : new Tree()
                        .with("whose", whose(reply.getString("crew")))
                        .with("link", base() + "/k#" + key)
                        .with(
                                "qr",
                                page.getJsonObject("madeQr", new JsonObject()).getMap())
                        .done();
    }

    /** Role and name, so that of several links each comes to the right one. */
    private @Nullable String whose(@Nullable String id) {
        return Bars.objects(crew).stream()
                .filter(member -> member.getString("id").equals(id))
                .findFirst()
                .map(this::holder)
                .orElse(null);
    }

    private String holder(JsonObject member) {
        boolean named = !(Sentence.member(member.getString("name", "")) instanceof Sentence);
        return named ? role(member.getString("role")) + ", " + called(member) : called(member);
    }

    private String called(JsonObject member) {
        String name = member.getString("name", "");
        return name.isEmpty()
                ? c.words().text("organise.key.noname")
                : c.words().member(name);
    }

    private Map<String, Object> term(Duration term, String chosen) {
        long until = c.now() + term.toMillis();
        return Choice.of(
                Long.toString(until), c.words().text("organise.key.until", Map.of("time", time(until))), chosen);
    }

    private String time(long ms) {
        return Times.local(ms, c.page().zone()).replace('T', ' ');
    }

    private String role(String role) {
        return c.words().text("organise.role." + role);
    }
}
