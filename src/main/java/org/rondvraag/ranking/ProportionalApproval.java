package org.rondvraag.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A second opinion beside {@link Balanced}: each supporter counts for 1/(1 + s), with s the questions of theirs that were
 * answered or already ranked; the question with the highest sum is next.
 *
 * <p>Source: Thiele 1895, sequential proportional approval voting; its dynamic form in Israel and Brill, Dynamic
 * Proportional Rankings (arXiv:2105.08043).
 *
 * <p>Shares are whole multiples of 1 / lcm(1..36), so sums and ties are exact while nobody has supported more than 35
 * questions taken before, and fit a long up to 63,000 participants.
 */
public final class ProportionalApproval {

    /** lcm(1..36). */
    static final long WHOLE = 144_403_552_893_600L;

    private final int[] served;
    private final long[] share;

    private ProportionalApproval(int participants) {
        served = new int[participants];
        share = new long[participants];
        Arrays.fill(share, WHOLE);
    }

    private record Entry(Candidate question, int[] supporters) {}

    /** Ranks every open question, those without upvotes last; parameters as of {@link Balanced#rank}. */
    public static List<Candidate> order(List<Candidate> open, List<Charge> charges, Comparator<Candidate> ties) {
        ProportionalApproval approval = new ProportionalApproval(Balanced.participants(open, charges));
        charges.forEach(charge -> approval.serve(Balanced.numbers(charge.supporters())));
        List<Entry> waiting = new ArrayList<>();
        open.forEach(question -> waiting.add(new Entry(question, Balanced.numbers(question.supporters()))));
        List<Candidate> order = new ArrayList<>(open.size());
        while (!waiting.isEmpty()) {
            Entry next = waiting.remove(approval.next(waiting, ties));
            approval.serve(next.supporters);
            order.add(next.question);
        }
        return order;
    }

    private int next(List<Entry> waiting, Comparator<Candidate> ties) {
        int best = 0;
        long most = -1;
        for (int i = 0; i < waiting.size(); i++) {
            long score = score(waiting.get(i).supporters);
            if (score > most
                    || (score == most && ties.compare(waiting.get(i).question, waiting.get(best).question) < 0)) {
                best = i;
                most = score;
            }
        }
        return best;
    }

    private long score(int[] supporters) {
        long score = 0;
        for (int voter : supporters) {
            score += share[voter];
        }
        return score;
    }

    private void serve(int[] supporters) {
        for (int voter : supporters) {
            served[voter]++;
            share[voter] = WHOLE / (1 + served[voter]);
        }
    }
}
