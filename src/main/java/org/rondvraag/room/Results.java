package org.rondvraag.room;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rondvraag.poll.BallotBox;
import org.rondvraag.poll.Opinion;
import org.rondvraag.poll.Poll;
import org.rondvraag.poll.PollType;
import org.rondvraag.poll.Verdict;
import org.rondvraag.poll.tally.Moderation;
import org.rondvraag.poll.tally.Tally;
import org.rondvraag.shared.PollId;

/**
 * What the ballots of a poll amount to, made once for all views; {@link PollViews} knows who may see which of it.
 *
 * @param n answers without abstentions
 * @param answers all answers
 * @param entries what the desk moderates; empty for most types
 * @param former the rounds before that anybody answered, first to last
 * @param opinion how it shifted since the round before, or null
 * @param seal what the round was closed with, or null while it is not known
 * @param verdictAt revision of the last verdict on an entry; 0 without any
 */
record Results(
        int n,
        int answers,
        JsonObject tally,
        JsonObject details,
        JsonArray entries,
        JsonArray former,
        @Nullable Opinion opinion,
        BallotBox.@Nullable Sealed seal,
        long verdictAt) {

    /** So many rounds before the present one are told. */
    private static final int FORMER = 5;

    static Results of(Poll poll, Memory memory, BallotBox.@Nullable Sealed seal) {
        Tally tally = memory.ballots().tally(poll, poll.round());
        List<Verdict> verdicts = verdicts(poll, memory);
        Moderation moderation = moderation(poll, verdicts);
        return new Results(
                tally.n(),
                tally.answers(),
                tally.result(moderation),
                tally.details(),
                tally.entries(moderation),
                former(poll, memory, moderation),
                opinion(poll, memory),
                seal,
                verdicts.stream()
                        .mapToLong(verdict -> memory.documents().version(Verdict.KIND, verdict.key()))
                        .max()
                        .orElse(0));
    }

    /** What the desk decided about the words or answers of a poll. */
    static Moderation moderation(Poll poll, Memory memory) {
        return moderation(poll, verdicts(poll, memory));
    }

    private static Moderation moderation(Poll poll, List<Verdict> verdicts) {
        Map<String, Boolean> decided = verdicts.stream().collect(Collectors.toMap(Verdict::entry, Verdict::on));
        return new Moderation(poll.review(), decided);
    }

    private static List<Verdict> verdicts(Poll poll, Memory memory) {
        return poll.type() == PollType.WORDS || poll.type() == PollType.OPEN
                ? memory.documents().all(Verdict.KIND).stream()
                        .filter(verdict -> verdict.poll().equals(poll.key()))
                        .toList()
                : List.of();
    }

    private static JsonArray former(Poll poll, Memory memory, Moderation moderation) {
        List<Integer> rounds = memory.ballots().rounds(new PollId(poll.key())).stream()
                .filter(round -> round < poll.round())
                .toList();
        JsonArray former = new JsonArray();
        for (int round : rounds.subList(Math.max(0, rounds.size() - FORMER), rounds.size())) {
            Tally tally = memory.ballots().tally(poll, round);
            JsonObject told = new JsonObject()
                    .put("round", round)
                    .put("answers", tally.answers())
                    .put("tally", tally.result(moderation));
            former.add(poll.rounds().contains(round) ? told : told.put("void", true));
        }
        return former;
    }

    /** While answers come in only if everyone watches, for it takes a look at every ballot. */
    private static @Nullable Opinion opinion(Poll poll, Memory memory) {
        boolean settled = poll.isClosed() || poll.results().equals("live");
        if (!settled || !Opinion.isTold(poll) || poll.roundBefore().isEmpty()) {
            return null;
        }
        PollId id = new PollId(poll.key());
        int before = poll.roundBefore().getAsInt();
        return Opinion.of(
                poll,
                before,
                poll.round(),
                memory.ballots().of(id, before),
                memory.ballots().of(id, poll.round()));
    }
}
