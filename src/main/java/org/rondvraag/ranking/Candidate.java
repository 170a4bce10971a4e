package org.rondvraag.ranking;

import java.util.BitSet;
import java.util.List;
import org.rondvraag.shared.PersonId;
import org.rondvraag.shared.QuestionId;

/**
 * An open question as the orders see it.
 *
 * @param id the question's id
 * @param supporters numbers of the participants who upvote it, the author included; must not change afterwards
 * @param author the author's participant number, or {@link #NO_AUTHOR}
 * @param exposure how many participants but the author could have seen it (E of RANKING.md), from 0
 * @param at when it was published, in milliseconds since 1970
 * @param to ids of the people it is addressed to; empty when to the whole panel
 */
public record Candidate(QuestionId id, BitSet supporters, int author, int exposure, long at, List<PersonId> to) {

    /** The author of a question that no participant asked, such as one from the floor. */
    public static final int NO_AUTHOR = -1;

    public Candidate {
        to = List.copyOf(to);
    }

    /** A question of which only the supporters matter. */
    public static Candidate supportedBy(QuestionId id, BitSet supporters) {
        return new Candidate(id, supporters, NO_AUTHOR, 0, 0, List.of());
    }

    /** Upvotes, the author's own among them. */
    public int votes() {
        return supporters.cardinality();
    }

    /** Upvotes of others than the author. */
    public int votesOfOthers() {
        return author >= 0 && supporters.get(author) ? votes() - 1 : votes();
    }
}
