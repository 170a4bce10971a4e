package org.rondvraag.room.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
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
                .with("length", text == null ? null : Length.of(text))
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
        JsonObject undid = deed.getJsonObject("undid");
        Map<String, Object> args = Map.of("who", name(deed), "what", about(undid == null ? deed : undid, deed));
        boolean undone = deed.getBoolean("undone", false);
        String says = undid == null ? sentence(deed.getString("do"), args) : taken(args, undid);
        return new Tree()
                .with("id", deed.getString("id"))
                .with("time", c.time(deed.getLong("at")))
                .with("says", says)
                .flag("undone", undone)
                .with("undo", undone ? null : c.words().text("desk.undoOf", Map.of("what", says)))
                .done();
    }

    /** What a deed was about; of a key it is whose, also when the step with that key stands again. */
    private String about(JsonObject first, JsonObject deed) {
        String what = deed.getString("what", "");
        String command = first.getString("do");
        return command.startsWith("crew.") || command.equals("undo") ? c.words().member(what) : what;
    }

    private String name(JsonObject deed) {
        String who = deed.getString("who", "");
        return who.isEmpty() ? c.words().text("desk.someone") : c.words().member(who);
    }

    /** An undo, with what it took back; of an undo that was itself undone, that the step stands again. */
    private String taken(Map<String, Object> args, JsonObject undid) {
        String command = undid.getString("do");
        if (command.equals("undo")) {
            return sentence("redo", isCalled(args.get("what")) ? Map.of("who", args.get("who"), "what", "") : args);
        }
        Map<String, Object> first = new HashMap<>(args);
        first.put("who", name(undid));
        Map<String, Object> all = new HashMap<>(args);
        all.put("did", sentence(command, first));
        return c.words().text("desk.did.undo.of", all);
    }

    /** Whether what it was about has sentences of its own, so that nobody reads how the wire calls it. */
    private boolean isCalled(Object what) {
        return !what.equals("")
                && c.words().messages().all(c.words().language()).keySet().stream()
                        .anyMatch(key -> key.endsWith(".to." + what));
    }

    /** For just that, with what it was about, or bare; a command without a sentence of its own gets the plainest one. */
    private String sentence(String command, Map<String, Object> args) {
        String key = "desk.did." + command;
        Object what = args.get("what");
        List<String> keys = what.equals("")
                ? List.of(key + ".bare", key, "desk.did.other.bare")
                : List.of(key + ".to." + what, key, "desk.did.other");
        return keys.stream()
                .filter(one -> !c.words().text(one).equals(one))
                .findFirst()
                .map(one -> c.words().text(one, args))
                .orElse(command);
    }

    /** What I did last and the way back, and what the screen shows. */
    Map<String, Object> foot() {
        String chosen = segment(c.state().getJsonObject("screen").getString("show"));
        return new Tree()
                .with("last", last())
                .with("shows", SHOWS.stream().map(name -> show(name, chosen)).toList())
                .done();
    }

    /** The last of my deeds that stands, an undo too: then its button does it after all. */
    private @Nullable Map<String, Object> last() {
        return deeds().stream()
                .filter(this::isMine)
                .filter(deed -> !deed.getBoolean("undone", false))
                .findFirst()
                .map(deed -> new Tree()
                        .all(deed(deed))
                        .flag("redo", isUndo(deed) && !isUndo(deed.getJsonObject("undid", new JsonObject())))
                        .done())
                .orElse(null);
    }

    private static boolean isUndo(JsonObject deed) {
        return "undo".equals(deed.getString("do"));
    }

    /** Whoever the page does not know sees what everyone did. */
    private boolean isMine(JsonObject deed) {
        return !c.page().page().containsKey("you") || c.isMe(deed.getString("member"));
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
