package org.rondvraag.room.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is for the panelist whose monitor this is; as {@code model/panel-own.js}. {@code you} has {@code person}, {@code member}. */
record PanelOwn(DeskFrame c, JsonObject you) {

    /** Whose monitor it is, and in whose name its buttons speak; null when the page does not know. */
    @Nullable
    String name() {
        String name = you.getString("name", "");
        return name.isEmpty() ? null : Hands.name(c, you.getString("person"), name);
    }

    /** Whether it was asked of this person by name. */
    boolean isAsked(JsonObject question) {
        String person = you.getString("person");
        return person != null && question.getJsonArray("to", new JsonArray()).contains(person);
    }

    /** What a panelist may say about a question, and what was said. */
    Map<String, Object> answering(String id) {
        JsonObject question = c.question(id);
        return new Tree()
                .with("id", id)
                .with("said", Hands.said(c, question))
                .flag("claimed", isMine(question, "claims"))
                .flag("passed", isMine(question, "passes"))
                .flag("waits", isMine(question, "minutes"))
                .done();
    }

    private boolean isMine(JsonObject of, String member) {
        String who = you.getString("person", you.getString("member"));
        return Bars.objects(of.getJsonArray(member, new JsonArray())).stream()
                .anyMatch(one -> one.getString("who").equals(who));
    }

    /** Open questions to this person, in the balanced order; null when there is none. */
    @Nullable
    List<Map<String, Object>> mine() {
        List<Map<String, Object>> rows = c.order("balanced")
                .filter(id -> isAsked(c.question(id)))
                .map(id -> Map.<String, Object>of("text", c.question(id).getString("text"), "hands", answering(id)))
                .toList();
        return rows.isEmpty() ? null : rows;
    }

    /** Messages from the desk that this panelist has not acknowledged; null when there is none. */
    @Nullable
    List<Map<String, Object>> unread() {
        List<Map<String, Object>> rows = DeskPanel.cues(c)
                .filter(id -> isFor(DeskPanel.cue(c, id)))
                .filter(id -> !isMine(DeskPanel.cue(c, id), "seen"))
                .map(id -> Map.<String, Object>of(
                        "id", id, "text", DeskPanel.cue(c, id).getString("text")))
                .toList();
        return rows.isEmpty() ? null : rows;
    }

    private boolean isFor(JsonObject cue) {
        JsonArray to = cue.getJsonArray("to", new JsonArray());
        String person = you.getString("person");
        return to.isEmpty() || person == null || to.contains(person);
    }

    /** Whether a chair's own key opens the desk too: then the deeds of the stage are at hand here. */
    boolean mayAct() {
        return isChair() && List.of("moderator", "organiser").contains(you.getString("role", ""));
    }

    boolean isChair() {
        JsonObject person = c.state().getJsonObject("people").getJsonObject(you.getString("person", ""));
        return person != null && "chair".equals(person.getString("role"));
    }
}
