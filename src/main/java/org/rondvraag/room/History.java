package org.rondvraag.room;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rondvraag.store.DocId;

/** What the crew did, and which of it stands: an undo takes an action back, the undo of that undo brings it back. */
final class History {
    private final Documents documents;
    private final List<Action> newestFirst;

    private History(Documents documents, List<Action> newestFirst) {
        this.documents = documents;
        this.newestFirst = newestFirst;
    }

    static History of(Documents documents) {
        return latest(documents, Integer.MAX_VALUE);
    }

    /** Only the last so many. Whatever undid one of them came after it, so is among them. */
    static History latest(Documents documents, int most) {
        List<Action> all = documents.actions();
        List<Action> latest = new ArrayList<>(all.subList(Math.max(0, all.size() - most), all.size()));
        Collections.reverse(latest);
        return new History(documents, latest);
    }

    List<Action> newestFirst() {
        return newestFirst;
    }

    /** The revision at which the action was done. */
    long revision(Action action) {
        return documents.version(Action.KIND, action.key());
    }

    /** The ids of the actions that were undone, and whose undoing was not itself undone. */
    Set<String> undone() {
        Set<String> undone = new HashSet<>();
        for (Action action : newestFirst) {
            if (action.undoes() != null && !undone.contains(action.key())) {
                undone.add(action.undoes());
            }
        }
        return undone;
    }

    /** The newest action of this member of the crew that is no undo and that stands. */
    Optional<Action> last(String crew) {
        Set<String> undone = undone();
        return newestFirst.stream()
                .filter(action -> action.crew().equals(crew) && action.undoes() == null)
                .filter(action -> !undone.contains(action.key()))
                .findFirst();
    }

    /** The action that was done at first, of one that undoes an undoing. */
    Action origin(Action action) {
        return action.undoes() == null
                ? action
                : documents.find(Action.KIND, action.undoes()).map(this::origin).orElse(action);
    }

    /** Whether each document that the action touched says again, or still, what the action wrote. */
    boolean isIntact(Action action) {
        Map<Long, Action> undoings = undoings();
        long written = revision(action);
        return action.before().stream()
                .map(Action.Before::doc)
                .allMatch(doc -> origin(doc, documents.version(doc), undoings) == origin(doc, written, undoings));
    }

    /** An undo writes back what was there before; so its version of a document is worth the one from before. */
    private static long origin(DocId doc, long version, Map<Long, Action> undoings) {
        long origin = version;
        for (Action undoing = undoings.get(origin); undoing != null; undoing = undoings.get(origin)) {
            long before = undoing.versionBefore(doc);
            if (before < 0) {
                return origin;
            }
            origin = before;
        }
        return origin;
    }

    /** By the revision of each undo: the action that it undid. */
    private Map<Long, Action> undoings() {
        Map<String, Action> byId = new HashMap<>();
        newestFirst.forEach(action -> byId.put(action.key(), action));
        Map<Long, Action> undoings = new HashMap<>();
        for (Action action : newestFirst) {
            @Nullable Action undid = action.undoes() == null ? null : byId.get(action.undoes());
            if (undid != null) {
                undoings.put(revision(action), undid);
            }
        }
        return undoings;
    }
}
