package org.rondvraag.room;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rondvraag.poll.Poll;
import org.rondvraag.poll.tally.Tally;
import org.rondvraag.shared.PollId;
import org.rondvraag.store.Ballot;

/** The last ballot of each participant in each round of each poll, and how they stand: the tally takes each ballot as it comes. */
final class Ballots {
    private final Map<Round, Map<Integer, Ballot>> rounds = new HashMap<>();
    private final Map<Round, Tally> tallies = new HashMap<>();
    private final Map<String, Long> revisions = new HashMap<>();

    private record Round(PollId poll, int round) {}

    void put(Ballot ballot) {
        Round round = new Round(ballot.poll(), ballot.round());
        Ballot former = rounds.computeIfAbsent(round, first -> new HashMap<>()).put(ballot.number(), ballot);
        Tally tally = tallies.get(round);
        if (tally != null) {
            if (former != null) {
                tally.remove(former);
            }
            tally.add(ballot);
        }
    }

    void put(Ballot ballot, long revision) {
        put(ballot);
        revisions.put(ballot.poll().value(), revision);
    }

    /** The revision of the last ballot that this node saw; 0 for none. */
    long revision(String poll) {
        return revisions.getOrDefault(poll, 0L);
    }

    /** How a round of a poll stands. */
    Tally tally(Poll poll, int number) {
        Round round = new Round(new PollId(poll.key()), number);
        Tally tally = tallies.get(round);
        if (tally == null || !tally.isOf(poll)) {
            tally = Tally.of(poll, of(round.poll(), number));
            tallies.put(round, tally);
        }
        return tally;
    }

    Collection<Ballot> of(PollId poll, int round) {
        return rounds.getOrDefault(new Round(poll, round), Map.of()).values();
    }

    int count(PollId poll, int round) {
        return of(poll, round).size();
    }

    /** The rounds of a poll in which anybody answered, first to last. */
    List<Integer> rounds(PollId poll) {
        return rounds.keySet().stream()
                .filter(round -> round.poll().equals(poll))
                .map(Round::round)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    @Nullable
    Ballot of(PollId poll, int round, int number) {
        return rounds.getOrDefault(new Round(poll, round), Map.of()).get(number);
    }
}
