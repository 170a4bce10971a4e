package org.rondvraag.poll.tally;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.rondvraag.poll.Opinion;
import org.rondvraag.poll.Poll;
import org.rondvraag.poll.PollType;
import org.rondvraag.shared.BallotId;
import org.rondvraag.shared.PollId;
import org.rondvraag.store.Ballot;

/** What one tick tells of 10,000 ballots with 20 options, and with 30,000 different words; the target is 5 ms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class TallyBenchmark {
    private static final int VOTERS = 10_000;
    private static final int OPTIONS = 20;

    @Param({"CHOICE", "RATING", "RANKING", "POINTS", "WORDS", "OPEN", "NUMBER"})
    public PollType type = PollType.CHOICE;

    private final Random random = new Random(1);
    private final Moderation moderation = new Moderation(true, Map.of());
    private Poll poll = Sample.poll(type, new JsonObject());
    private List<Ballot> ballots = List.of();
    private List<Ballot> again = List.of();
    private Tally tally = Tally.of(poll, List.of());

    @Setup
    public void fill() {
        JsonArray options = new JsonArray();
        ids().forEach(id -> options.add(new JsonObject().put("id", id).put("text", id)));
        poll = new Poll("poll0001", Sample.poll(type, new JsonObject()).body().put("options", options));
        ballots = IntStream.range(0, VOTERS).mapToObj(this::ballot).toList();
        again = IntStream.range(0, VOTERS).mapToObj(this::ballot).toList();
        tally = Tally.of(poll, ballots);
    }

    private static List<String> ids() {
        return IntStream.rangeClosed(1, OPTIONS).mapToObj(i -> "o" + i).toList();
    }

    private Ballot ballot(int number) {
        return new Ballot(new PollId("poll0001"), 1, number, new BallotId("ballot" + number), answer(), number);
    }

    private Object answer() {
        return switch (type) {
            case CHOICE -> new JsonArray().add("o" + (1 + random.nextInt(OPTIONS)));
            case RATING -> 1 + random.nextInt(5);
            case RANKING -> {
                List<String> order = new ArrayList<>(ids());
                Collections.shuffle(order, random);
                yield new JsonArray(order);
            }
            case POINTS -> new JsonObject().put("o1", 40).put("o" + (2 + random.nextInt(18)), 60);
            case WORDS ->
                new JsonArray(List.of("w" + random.nextInt(), "w" + random.nextInt(), "w" + random.nextInt()));
            case OPEN -> "answer " + random.nextInt();
            case NUMBER -> random.nextDouble() * 1000;
        };
    }

    /** The whole result, as the desk and everyone are told it. */
    @Benchmark
    public List<Object> tick() {
        return List.of(tally.result(moderation), tally.details(), tally.entries(moderation));
    }

    /** How opinion shifted since another round; of types that tell it. */
    @Benchmark
    public Object shift() {
        if (!Opinion.isTold(poll)) {
            return poll;
        }
        Opinion opinion = Opinion.of(poll, 1, 2, ballots, again);
        return List.of(opinion.forDesk(), opinion.forEveryone());
    }

    /** One ballot changed. */
    @Benchmark
    public Tally cast() {
        tally.remove(ballots.get(0));
        tally.add(ballots.get(0));
        return tally;
    }
}
