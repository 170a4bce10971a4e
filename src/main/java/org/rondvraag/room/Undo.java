package org.rondvraag.room;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rondvraag.event.Decision;
import org.rondvraag.event.Decision.Write;
import org.rondvraag.event.Edit;
import org.rondvraag.event.Facts;
import org.rondvraag.poll.Poll;
import org.rondvraag.shared.ActionId;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.Refusal;
import org.rondvraag.store.DocId;

/** {@code undo}: writes back what an action's documents were before it, unless one of them has changed since. */
final class Undo {
    private final Documents documents;

    Undo(Documents documents) {
        this.documents = documents;
    }

    /** Undoes the action named, or else the last one of this member of the crew that stands. */
    Decision decide(Facts facts, Actor actor, Fields fields) {
        @Nullable ActionId named = fields.optionalId("action", ActionId::of);
        Action action = named == null ? last(facts, actor) : facts.need(Action.KIND, named.value());
        if (undone(facts).contains(action.key())) {
            return Decision.holds();
        }
        long written = documents.version(new DocId(Action.KIND.name(), action.key()));
        List<Write> writes = new ArrayList<>();
        for (Action.Before before : action.before()) {
            facts.find(Documents.kind(before.kind()), before.id());
            if (documents.version(new DocId(before.kind(), before.id())) != written) {
                throw Refusal.conflict("undo");
            }
            writes.add(new Write(Documents.kind(before.kind()), before.id(), revived(before, facts.now())));
        }
        Decision decision = new Decision(writes, List.of(), null, action.what(), new JsonObject());
        return decision.replying("undid", action.key());
    }

    private static Action last(Facts facts, Actor actor) {
        Set<String> undone = undone(facts);
        return facts.all(Action.KIND).stream()
                .filter(action -> action.crew().equals(Runner.crew(actor)) && action.undoes() == null)
                .filter(action -> !undone.contains(action.key()))
                .max(Comparator.comparingLong(Action::at))
                .orElseThrow(Refusal::notFound);
    }

    /** The actions that were undone, and whose undoing was not itself undone. */
    static Set<String> undone(Facts facts) {
        return undone(facts.all(Action.KIND));
    }

    static Set<String> undone(List<Action> actions) {
        Set<String> undone = new HashSet<>();
        actions.stream()
                .sorted(Comparator.comparingLong(Action::at).reversed())
                .filter(action -> action.undoes() != null && !undone.contains(action.key()))
                .forEach(action -> undone.add(action.undoes()));
        return undone;
    }

    /** A poll whose time ran out while it was closed opens again without a timer: it would shut at once. */
    private static @Nullable JsonObject revived(Action.Before before, long now) {
        JsonObject body = before.body();
        if (body == null || !before.kind().equals(Poll.KIND.name())) {
            return body;
        }
        return body.getLong("closesAt", now) < now
                ? Edit.of(body).drop("closesAt").done()
                : body;
    }
}
