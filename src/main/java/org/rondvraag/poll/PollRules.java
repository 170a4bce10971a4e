package org.rondvraag.poll;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
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

/** What the desk does with a poll. */
public final class PollRules {
    private static final int MOST_POLLS = 200;

    private PollRules() {}

    /** {@code poll.create}: a draft, seen by the desk alone. The server makes the ids of the options. */
    public static Decision create(Facts facts, Actor actor, Fields fields) {
        PollId id = fields.id("poll", PollId::of);
        Poll poll = new Poll(
                id.value(),
                drafted(Edit.empty(), facts, fields).set("results", "hidden").done());
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

    /** {@code poll.update}: a draft only, for nobody may change a question that was answered. */
    public static Decision update(Facts facts, Actor actor, Fields fields) {
        Poll poll = named(facts, fields);
        if (!poll.isDraft()) {
            throw Refusal.conflict("status");
        }
        Poll next = new Poll(
                poll.key(), drafted(Edit.of(poll.body()), facts, fields).done());
        return next.body().equals(poll.body())
                ? Decision.holds()
                : Decision.write(Poll.KIND, next).about(next.title());
    }

    /** {@code poll.open}: a draft, in round 1. */
    public static Decision open(Facts facts, Actor actor, Fields fields) {
        Poll poll = named(facts, fields);
        if (poll.isOpen()) {
            return Decision.holds();
        }
        if (!poll.isDraft()) {
            throw Refusal.conflict("status");
        }
        return Decision.write(Poll.KIND, poll.opened(1, facts.now(), seconds(poll, fields)))
                .about(poll.title());
    }

    /** {@code poll.close}: nothing is counted any more. */
    public static Decision close(Facts facts, Actor actor, Fields fields) {
        Poll poll = named(facts, fields);
        if (poll.isDraft()) {
            throw Refusal.conflict("status");
        }
        return poll.isOpen()
                ? Decision.write(Poll.KIND, poll.closed(facts.now())).about(poll.title())
                : Decision.holds();
    }

    /** {@code poll.results}: what everyone may see of the result. */
    public static Decision results(Facts facts, Actor actor, Fields fields) {
        String results = fields.text("results", 1, 20);
        if (!Poll.RESULTS.contains(results)) {
            throw Refusal.invalid("results", "form");
        }
        Poll poll = named(facts, fields);
        return poll.results().equals(results)
                ? Decision.holds()
                : Decision.write(Poll.KIND, poll.with("results", results)).about(poll.title());
    }

    /** {@code poll.again}: a closed poll opens in a new round, which the reply names; the former round is kept. */
    public static Decision again(Facts facts, Actor actor, Fields fields) {
        Poll poll = named(facts, fields);
        if (!poll.status().equals("closed")) {
            throw Refusal.conflict("status");
        }
        Poll next = poll.opened(poll.round() + 1, facts.now(), seconds(poll, fields));
        Poll hidden = next.results().equals("shown") ? next.with("results", "hidden") : next;
        return Decision.write(Poll.KIND, hidden)
                .replying("round", hidden.round())
                .about(poll.title());
    }

    /** {@code poll.delete}: a draft only, for what was answered is kept. */
    public static Decision delete(Facts facts, Actor actor, Fields fields) {
        PollId id = fields.id("poll", PollId::of);
        Poll poll = facts.find(Poll.KIND, id.value()).orElse(null);
        if (poll == null) {
            throw Refusal.notFound();
        }
        if (!poll.isDraft()) {
            throw Refusal.conflict("status");
        }
        return Decision.remove(Poll.KIND, poll.key()).about(poll.title());
    }

    private static Poll named(Facts facts, Fields fields) {
        return facts.need(Poll.KIND, fields.id("poll", PollId::of).value());
    }

    private static long seconds(Poll poll, Fields fields) {
        return fields.has("seconds")
                ? fields.integer("seconds", 5, 86_400)
                : poll.settings().seconds();
    }

    private static Edit drafted(Edit edit, Facts facts, Fields fields) {
        PollType type = PollType.of(fields.text("type", 1, 20));
        List<String> texts = fields.texts("options", 20, 120);
        if (type.hasOptions() && (texts.size() < 2 || texts.stream().distinct().count() != texts.size())) {
            throw Refusal.invalid("options", "options");
        }
        edit.set("type", type.wire())
                .set("title", fields.text("title", 1, 500))
                .set("status", "draft")
                .set("round", 1);
        edit.set("options", type.hasOptions() ? options(texts) : null);
        @Nullable Fields given = fields.has("settings") ? fields.object("settings") : null;
        edit.set("settings", Settings.read(type, given, texts.size()).body());
        @Nullable ItemId item = fields.optionalId("item", ItemId::of);
        if (item != null) {
            facts.need(Item.KIND, item.value());
        }
        return edit.set("item", item == null ? null : item.value());
    }

    private static JsonArray options(List<String> texts) {
        JsonArray options = new JsonArray();
        for (int i = 0; i < texts.size(); i++) {
            options.add(new JsonObject().put("id", "o" + (i + 1)).put("text", texts.get(i)));
        }
        return options;
    }
}
