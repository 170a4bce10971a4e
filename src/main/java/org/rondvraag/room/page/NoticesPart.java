package org.rondvraag.room.page;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is true now and good to know; as {@code model/notices.js}, but for what only a phone knows. */
final class NoticesPart {
    private static final String INFO = "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 9v5M10 6.2v.1";
    private static final String WRONG = "M10 3 18 16.5H2zM10 8v4M10 14.4v.1";

    /** How long it stays news that a question was answered (ms). */
    private static final long RECENT = 300_000;

    private final PhoneFrame c;
    private final List<Map<String, Object>> notices = new ArrayList<>();

    private NoticesPart(PhoneFrame c) {
        this.c = c;
    }

    static Map<String, Object> of(PhoneFrame c) {
        NoticesPart part = new NoticesPart(c);
        part.refused();
        part.announced();
        part.mine().forEach(part::answered);
        return part.as("notices");
    }

    /** Whether a question of one's own is next, or on stage: it stays in view wherever they read. */
    static Map<String, Object> turn(PhoneFrame c) {
        NoticesPart part = new NoticesPart(c);
        part.mine().forEach(part::turn);
        return part.as("turn");
    }

    private Map<String, Object> as(String id) {
        return new Tree().with("id", id).with("lines", notices).done();
    }

    private List<String> mine() {
        return c.myQuestions().fieldNames().stream()
                .filter(c.questions()::containsKey)
                .sorted()
                .toList();
    }

    private void refused() {
        JsonObject refusal = c.refusal();
        if (refusal == null || ("question.ask".equals(refusal.getString("do")) && c.asking())) {
            return;
        }
        String text = refusal.getJsonObject("values", new JsonObject()).getString("text", "");
        notices.add(new Tree()
                .with("kind", "wrong")
                .with("d", WRONG)
                .with("text", refusal.getString("message"))
                .with("quote", text.isEmpty() ? null : text)
                .done());
    }

    private void announced() {
        if (c.event().containsKey("announcement")) {
            notices.add(new Tree()
                    .with("d", INFO)
                    .with("title", c.words().text("announcement.label") + ".")
                    .with("text", c.event().getString("announcement"))
                    .done());
        }
    }

    private void answered(String id) {
        JsonObject question = c.questions().getJsonObject(id);
        if (question.getString("status").equals("answered")
                && c.page().getLong("now") - question.getLong("answeredAt", 0L) < RECENT) {
            tell("mine.answered", "#q-" + id);
        }
    }

    private void turn(String id) {
        String status = c.questions().getJsonObject(id).getString("status");
        if (status.equals("stage")) {
            tell("mine.stage", "#podium");
        } else if (status.equals("open") && c.myQuestions().getJsonObject(id).getBoolean("next", false)) {
            notices.add(info("mine.next").done());
        }
    }

    private void tell(String key, String href) {
        notices.add(info(key)
                .with("href", href)
                .with("go", c.words().text("mine.show"))
                .done());
    }

    private Tree info(String key) {
        return new Tree().with("d", INFO).with("text", c.words().text(key));
    }
}
