package org.rondvraag.ranking;

import java.util.BitSet;
import java.util.List;
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

/** The balanced order of 10,000 voters, 500 questions and 100,000 upvotes, 20 questions answered; the target is 50 ms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BalancedBenchmark {

    private static final int VOTERS = 10_000;
    private static final int QUESTIONS = 500;
    private static final int UPVOTES = 100_000;

    /** even: all questions alike; popular: the first get most, as in a room; bloc: 200 people upvote everything. */
    @Param({"even", "popular", "bloc"})
    public String room = "";

    private List<Candidate> open = List.of();
    private List<Charge> charges = List.of();

    @Setup
    public void fill() {
        Random random = new Random(1);
        List<BitSet> supporters =
                IntStream.range(0, QUESTIONS).mapToObj(i -> new BitSet(VOTERS)).toList();
        for (int upvotes = 0; upvotes < UPVOTES; ) {
            BitSet question = supporters.get(question(random, upvotes));
            int voter = room.equals("bloc") ? upvotes % (UPVOTES / QUESTIONS) : random.nextInt(VOTERS);
            upvotes += question.get(voter) ? 0 : 1;
            question.set(voter);
        }
        open = IntStream.range(20, QUESTIONS)
                .mapToObj(i -> Candidate.supportedBy(SampleRoom.id(i), supporters.get(i)))
                .toList();
        charges = supporters.stream().limit(20).map(Charge::of).toList();
    }

    private int question(Random random, int upvotes) {
        return switch (room) {
            case "bloc" -> upvotes / (UPVOTES / QUESTIONS);
            case "popular" -> (int) (QUESTIONS * Math.pow(random.nextDouble(), 1.8));
            default -> random.nextInt(QUESTIONS);
        };
    }

    @Benchmark
    public List<Balanced.Place> balanced() {
        return Balanced.rank(open, charges, TieRule.ROOM);
    }

    @Benchmark
    public List<Candidate> proportionalApproval() {
        return ProportionalApproval.order(open, charges, TieRule.ROOM);
    }
}
