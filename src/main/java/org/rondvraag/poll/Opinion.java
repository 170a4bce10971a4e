package org.rondvraag.poll;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rondvraag.poll.result.McNemar;
import org.rondvraag.poll.result.Shift;
import org.rondvraag.poll.result.StuartMaxwell;
import org.rondvraag.store.Ballot;

/** How opinion in this room shifted between two rounds of a poll, for the desk and for everyone. */
public final class Opinion {
    private final List<String> options;
    private final Shift.Paired paired;
    private final JsonObject rounds;

    private Opinion(List<String> options, Shift.Paired paired, JsonObject rounds) {
        this.options = options;
        this.paired = paired;
        this.rounds = rounds;
    }

    /** Of which polls it can be told: those whose answer is one option or one point of a scale. */
    public static boolean isTold(Poll poll) {
        return poll.type() == PollType.RATING
                || (poll.type() == PollType.CHOICE && poll.settings().max(PollType.CHOICE) == 1);
    }

    /** Between the ballots of two rounds. */
    public static Opinion of(Poll poll, int before, int after, Collection<Ballot> first, Collection<Ballot> second) {
        List<String> options = poll.type() == PollType.RATING
                ? IntStream.range(0, poll.settings().points())
                        .mapToObj(point -> String.valueOf(poll.settings().lowest() + point))
                        .toList()
                : poll.options().stream().map(Poll.Option::id).toList();
        return new Opinion(
                options,
                Shift.pair(options, answers(first), answers(second)),
                new JsonObject().put("from", before).put("to", after));
    }

    private static Map<Integer, String> answers(Collection<Ballot> ballots) {
        Map<Integer, String> answers = new HashMap<>();
        for (Ballot ballot : ballots) {
            Object answer = ballot.answer() instanceof JsonArray chosen ? chosen.getValue(0) : ballot.answer();
            answers.put(ballot.number(), String.valueOf(answer));
        }
        return answers;
    }

    /** With every flow that anybody took. */
    public JsonObject forDesk() {
        return told(1);
    }

    /** Without the flows of a few, whom they might name; empty when even all together are few. */
    public Optional<JsonObject> forEveryone() {
        return n() < Policy.FEWEST ? Optional.empty() : Optional.of(told(Shift.FEWEST_IN_PUBLIC));
    }

    private long n() {
        return Arrays.stream(paired.counts()).flatMapToLong(Arrays::stream).sum();
    }

    private JsonObject told(long fewest) {
        JsonObject told = rounds.copy()
                .put("n", n())
                .put("once", new JsonObject().put("before", paired.onlyBefore()).put("after", paired.onlyAfter()))
                .put("flows", flows(fewest));
        if (n() > 0) {
            Shift shift = Shift.of(paired.counts());
            told.put("movers", shift.movers()).put("net", net(shift)).put("test", test(shift));
        }
        return told;
    }

    private JsonArray flows(long fewest) {
        JsonArray flows = new JsonArray();
        for (int from = 0; from < options.size(); from++) {
            for (int to = 0; to < options.size(); to++) {
                long count = paired.counts()[from][to];
                if (count >= fewest) {
                    flows.add(new JsonObject()
                            .put("from", options.get(from))
                            .put("to", options.get(to))
                            .put("count", count));
                }
            }
        }
        return flows;
    }

    private JsonArray net(Shift shift) {
        JsonArray net = new JsonArray();
        for (int option = 0; option < options.size(); option++) {
            Shift.Net each = shift.net().get(option);
            net.add(new JsonObject()
                    .put("option", options.get(option))
                    .put("before", each.before())
                    .put("after", each.after())
                    .put("shift", each.shift())
                    .put("low", each.low())
                    .put("high", each.high()));
        }
        return net;
    }

    private static JsonObject test(Shift shift) {
        Optional<McNemar> two = shift.mcNemar();
        if (two.isPresent()) {
            McNemar test = two.get();
            return new JsonObject()
                    .put("name", "mcnemar")
                    .put("exact", test.isExact())
                    .put("statistic", test.statistic())
                    .put("p", test.p());
        }
        StuartMaxwell test = shift.stuartMaxwell();
        return new JsonObject()
                .put("name", "stuart-maxwell")
                .put("statistic", test.statistic())
                .put("df", test.df())
                .put("p", test.p());
    }
}
