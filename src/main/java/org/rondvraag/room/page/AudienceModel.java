package org.rondvraag.room.page;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.rondvraag.shared.Language;
import org.rondvraag.shared.Messages;

/**
 * The phone's page as a plain tree: the same for all, or with {@code me} one person's own. The browser makes the same of the same
 * state in {@code model/audience.js}, and adds what only the phone knows: what it has not sent yet, and how the connection is.
 */
public final class AudienceModel implements PageModel {
    private final Messages messages;

    public AudienceModel(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Map<String, Object> of(JsonObject state, JsonObject page) {
        Language language = Language.of(page.getString("language")).orElse(Language.NL);
        Words words = new Words(messages, language);
        PhoneFrame c = PhoneFrame.of(state, page, words);
        PollPart polls = new PollPart(c);
        Map<String, Object> list = ListPart.of(c);
        return new Tree()
                .with("language", language.code())
                .with("title", c.event().getString("title"))
                .with("status", Status.connecting(words))
                .with("turn", NoticesPart.turn(c))
                .with("notices", NoticesPart.of(c))
                .with("now", ProgrammePart.of(c))
                .with("stage", new QuestionPart(c).stage().orElse(null))
                .with("polls", polls.all())
                .flag("rarer", polls.anyRarer())
                .with("list", list)
                .with("ask", AskPart.of(c))
                .with("thumbs", thumbs(c, polls, list))
                .done();
    }

    private static Map<String, Object> thumbs(PhoneFrame c, PollPart polls, Map<String, Object> list) {
        return new Tree()
                .with("count", list.getOrDefault("count", 0))
                .flag("poll", polls.any())
                .flag("waits", polls.waits())
                .flag("ask", c.asking())
                .done();
    }
}
