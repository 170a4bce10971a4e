package org.rondvraag.room.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the room sees, the announcement, what happened, and the foot; as {@code model/desk-room.js}. */
final class DeskRoom {
    private static final List<String> SHOWS = List.of("join", "agenda", "follow", "poll", "questions", "blank");

    private final DeskFrame c;

    DeskRoom(DeskFrame c) {
        this.c = c;
    }

    /** A small truthful copy of what the projector shows. */
    Map<String, Object> copy() {
        Shown now = Shown.of(c);
        String text = words(now);
        String code = c.page().event().getString("code");
        String title = c.page().event().getString("title");
        return new Tree()
                .with("head", c.title())
                .with("says", c.words().text("desk.copy." + now.kind()))
                .with(
                        "text",
                        text == null
                                ? c.words()
                                        .text("desk.copy." + now.kind() + ".text", Map.of("title", title, "code", code))
                                : text)
                .flag("voice", text != null)
                .flag("blank", now.kind().equals("blank"))
                .with("code", c.words().text("desk.copy.code", Map.of("code", code)))
                .done();
    }

    private @Nullable String words(Shown now) {
        return switch (now.kind()) {
            case "question" -> c.question(now.id()).getString("text");
            case "poll", "shift" -> c.page().polls().getJsonObject(now.id()).getString("title");
            default -> null;
        };
    }

    Map<String, Object> announce() {
        return new Tree()
                .with("text", c.page().event().getString("announcement"))
                .done();
    }

    /** Who did what, newest first. */
    Map<String, Object> activity() {
        List<Map<String, Object>> rows = deeds().stream().map(this::deed).toList();
        return new Tree()
                .with("rows", rows)
                .with("empty", rows.isEmpty() ? c.words().text("desk.activity.empty") : null)
                .done();
    }

    private List<JsonObject> deeds() {
        return Bars.objects(c.state().getJsonArray("activity", new JsonArray()));
    }

    private Map<String, Object> deed(JsonObject deed) {
        String who = deed.getString("who", "");
        Map<String, Object> args =
                Map.of("who", who.isEmpty() ? c.words().text("desk.someone") : who, "what", deed.getString("what", ""));
        boolean undone = deed.getBoolean("undone", false);
        return new Tree()
                .with("id", deed.getString("id"))
                .with("time", c.time(deed.getLong("at")))
                .with("says", sentence(deed.getString("do"), args))
                .flag("undone", undone)
                .with("undo", undone ? null : c.words().text("desk.undoOf", args))
                .done();
    }

    /** With what it was about, or bare; a command without a sentence of its own gets the plainest one. */
    private String sentence(String command, Map<String, Object> args) {
        String key = "desk.did." + command;
        List<String> keys = args.get("what").equals("")
                ? List.of(key + ".bare", key, "desk.did.other.bare")
                : List.of(key, "desk.did.other");
        return keys.stream()
                .filter(one -> !c.words().text(one).equals(one))
                .findFirst()
                .map(one -> c.words().text(one, args))
                .orElse(command);
    }

    /** What was done last, the way back, and what the screen shows. */
    Map<String, Object> foot() {
        String chosen = segment(c.state().getJsonObject("screen").getString("show"));
        return new Tree()
                .with(
                        "last",
                        deeds().stream()
                                .filter(deed -> !deed.getBoolean("undone", false))
                                .filter(deed -> !deed.getString("do").equals("undo"))
                                .findFirst()
                                .map(this::deed)
                                .orElse(null))
                .with("shows", SHOWS.stream().map(name -> show(name, chosen)).toList())
                .done();
    }

    private Map<String, Object> show(String name, String chosen) {
        return new Tree()
                .with("name", name)
                .with("label", c.words().text("desk.show." + name))
                .flag("chosen", name.equals(chosen))
                .done();
    }

    private static String segment(String show) {
        return show.startsWith("poll:") || show.startsWith("shift:") ? "poll" : show;
    }
}
