package org.rondvraag.store;

import java.util.List;
import org.rondvraag.shared.PollId;
import org.rondvraag.shared.QuestionId;

/** What may be voted on right now: the scripts of upvote and ballot look only here, so a gate shut is a vote refused. */
public sealed interface Gate {
    /**
     * Whether a question takes upvotes.
     *
     * @param merged questions whose supporters count for this one: an upvote taken back is taken back there as well
     */
    record VoteGate(QuestionId question, boolean open, List<QuestionId> merged) implements Gate {}

    /**
     * Whether a poll takes ballots.
     *
     * @param round the round that is open; 0 = shut
     * @param closesAt last millisecond since 1970, by the clock of Redis, at which a ballot counts; 0 = until shut
     */
    record PollGate(PollId poll, int round, long closesAt) implements Gate {}
}
