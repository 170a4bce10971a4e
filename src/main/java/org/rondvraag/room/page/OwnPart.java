package org.rondvraag.room.page;

import io.vertx.core.json.JsonObject;
import java.util.Map;

/** What the author of a question sees and may do; as {@code model/own.js}, but for what only a phone holds. */
final class OwnPart {
    private final PhoneFrame c;

    OwnPart(PhoneFrame c) {
        this.c = c;
    }

    /** Empty for everyone but the author. */
    Map<String, Object> of(String id) {
        JsonObject mine = c.myQuestions().getJsonObject(id);
        if (mine == null) {
            return Map.of();
        }
        return switch (status(id, mine)) {
            case "pending" -> pending(mine);
            case "open" -> open(id, mine);
            case "dismissed" -> dismissed(mine);
            case "merged" -> merged(mine.getString("into", ""));
            case "answered" -> visible("mine.answered").done();
            default -> Map.of();
        };
    }

    /** How far my question is: what everyone sees goes before what was told to me. */
    private String status(String id, JsonObject mine) {
        JsonObject shown = c.questions().getJsonObject(id);
        return shown == null ? mine.getString("status") : shown.getString("status");
    }

    private Map<String, Object> pending(JsonObject mine) {
        Tree receipt = new Tree().with("stage", "received").flag("half", true).with("text", text("mine.pending"));
        return new Tree()
                .with("mine", "pending")
                .with("receipt", receipt.done())
                .with("edit", edit(mine, "mine.edit", "mine.save"))
                .with("withdraw", withdraw("mine.withdraw"))
                .done();
    }

    private Map<String, Object> open(String id, JsonObject mine) {
        JsonObject shown = c.questions().getJsonObject(id);
        boolean alone = shown != null && shown.getLong("votes") <= 1;
        return visible("mine.open")
                .with("edit", alone ? edit(mine, "mine.edit", "mine.save") : null)
                .with("withdraw", withdraw("mine.withdraw"))
                .done();
    }

    private Map<String, Object> dismissed(JsonObject mine) {
        String reason = mine.getString("reason");
        String text = reason == null
                ? text("mine.dismissed")
                : c.words().text("mine.dismissed.reason", Map.of("reason", reason));
        boolean rewritten = mine.getBoolean("rewritten", false);
        Tree receipt = new Tree().with("stage", "refused").flag("struck", true).with("text", text);
        return new Tree()
                .with("mine", "refused")
                .with("receipt", receipt.done())
                .with("edit", rewritten ? null : edit(mine, "mine.rewrite", "mine.resend"))
                .with("withdraw", withdraw("mine.drop"))
                .done();
    }

    private Map<String, Object> merged(String into) {
        return visible("mine.merged")
                .with("show", c.questions().containsKey(into) ? "#q-" + into : null)
                .done();
    }

    private Tree visible(String key) {
        Tree receipt = new Tree().with("stage", "visible").flag("full", true).with("text", text(key));
        return new Tree().with("mine", "open").with("receipt", receipt.done());
    }

    private Map<String, Object> edit(JsonObject mine, String open, String send) {
        return Map.of("open", text(open), "text", mine.getString("text"), "send", text(send));
    }

    private Map<String, Object> withdraw(String open) {
        return Map.of("open", text(open), "sure", text("mine.withdraw.sure"));
    }

    private String text(String key) {
        return c.words().text(key);
    }
}
