package org.rondvraag.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rondvraag.event.Kind;
import org.rondvraag.poll.Poll;
import org.rondvraag.question.Podium;
import org.rondvraag.question.Question;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.Problem;
import org.rondvraag.shared.Sentence;
import org.rondvraag.store.DocId;

/**
 * Whether a crew member acts on something older than what is there: a command may name the revision that its sender had seen
 * ({@code version}), and then nothing is overwritten that someone else changed after it.
 */
final class Stale {
    /** A word from the panel about a question is no change of it. */
    private static final Set<String> REMARKS = Set.of("question.claim", "question.pass");

    private final Documents documents;
    private final History history;
    private final String member;
    private final long seen;

    private Stale(Documents documents, String member, long seen) {
        this.documents = documents;
        this.history = History.of(documents);
        this.member = member;
        this.seen = seen;
    }

    /** What someone else did last to a question or poll that the command names, after what its sender had seen. */
    static Optional<Problem.Changed> of(Actor actor, Fields fields, Documents documents) {
        if (!fields.has("version")) {
            return Optional.empty();
        }
        long seen = fields.integer("version", 0, Long.MAX_VALUE);
        List<DocId> newer = named(fields).stream()
                .filter(doc -> documents.version(doc) > seen)
                .toList();
        if (newer.isEmpty()) {
            return Optional.empty();
        }
        Stale stale = new Stale(documents, actor.member(), seen);
        return newer.stream().map(stale::change).flatMap(Optional::stream).findFirst();
    }

    private static List<DocId> named(Fields fields) {
        List<DocId> named = new ArrayList<>();
        add(named, fields, "question", Question.KIND);
        add(named, fields, "into", Question.KIND);
        add(named, fields, "poll", Poll.KIND);
        if (fields.has("order")) {
            named.add(Documents.id(Podium.KIND, Podium.ID));
        }
        if (fields.has("questions")) {
            fields.strings("questions", 100).forEach(id -> named.add(Documents.id(Question.KIND, id)));
        }
        return named;
    }

    private static void add(List<DocId> named, Fields fields, String field, Kind<?> kind) {
        if (fields.has(field)) {
            named.add(Documents.id(kind, fields.id(field, id -> id)));
        }
    }

    private Optional<Problem.Changed> change(DocId doc) {
        List<Action> since = history.newestFirst().stream()
                .takeWhile(action -> history.revision(action) > seen)
                .filter(action -> action.touched(doc))
                .toList();
        boolean byCrew = since.stream().anyMatch(action -> history.revision(action) == documents.version(doc));
        if (!byCrew) {
            return Optional.of(new Problem.Changed(byItself(doc)));
        }
        return since.stream()
                .filter(action -> !action.crew().equals(member) && !REMARKS.contains(action.command()))
                .findFirst()
                .map(action -> new Problem.Changed(did(action)));
    }

    private static Sentence did(Action action) {
        String what = action.what() == null ? "" : action.what();
        return new Sentence("desk.did." + action.command(), Map.of("who", Sentence.member(action.who()), "what", what));
    }

    /** What no action tells of: its asker changed the question, or time closed the poll. */
    private Sentence byItself(DocId doc) {
        String key = doc.kind().equals(Poll.KIND.name()) ? "desk.did.time" : "desk.did.asker";
        String what = documents
                .find(Question.KIND, doc.id())
                .map(Question::text)
                .or(() -> documents.find(Poll.KIND, doc.id()).map(Poll::title))
                .orElse("");
        return new Sentence(key, Map.of("what", Action.shortened(what)));
    }
}
