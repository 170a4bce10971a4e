package org.rondvraag.store;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.shared.QuestionId;

/**
 * Everything of an event. It holds every change up to its position and may already hold facts of later ones: apply the
 * changes after the position, in order, and it is exact.
 *
 * @param votes by question: the numbers of its supporters, those merged into it not included
 * @param ballots the ballot that counts, by round and by participant number
 * @param active by participant number: the revision of the last write
 * @param seen by question: the numbers of those who had it in view (people among them who never wrote)
 */
public record Loaded(
        Position position,
        List<Doc> docs,
        Map<QuestionId, BitSet> votes,
        Map<PollRound, Map<Integer, Ballot>> ballots,
        Map<ParticipantId, Joined> participants,
        Map<Integer, Long> active,
        Map<QuestionId, BitSet> seen) {}
