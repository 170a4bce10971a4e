package org.rondvraag.room.page;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rondvraag.shared.Messages;

/** The panel's monitor as a plain tree: now, next, and what the room still wants to hear; as {@code model/panel.js}. */
public final class PanelModel implements PageModel {
    private static final int TOP = 3;

    private final Messages messages;

    public PanelModel(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Map<String, Object> of(JsonObject state, JsonObject page) {
        DeskFrame c = DeskFrame.of(state, page, messages);
        PanelOwn own = new PanelOwn(c, page.getJsonObject("you", new JsonObject()));
        String stage = DeskStage.onStage(c).orElse("");
        String next = c.order("run").findFirst().orElse("");
        List<Map<String, Object>> top = c.order("balanced")
                .filter(id -> !id.equals(next))
                .limit(TOP)
                .map(id -> line(c, id))
                .toList();
        return new Tree()
                .with("language", c.words().language().code())
                .with("title", c.words().text("panel.title"))
                .with("own", own.name())
                .with("item", c.title())
                .all(c.timeLeft().done())
                .with("status", Status.connecting(c.words()))
                .with("announcement", c.page().event().getString("announcement"))
                .flag("chair", own.isChair())
                .with("deeds", own.mayAct() ? deeds(c, stage, next) : null)
                .with("cues", own.unread())
                .with("mine", own.mine())
                .with("shares", ShareRows.of(c))
                .with("asked", asked(c))
                .with("says", c.words().text(isAsked(c, own, stage) ? "panel.now.you" : "panel.now"))
                .with("now", stage.isEmpty() ? null : staged(c, own, stage))
                .with("empty", stage.isEmpty() ? c.words().text("panel.empty") : null)
                .with("next", next.isEmpty() ? null : line(c, next))
                .with("top", top.isEmpty() ? null : top)
                .with("none", top.isEmpty() ? c.words().text("panel.none") : null)
                .done();
    }

    private static boolean isAsked(DeskFrame c, PanelOwn own, String stage) {
        return !stage.isEmpty() && own.isAsked(c.question(stage));
    }

    /** The poll that the room sees or else answers, with what everyone may see of its result. */
    private static @Nullable Map<String, Object> asked(DeskFrame c) {
        Shown seen = Shown.of(c);
        return Optional.of(seen.id())
                .filter(id -> seen.kind().equals("poll"))
                .or(() -> Shown.newest(c.page().polls(), "open"))
                .map(id -> ScreenPoll.of(c, id, false))
                .orElse(null);
    }

    /** What a chair does next: one thing at a time. */
    private static Map<String, Object> deeds(DeskFrame c, String stage, String next) {
        return new Tree()
                .with("desk", "/e/" + c.page().event().getString("code") + "/desk")
                .with("stage", stage.isEmpty() ? null : stage)
                .with("next", !stage.isEmpty() || next.isEmpty() ? null : next)
                .done();
    }

    private static Map<String, Object> staged(DeskFrame c, PanelOwn own, String id) {
        JsonObject question = c.question(id);
        List<String> facts = new ArrayList<>();
        if (question.containsKey("by")) {
            facts.add(question.getString("by"));
        }
        facts.add(c.words().count("question.votes", question.getLong("votes")));
        return new Tree()
                .with("text", question.getString("text"))
                .with("length", Length.of(question.getString("text")))
                .with("to", toWhom(c, question))
                .with("facts", String.join(", ", facts))
                .with("clock", StageClock.of(c, question))
                .with("hands", own.answering(id))
                .done();
    }

    private static Map<String, Object> line(DeskFrame c, String id) {
        JsonObject question = c.question(id);
        long votes = question.getLong("votes");
        String to = toWhom(c, question);
        return new Tree()
                .with("id", id)
                .with("text", question.getString("text"))
                .with("length", Length.of(question.getString("text")))
                .with("votes", votes)
                .with("facts", to)
                .with("withVotes", to + ", " + c.words().count("question.votes", votes))
                .with("said", Hands.said(c, question))
                .done();
    }

    private static String toWhom(DeskFrame c, JsonObject question) {
        String names = c.addressees(question);
        return names == null ? c.words().text("panel.toAll") : c.words().text("panel.to", Map.of("name", names));
    }
}
