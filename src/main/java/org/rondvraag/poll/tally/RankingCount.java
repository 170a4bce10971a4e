package org.rondvraag.poll.tally;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import org.rondvraag.poll.Poll;
import org.rondvraag.poll.result.Borda;
import org.rondvraag.poll.result.Condorcet;
import org.rondvraag.poll.result.Pairwise;
import org.rondvraag.poll.result.Schulze;
import org.rondvraag.store.Ballot;

/** How many prefer each option to each other; Borda's means, the Condorcet winner and Schulze's ranking follow from that. */
final class RankingCount implements Count {
    private final Indexes options;
    private final long[][] prefer;
    private long n;

    RankingCount(Poll poll) {
        options = Indexes.of(poll);
        prefer = new long[options.size()][options.size()];
    }

    @Override
    public void count(Ballot ballot, int by) {
        int[] order = ((JsonArray) ballot.answer())
                .stream().mapToInt(options::of).filter(option -> option >= 0).toArray();
        boolean[] behind = new boolean[options.size()];
        Arrays.fill(behind, true);
        for (int option : order) {
            behind[option] = false;
            for (int other = 0; other < behind.length; other++) {
                if (behind[other]) {
                    prefer[option][other] += by;
                }
            }
        }
        n += by;
    }

    @Override
    public void result(JsonObject tally, Moderation moderation) {
        JsonObject borda = new JsonObject();
        Borda.means(pairwise()).forEach(borda::put);
        tally.put("borda", borda);
        Condorcet.winner(pairwise()).ifPresent(winner -> tally.put("condorcet", winner));
    }

    @Override
    public void details(JsonObject details) {
        if (n > 0) {
            JsonArray ranking = new JsonArray();
            for (List<String> place : Schulze.ranking(pairwise())) {
                ranking.add(new JsonArray(place));
            }
            details.put("schulze", ranking);
        }
    }

    private Pairwise pairwise() {
        return Pairwise.of(options.ids(), n, prefer);
    }
}
