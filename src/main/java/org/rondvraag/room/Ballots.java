package org.rondvraag.room;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rondvraag.shared.PollId;
import org.rondvraag.store.Ballot;

/** The last ballot of each participant in each round of each poll. */
final class Ballots {
    private final Map<Round, Map<Integer, Ballot>> rounds = new HashMap<>();
    private final Map<String, Long> revisions = new HashMap<>();

    private record Round(PollId poll, int round) {}

    void put(Ballot ballot) {
        rounds.computeIfAbsent(new Round(ballot.poll(), ballot.round()), round -> new HashMap<>())
                .put(ballot.number(), ballot);
    }

    void put(Ballot ballot, long revision) {
        put(ballot);
        revisions.put(ballot.poll().value(), revision);
    }

    /** The revision of the last ballot that this node saw; 0 for none. */
    long revision(String poll) {
        return revisions.getOrDefault(poll, 0L);
    }

    Collection<Ballot> of(PollId poll, int round) {
        return rounds.getOrDefault(new Round(poll, round), Map.of()).values();
    }

    int count(PollId poll, int round) {
        return of(poll, round).size();
    }

    @Nullable
    Ballot of(PollId poll, int round, int number) {
        return rounds.getOrDefault(new Round(poll, round), Map.of()).get(number);
    }
}
