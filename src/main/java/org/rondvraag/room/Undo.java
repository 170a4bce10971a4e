package org.rondvraag.room;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rondvraag.event.Decision;
import org.rondvraag.event.Decision.Write;
import org.rondvraag.event.Edit;
import org.rondvraag.event.Facts;
import org.rondvraag.event.Kind;
import org.rondvraag.poll.Poll;
import org.rondvraag.question.Question;
import org.rondvraag.shared.ActionId;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.Refusal;
import org.rondvraag.shared.Role;

/** {@code undo}: writes back what an action's documents were before it, unless one of them has changed since. */
final class Undo {
    private final Documents documents;

    Undo(Documents documents) {
        this.documents = documents;
    }

    /** Undoes the action named, or else the last one of this member of the crew that stands; an undo too can be undone. */
    Decision decide(Facts facts, Actor actor, Fields fields) {
        @Nullable ActionId named = fields.optionalId("action", ActionId::of);
        History history = History.of(documents);
        Action action = named == null
                ? history.last(actor.member()).orElseThrow(Refusal::notFound)
                : facts.need(Action.KIND, named.value());
        if (actor.role() != Role.ORGANISER
                && CommandTable.isOrganisersOwn(history.origin(action).command())) {
            throw Refusal.forbidden();
        }
        if (history.undone().contains(action.key())) {
            return Decision.holds();
        }
        if (!history.isIntact(action)) {
            throw Refusal.conflict("undo");
        }
        List<Write> writes = new ArrayList<>();
        for (Action.Before before : action.before()) {
            Kind<?> kind = Documents.kind(before.doc().kind());
            facts.find(kind, before.doc().id());
            writes.add(new Write(kind, before.doc().id(), revived(before, facts)));
        }
        Decision decision = new Decision(writes, List.of(), null, action.what(), new JsonObject());
        return decision.replying("undid", action.key());
    }

    /** The body from before; what everyone has seen stays known as such, so that phones which come back let go of it. */
    private static @Nullable JsonObject revived(Action.Before before, Facts facts) {
        JsonObject body = before.body();
        String id = before.doc().id();
        return body == null
                ? null
                : switch (before.doc().kind()) {
                    case "question" ->
                        marked(
                                body,
                                facts.find(Question.KIND, id)
                                        .filter(Question::wasShown)
                                        .isPresent());
                    case "poll" ->
                        marked(
                                timely(body, facts.now()),
                                facts.find(Poll.KIND, id).filter(Poll::wasShown).isPresent());
                    default -> body;
                };
    }

    private static JsonObject marked(JsonObject body, boolean shown) {
        return shown ? Edit.of(body).set("shown", true).done() : body;
    }

    /** A poll whose time ran out while it was closed opens again without a timer: it would shut at once. */
    private static JsonObject timely(JsonObject body, long now) {
        return body.getLong("closesAt", now) < now
                ? Edit.of(body).drop("closesAt").done()
                : body;
    }
}
