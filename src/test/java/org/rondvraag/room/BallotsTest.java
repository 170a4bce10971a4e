package org.rondvraag.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rondvraag.poll.Poll;
import org.rondvraag.poll.tally.Moderation;
import org.rondvraag.poll.tally.Tally;
import org.rondvraag.shared.BallotId;
import org.rondvraag.shared.PollId;
import org.rondvraag.store.Ballot;

/** Ballots of many polls and rounds, cast, changed and said again in any order: each tally is that of the last ballots. */
class BallotsTest {
    @Test
    void everyRoundIsTheRecountOfItsLastBallots() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            Ballots ballots = new Ballots();
            Map<List<Object>, Ballot> last = new HashMap<>();
            List<Poll> polls = List.of(poll("poll0001", "Ja", "Nee"), poll("poll0002", "Ja", "Nee", "Geen idee"));
            for (int step = 0; step < 300; step++) {
                Poll poll = polls.get(random.nextInt(2));
                int round = 1 + random.nextInt(2);
                Ballot ballot = ballot(poll, round, random.nextInt(25), "o" + (1 + random.nextInt(2)), step);
                ballots.put(ballot, step + 1);
                ballots.put(ballot, step + 1);
                last.put(List.of(poll.key(), round, ballot.number()), ballot);
                if (random.nextInt(3) == 0) {
                    check(ballots, poll, round, last);
                }
            }
            polls.forEach(poll -> List.of(1, 2).forEach(round -> check(ballots, poll, round, last)));
        }
    }

    private static void check(Ballots ballots, Poll poll, int round, Map<List<Object>, Ballot> last) {
        List<Ballot> counting = last.values().stream()
                .filter(ballot -> ballot.poll().value().equals(poll.key()) && ballot.round() == round)
                .toList();
        assertThat(ballots.tally(poll, round).result(Moderation.NONE))
                .isEqualTo(Tally.of(poll, counting).result(Moderation.NONE));
        assertThat(ballots.count(new PollId(poll.key()), round)).isEqualTo(counting.size());
    }

    @Test
    void aPollThatAsksSomethingElseIsCountedAnew() {
        Ballots ballots = new Ballots();
        ballots.put(ballot(poll("poll0001", "Ja", "Nee"), 1, 1, "o2", 1), 1);
        assertThat(counts(ballots.tally(poll("poll0001", "Ja", "Nee"), 1))).isEqualTo(Map.of("o1", 0, "o2", 1));
        assertThat(counts(ballots.tally(poll("poll0001", "Ja", "Nee", "Geen idee"), 1)))
                .isEqualTo(Map.of("o1", 0, "o2", 1, "o3", 0));
        assertThat(ballots.rounds(new PollId("poll0001"))).containsExactly(1);
    }

    private static Map<String, Object> counts(Tally tally) {
        return tally.result(Moderation.NONE).getJsonObject("counts").getMap();
    }

    private static Ballot ballot(Poll poll, int round, int number, String option, int at) {
        return new Ballot(
                new PollId(poll.key()),
                round,
                number,
                new BallotId("ballot" + at + "x"),
                new JsonArray().add(option),
                at);
    }

    private static Poll poll(String id, String... texts) {
        JsonArray options = new JsonArray();
        for (String text : texts) {
            options.add(new JsonObject().put("id", "o" + (options.size() + 1)).put("text", text));
        }
        return new Poll(
                id, new JsonObject().put("type", "choice").put("title", "?").put("options", options));
    }
}
