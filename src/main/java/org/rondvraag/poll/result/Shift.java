package org.rondvraag.poll.result;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * How those in this room who answered both before and after moved between the options. Options go by their index.
 *
 * <p>Source of the net shift's standard error: Agresti, Categorical Data Analysis, 3rd edition, section 11.1.1, difference
 * of dependent proportions.
 */
public final class Shift {

    /** The two-sided 95 % point of the normal distribution. */
    private static final double Z95 = 1.959963984540054;

    /** In public a cell below this might name somebody, and is not shown. */
    public static final long FEWEST_IN_PUBLIC = 3;

    private final long[][] counts;
    private final long n;

    /**
     * The gain of one option as a share of all, from -1 to 1, with its 95 % interval, which may reach beyond.
     *
     * @param before how many answered it the first time
     * @param after how many answered it the second time
     * @param standardError of the shift
     */
    public record Net(long before, long after, double shift, double standardError, double low, double high) {}

    /**
     * The answers of two rounds side by side.
     *
     * @param counts rows before, columns after, of those who answered both times
     * @param onlyBefore how many answered the first time only
     * @param onlyAfter how many answered the second time only
     */
    public record Paired(long[][] counts, int onlyBefore, int onlyAfter) {}

    private Shift(long[][] counts, long n) {
        this.counts = counts;
        this.n = n;
    }

    /**
     * @param counts rows before, columns after
     * @throws IllegalArgumentException unless it is a square of at least two options, without negative numbers, that counts
     *     somebody
     */
    public static Shift of(long[][] counts) {
        long n = 0;
        for (long[] row : counts) {
            if (row.length != counts.length || LongStream.of(row).anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("a shift needs as many columns as rows, and no negative numbers");
            }
            n += LongStream.of(row).sum();
        }
        if (counts.length < 2 || n == 0) {
            throw new IllegalArgumentException("a shift needs at least two options, and somebody who answered twice");
        }
        return new Shift(counts, n);
    }

    /**
     * Pairs two rounds by participant; who answered in neither way among {@code options}, as by abstaining, did not answer.
     */
    public static <P> Paired pair(List<String> options, Map<P, String> before, Map<P, String> after) {
        Map<String, Integer> places = new HashMap<>();
        options.forEach(option -> places.put(option, places.size()));
        long[][] counts = new long[options.size()][options.size()];
        int both = 0;
        int first = 0;
        for (Map.Entry<P, String> answer : before.entrySet()) {
            Integer row = places.get(answer.getValue());
            Integer column = places.get(after.getOrDefault(answer.getKey(), ""));
            first += row == null ? 0 : 1;
            if (row != null && column != null) {
                counts[row][column]++;
                both++;
            }
        }
        int second = (int) after.values().stream().filter(places::containsKey).count();
        return new Paired(counts, first - both, second - both);
    }

    /** How many answered both times. */
    public long n() {
        return n;
    }

    /** The share that changed its answer, 0 to 1. */
    public double movers() {
        long stayed =
                IntStream.range(0, counts.length).mapToLong(i -> counts[i][i]).sum();
        return (double) (n - stayed) / n;
    }

    /** The net shift of each option. */
    public List<Net> net() {
        return IntStream.range(0, counts.length).mapToObj(this::net).toList();
    }

    /** McNemar's test; empty unless there are exactly two options. */
    public Optional<McNemar> mcNemar() {
        return counts.length == 2 ? Optional.of(McNemar.of(counts[0][1], counts[1][0])) : Optional.empty();
    }

    public StuartMaxwell stuartMaxwell() {
        return StuartMaxwell.of(counts);
    }

    private Net net(int option) {
        long stayed = counts[option][option];
        long before = LongStream.of(counts[option]).sum();
        long after = IntStream.range(0, counts.length)
                .mapToLong(i -> counts[i][option])
                .sum();
        double moved = before + after - 2.0 * stayed;
        double gain = after - before;
        double shift = gain / n;
        double error = Math.sqrt(Math.max(0, moved - gain * gain / n)) / n;
        return new Net(before, after, shift, error, shift - Z95 * error, shift + Z95 * error);
    }
}
