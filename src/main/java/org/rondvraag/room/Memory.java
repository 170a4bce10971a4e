package org.rondvraag.room;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rondvraag.event.Event;
import org.rondvraag.poll.Verdict;
import org.rondvraag.question.Podium;
import org.rondvraag.question.Question;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.shared.PollId;
import org.rondvraag.store.Ballot;
import org.rondvraag.store.Change;
import org.rondvraag.store.Doc;
import org.rondvraag.store.DocId;
import org.rondvraag.store.Loaded;
import org.rondvraag.store.Vote;

/**
 * Everything of one event, as of one revision: what the store holds, and nothing that it does not. Changes are applied in the
 * order of their revisions; what they touched is noted for the next publication. Confined to its room's context.
 */
final class Memory {
    private final Documents documents = new Documents();
    private final Votes votes = new Votes();
    private final Ballots ballots = new Ballots();
    private final Participants participants = new Participants();
    private final Map<Integer, Long> active = new HashMap<>();
    private final Sightings sightings = new Sightings();
    private final Map<String, Long> shownSince = new HashMap<>();
    private final Marks marks = new Marks();
    private final long loadedAt;
    private String next;
    private long revision;
    private Touched touched = new Touched();

    /** What changed since the last publication. */
    static final class Touched {
        final Set<DocId> documents = new HashSet<>();
        final Set<String> voted = new HashSet<>();
        final Set<String> answered = new HashSet<>();
        final Map<Integer, Mine.Touched> participants = new HashMap<>();

        boolean isEmpty() {
            return documents.isEmpty() && voted.isEmpty() && answered.isEmpty();
        }

        Mine.Touched participant(int number) {
            return participants.computeIfAbsent(number, first -> new Mine.Touched());
        }
    }

    Memory(Loaded loaded) {
        loadedAt = loaded.position().rev();
        revision = loadedAt;
        loaded.docs().stream().sorted(Comparator.comparingLong(Memory::place)).forEach(documents::put);
        next = firstPin();
        loaded.votes().forEach((question, supporters) -> votes.put(question.value(), supporters));
        loaded.ballots().values().forEach(round -> round.values().forEach(ballots::put));
        loaded.participants().values().forEach(participants::put);
        active.putAll(loaded.active());
        active.keySet().removeIf(participants::isCode);
        loaded.seen().forEach((question, numbers) -> sightings.put(question.value(), numbers));
    }

    /** Actions come last, in the order in which they were done. */
    private static long place(Doc doc) {
        return doc.id().kind().equals(Action.KIND.name()) ? doc.version() : 0;
    }

    /**
     * Applies the next change; one that was applied already changes nothing.
     *
     * @return false when changes are missing before it
     */
    boolean apply(Change change) {
        if (change.rev() <= revision) {
            return true;
        }
        if (change.rev() != revision + 1) {
            return false;
        }
        revision = change.rev();
        if (change.joined() != null) {
            participants.put(change.joined());
        }
        if (change.by() > 0 && !participants.isCode(change.by())) {
            active.put(change.by(), change.rev());
        }
        change.docs().forEach(this::apply);
        change.votes().forEach(this::apply);
        change.ballots().forEach(this::apply);
        return true;
    }

    private void apply(Doc doc) {
        touchUnited(doc.id());
        int round = documents.round(doc.id());
        documents.put(doc);
        touchRounds(doc.id().id(), round, documents.round(doc.id()));
        touchUnited(doc.id());
        touched.documents.add(doc.id());
        if (doc.id().kind().equals(Verdict.KIND.name())) {
            touchPoll(Verdict.poll(doc.id().id()));
        }
        if (doc.id().kind().equals(Question.KIND.name())) {
            documents.find(Question.KIND, doc.id().id()).ifPresent(this::touch);
        }
        if (doc.id().kind().equals(Podium.KIND.name())) {
            touchAuthor(next);
            next = firstPin();
            touchAuthor(next);
        }
    }

    private void touch(Question question) {
        if (question.wasShown()) {
            shownSince.putIfAbsent(question.key(), revision);
        }
        touchAuthor(question.key());
        touched.voted.add(head(question.key()));
    }

