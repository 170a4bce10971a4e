package org.rondvraag.room.page;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.rondvraag.shared.Messages;

/** The projector as a plain tree, as {@code model/screen.js}; the page says how to come in: the address and the QR codes. */
public final class ScreenModel implements PageModel {
    private final Messages messages;

    public ScreenModel(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Map<String, Object> of(JsonObject state, JsonObject page) {
        DeskFrame c = DeskFrame.of(state, page, messages);
        Shown what = Shown.of(c);
        Tree tree = new Tree()
                .with("language", c.words().language().code())
                .with("title", c.words().text("screen.title"));
        if (what.kind().equals("blank")) {
            return tree.flag("blank", true).with("kind", "blank").done();
        }
        boolean open = isOpen(c);
        return tree.with("kind", kind(what))
                .with("head", head(c, what))
                .with("aside", c.time(c.now()))
                .with("address", page.getJsonObject("join").getString("address"))
                .with("code", c.page().event().getString("code"))
                .with("announcement", c.page().event().getString("announcement"))
                .all(shown(c, what, page))
                .flag("asking", open)
                .flag("closed", !open)
                .done();
    }

    private static String kind(Shown what) {
        return switch (what.kind()) {
            case "idle" -> "join";
            case "shift" -> "poll";
            default -> what.kind();
        };
    }

    private static Map<String, Object> shown(DeskFrame c, Shown what, JsonObject page) {
        ScreenParts parts = new ScreenParts(c);
        return switch (what.kind()) {
            case "question" -> Map.of("question", parts.question(what.id()));
            case "poll" -> ScreenPoll.of(c, what.id(), false);
            case "shift" -> ScreenPoll.of(c, what.id(), true);
            case "questions" -> Map.of("list", parts.questions());
            case "agenda" -> Map.of("agenda", new ScreenDoor(c, page).agenda());
            case "idle" -> new ScreenDoor(c, page).idle();
            default -> new ScreenDoor(c, page).join();
        };
    }

    private static String head(DeskFrame c, Shown what) {
        JsonObject event = c.page().event();
        boolean door = what.kind().equals("join") || what.kind().equals("idle");
        return door || c.page().item() == null ? event.getString("subtitle", event.getString("title")) : c.title();
    }

    private static boolean isOpen(DeskFrame c) {
        JsonObject item = c.page().item();
        return "open".equals(c.page().event().getString("questions"))
                && (item == null || "open".equals(item.getString("questions")));
    }
}
