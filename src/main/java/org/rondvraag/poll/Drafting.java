package org.rondvraag.poll;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rondvraag.event.Decision;
import org.rondvraag.event.Edit;
import org.rondvraag.event.Facts;
import org.rondvraag.event.Item;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.ItemId;
import org.rondvraag.shared.PollId;
import org.rondvraag.shared.Refusal;

/** Writing a poll, before anybody answers it: nobody may change a question that was answered. */
public final class Drafting {
    private static final int MOST_POLLS = 200;
    private static final int MOST_OPTIONS = 20;

    private Drafting() {}

    /** {@code poll.create}: a draft, seen by the desk alone. The server makes the ids of the options. */
    public static Decision create(Facts facts, Actor actor, Fields fields) {
        PollId id = fields.newId("poll", PollId::made, facts::newId);
        JsonObject blank = new JsonObject()
                .put("title", fields.text("title", 1, 500))
                .put("type", fields.text("type", 1, 20))
                .put("status", "draft")
                .put("round", 1)
                .put("results", "hidden");
        Poll poll = written(new Poll(id.value(), blank), facts, fields);
        Poll present = facts.find(Poll.KIND, id.value()).orElse(null);
        if (present != null) {
            if (!present.title().equals(poll.title()) || present.type() != poll.type()) {
                throw Refusal.conflict("taken");
            }
            return Decision.holds();
        }
        if (facts.all(Poll.KIND).size() >= MOST_POLLS) {
            throw Refusal.conflict("full");
        }
        return Decision.write(Poll.KIND, poll).about(poll.title());
    }

    /** {@code poll.update}: what is given of a draft, settings as a whole; of an open poll only when it closes. */
    public static Decision update(Facts facts, Actor actor, Fields fields) {
        Poll poll = PollRules.named(facts, fields);
        if (poll.isOpen() && fields.has("seconds")) {
            return PollRules.timed(facts, poll, fields);
        }
        if (!poll.isDraft()) {
            throw Refusal.conflict("status");
        }
        Poll next = written(poll, facts, fields);
        return next.body().equals(poll.body())
                ? Decision.holds()
                : Decision.write(Poll.KIND, next).about(next.title());
    }

    /** {@code poll.delete}: a draft only, for what was answered is kept. */
    public static Decision delete(Facts facts, Actor actor, Fields fields) {
        Poll poll = PollRules.named(facts, fields);
        if (!poll.isDraft()) {
            throw Refusal.conflict("status");
        }
        return Decision.remove(Poll.KIND, poll.key()).about(poll.title());
    }

    private static Poll written(Poll poll, Facts facts, Fields fields) {
        Edit edit = Edit.of(poll.body());
        if (fields.has("title")) {
            edit.set("title", fields.text("title", 1, 500));
        }
        PollType type = fields.has("type") ? PollType.of(fields.text("type", 1, 20)) : poll.type();
        JsonArray options = options(type, poll, fields);
        edit.set("type", type.wire()).set("options", options);
        if (fields.has("settings") || type != poll.type() || !poll.body().containsKey("settings")) {
            @Nullable Fields given = fields.has("settings") ? fields.object("settings") : null;
            edit.set(
                    "settings",
                    SettingsReader.read(type, given, Poll.options(options)).body());
        }
        Optional.ofNullable(item(facts, fields)).ifPresent(item -> edit.set("item", item.isEmpty() ? null : item));
        return new Poll(poll.key(), edit.done());
    }

    private static JsonArray options(PollType type, Poll poll, Fields fields) {
        if (!type.hasOptions()) {
            return new JsonArray();
        }
        if (!fields.has("options") && poll.type().hasOptions() && poll.body().containsKey("options")) {
            return poll.body().getJsonArray("options");
        }
        List<String> texts = fields.texts("options", MOST_OPTIONS, 120);
        if (texts.size() < 2 || texts.stream().distinct().count() != texts.size()) {
            throw Refusal.invalid("options", "options");
        }
        JsonArray options = new JsonArray();
        for (int i = 0; i < texts.size(); i++) {
            options.add(new JsonObject().put("id", "o" + (i + 1)).put("text", texts.get(i)));
        }
        return options;
    }

    /** The item named; an empty text is none, and null leaves it as it is. */
    private static @Nullable String item(Facts facts, Fields fields) {
        if (!fields.has("item")) {
            return null;
        }
        if ("".equals(fields.required("item"))) {
            return "";
        }
        return facts.need(Item.KIND, fields.id("item", ItemId::of).value()).key();
    }
}