    /** Merging lets its supporters support another question too, and unmerging no more. */
    private void touchUnited(DocId doc) {
        if (doc.kind().equals(Question.KIND.name())
                && documents
                        .find(Question.KIND, doc.id())
                        .filter(question -> question.status() == Question.Status.MERGED
                                || !question.merged().isEmpty())
                        .isPresent()) {
            supporters(doc.id()).stream()
                    .forEach(number -> touched.participant(number).upvotes.add(doc.id()));
        }
    }

    /** Who answered in a round that is no longer the present one has no answer now; undoing gives it back. */
    private void touchRounds(String poll, int before, int after) {
        if (before != after) {
            Stream.of(before, after)
                    .flatMap(round -> ballots.of(new PollId(poll), round).stream())
                    .forEach(
                            ballot -> touched.participant(ballot.number()).polls.add(poll));
        }
    }

    private void touchAuthor(String question) {
        int author = documents.find(Question.KIND, question).map(this::author).orElse(-1);
        if (author > 0) {
            touched.participant(author).questions.add(question);
        }
    }

    private String firstPin() {
        return documents
                .find(Podium.KIND, Podium.ID)
                .flatMap(podium -> podium.pins().stream().findFirst())
                .orElse("");
    }

    /** The question that the moderator will take next, if one is pinned; else empty. */
    String next() {
        return next;
    }

    private void apply(Vote vote) {
        votes.set(vote.question().value(), vote.number(), vote.on(), revision);
        touched.voted.add(head(vote.question().value()));
        touched.participant(vote.number()).upvotes.add(vote.question().value());
    }

    private void apply(Ballot ballot) {
        ballots.put(ballot, revision);
        touched.answered.add(ballot.poll().value());
        touched.participant(ballot.number()).polls.add(ballot.poll().value());
    }

    /** Something about a poll's result is to be told. */
    void touchPoll(String poll) {
        touched.answered.add(poll);
    }

    /** What was touched since this was last asked. */
    Touched takeTouched() {
        Touched taken = touched;
        touched = new Touched();
        return taken;
    }

    long revision() {
        return revision;
    }

    /** The revision that was loaded from the store; of anything older only the documents' versions are known. */
    long loadedAt() {
        return loadedAt;
    }

    Documents documents() {
        return documents;
    }

    Marks marks() {
        return marks;
    }

    Ballots ballots() {
        return ballots;
    }

    Sightings sightings() {
        return sightings;
    }

    Participants participants() {
        return participants;
    }

    Event event() {
        return documents.find(Event.KIND, Event.ID).orElseThrow();
    }

    /** Who supports a question, those merged into it included. Read it only. */
    BitSet supporters(String question) {
        return votes.supporters(question, this::merged);
    }

    /** The revision of the last vote on a question or on one merged into it; what was loaded counts as of the load. */
    long votedAt(String question) {
        long latest = Math.max(loadedAt, votes.revision(question));
        for (String inner : merged(question)) {
            latest = Math.max(latest, votedAt(inner));
        }
        return latest;
    }

    long answeredAt(String poll) {
        return Math.max(loadedAt, ballots.revision(poll));
    }

    int answers(String poll, int round) {
        return ballots.count(new PollId(poll), round);
    }

    /** The participant number of a question's author, or -1. */
    int author(Question question) {
        return participants.number(question.author() == null ? null : new ParticipantId(question.author()));
    }

    /** The revision since which everyone could see a question; of one loaded, that of its last change. */
    long shownSince(Question question) {
        return shownSince.getOrDefault(question.key(), documents.version(Question.KIND, question.key()));
    }

    /** By participant number: the revision of the last write. Read it only. */
    Map<Integer, Long> active() {
        return active;
    }

    List<String> merged(String question) {
        return documents.find(Question.KIND, question).map(Question::merged).orElse(List.of());
    }

    /** The question that a merged one lives on in; itself when it is not merged. */
    String head(String question) {
        String id = question;
        for (int depth = 0; depth < 100; depth++) {
            String into = documents
                    .find(Question.KIND, id)
                    .filter(found -> found.status() == Question.Status.MERGED)
                    .map(found -> found.body().getString("into"))
                    .orElse(null);
            if (into == null) {
                return id;
            }
            id = into;
        }
        return id;
    }
}
