package org.rondvraag.room;

import java.util.stream.Stream;
import org.rondvraag.poll.Verdict;
import org.rondvraag.question.Podium;
import org.rondvraag.question.Question;
import org.rondvraag.shared.PollId;
import org.rondvraag.store.Ballot;
import org.rondvraag.store.DocId;
import org.rondvraag.store.Vote;

/**
 * Notes what each change touches beside the documents that it writes: the question that another was merged into, its author, those
 * who answered in a round that is over. Confined to its room's context.
 */
final class Tracker {
    private final Documents documents;
    private final Votes votes;
    private final Ballots ballots;
    private final Participants participants;
    private Touched touched = new Touched();

    Tracker(Documents documents, Votes votes, Ballots ballots, Participants participants) {
        this.documents = documents;
        this.votes = votes;
        this.ballots = ballots;
        this.participants = participants;
    }

    /** A document changes: counted is what it touches as it was, and as it is then. */
    void document(DocId doc, Runnable change) {
        String next = documents.next();
        int round = documents.round(doc);
        united(doc);
        change.run();
        united(doc);
        rounds(doc.id(), round, documents.round(doc));
        touched.documents().add(doc);
        if (doc.kind().equals(Question.KIND.name())) {
            author(doc.id());
            touched.voted().add(votes.head(doc.id()));
        } else if (doc.kind().equals(Verdict.KIND.name())) {
            result(Verdict.poll(doc.id()));
        } else if (doc.kind().equals(Podium.KIND.name())) {
            author(next);
            author(documents.next());
        }
    }

    void vote(Vote vote) {
        String question = vote.question().value();
        touched.voted().add(votes.head(question));
        touched.own(vote.number()).upvotes().add(question);
    }

    void ballot(Ballot ballot) {
        String poll = ballot.poll().value();
        result(poll);
        touched.own(ballot.number()).polls().add(poll);
    }

    /** Something about a poll's result is to be told. */
    void result(String poll) {
        touched.answered().add(poll);
    }

    /** What was touched since this was last asked. */
    Touched take() {
        Touched taken = touched;
        touched = new Touched();
        return taken;
    }

    /** Merging lets its supporters support another question too, and unmerging no more. */
    private void united(DocId doc) {
        documents
                .find(Question.KIND, doc)
                .filter(question -> question.status() == Question.Status.MERGED
                        || !question.merged().isEmpty())
                .ifPresent(question -> votes.supporters(question.key()).stream()
                        .forEach(number -> touched.own(number).upvotes().add(question.key())));
    }

    /** Who answered in a round that is no longer the present one has no answer now; undoing gives it back. */
    private void rounds(String poll, int before, int after) {
        if (before != after) {
            Stream.of(before, after)
                    .flatMap(round -> ballots.of(new PollId(poll), round).stream())
                    .forEach(ballot -> touched.own(ballot.number()).polls().add(poll));
        }
    }

    private void author(String question) {
        int author = documents
                .find(Question.KIND, question)
                .map(participants::author)
                .orElse(-1);
        if (author > 0) {
            touched.own(author).questions().add(question);
        }
    }
}
