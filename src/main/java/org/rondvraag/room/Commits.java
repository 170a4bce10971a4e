package org.rondvraag.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rondvraag.event.Decision;
import org.rondvraag.event.Decision.Write;
import org.rondvraag.event.Event;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.Role;
import org.rondvraag.store.Commit;
import org.rondvraag.store.DocId;

/**
 * Makes the one write that a decision is: its documents, the gates that follow from them, all that was read, and of the crew the
 * action that says what was there before.
 */
final class Commits {
    private final EventCode event;
    private final Present present;

    Commits(EventCode event, Present present) {
        this.event = event;
        this.present = present;
    }

    /**
     * What the activity log calls an action.
     *
     * @param id a fresh one
     * @param command the command's name
     */
    record Deed(String id, String command) {}

    Commit of(Reading reading, Decision decision, Actor actor, Optional<Deed> deed) {
        // Were the event erased meanwhile, nothing may be written.
        reading.note(Documents.id(Event.KIND, Event.ID));
        decision.writes().forEach(write -> reading.note(id(write)));
        List<Commit.Write> writes =
                new ArrayList<>(decision.writes().stream().map(Commits::stored).toList());
        deed.map(done -> action(done, decision, actor))
                .ifPresent(
                        action -> writes.add(new Commit.Write(Documents.id(Action.KIND, action.key()), action.body())));
        return new Commit(
                event,
                reading.expected(),
                writes,
                Gates.of(decision.writes(), present.memory().documents()),
                guards(decision),
                actor.role() == Role.AUDIENCE ? actor.participant() : null,
                decision.votes());
    }

    private static List<Commit.Guard> guards(Decision decision) {
        return Stream.ofNullable(decision.onlyAuthor())
                .map(question -> new Commit.Guard(question, 0))
                .toList();
    }

    private Action action(Deed deed, Decision decision, Actor actor) {
        List<Action.Before> before = decision.writes().stream()
                .filter(write -> !Documents.isFleeting(write.kind()))
                .map(this::before)
                .toList();
        return Action.of(deed, actor, present.now(), decision, before);
    }

    private Action.Before before(Write write) {
        Documents documents = present.memory().documents();
        DocId id = id(write);
        return new Action.Before(id, documents.version(id), documents.body(id));
    }

    private static DocId id(Write write) {
        return Documents.id(write.kind(), write.id());
    }

    private static Commit.Write stored(Write write) {
        return write.body() == null ? Commit.Write.removal(id(write)) : new Commit.Write(id(write), write.body());
    }
}
