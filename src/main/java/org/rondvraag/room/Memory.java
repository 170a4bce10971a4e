package org.rondvraag.room;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.rondvraag.event.Event;
import org.rondvraag.question.Question;
import org.rondvraag.shared.PollId;
import org.rondvraag.store.Ballot;
import org.rondvraag.store.Change;
import org.rondvraag.store.Doc;
import org.rondvraag.store.Loaded;
import org.rondvraag.store.Vote;

/**
 * Everything of one event, as of one revision: what the store holds, and nothing that it does not. Changes are applied in the
 * order of their revisions, and its {@link Tracker} notes what they touched. Confined to its room's context.
 */
final class Memory {
    private final Documents documents = new Documents();
    private final Votes votes = new Votes(documents);
    private final Ballots ballots = new Ballots();
    private final Participants participants = new Participants();
    private final Tracker tracker = new Tracker(documents, votes, ballots, participants);
    private final Map<Integer, Long> active = new HashMap<>();
    private final Sightings sightings = new Sightings();
    private final Map<String, Long> shownSince = new HashMap<>();
    private final long loadedAt;
    private long revision;

    Memory(Loaded loaded) {
        loadedAt = loaded.position().rev();
        revision = loadedAt;
        loaded.docs().stream().sorted(Comparator.comparingLong(Memory::place)).forEach(documents::put);
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
        tracker.document(doc.id(), () -> documents.put(doc));
        documents
                .find(Question.KIND, doc.id())
                .filter(Question::wasShown)
                .ifPresent(question -> shownSince.putIfAbsent(question.key(), revision));
    }

    private void apply(Vote vote) {
        votes.set(vote.question().value(), vote.number(), vote.on(), revision);
        tracker.vote(vote);
    }

    private void apply(Ballot ballot) {
        ballots.put(ballot, revision);
        tracker.ballot(ballot);
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

    Votes votes() {
        return votes;
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

    /** What the next publication has to tell. */
    Tracker tracker() {
        return tracker;
    }

    Event event() {
        return documents.find(Event.KIND, Event.ID).orElseThrow();
    }

    /** Who supports a question, those merged into it included. Read it only. */
    BitSet supporters(String question) {
        return votes.supporters(question);
    }

    /** The revision of the last vote on a question or on one merged into it; what was loaded counts as of the load. */
    long votedAt(String question) {
        return Math.max(loadedAt, votes.revision(question));
    }

    long answeredAt(String poll) {
        return Math.max(loadedAt, ballots.revision(poll));
    }

    int answers(String poll, int round) {
        return ballots.count(new PollId(poll), round);
    }

    /** The revision since which everyone could see a question; of one loaded, that of its last change. */
    long shownSince(Question question) {
        return shownSince.getOrDefault(question.key(), documents.version(Question.KIND, question.key()));
    }

    /** By participant number: the revision of the last write. Read it only. */
    Map<Integer, Long> active() {
        return active;
    }
}
