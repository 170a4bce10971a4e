package org.rondvraag.ranking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The dynamic sequential Phragmen rule: every group of the room gets its share of the answers, in proportion to its size.
 * Each question costs 1, which its supporters pay together, those who have paid least first; what was answered is paid
 * for before the open questions are ranked, each time taking the one for which the payers' common load stays lowest.
 *
 * <p>Source: Israel and Brill, Dynamic Proportional Rankings, Social Choice and Welfare 2024 (IJCAI 2021,
 * arXiv:2105.08043); Phragmen's rule as in Brill, Freeman, Janson and Lackner, Phragmen's Voting Methods and Justified
 * Representation, Mathematical Programming 2024.
 *
 * <p>Loads never fall, so a level once computed is a lower bound later, and a question is looked at again only when its
 * bound could still be the least. An upvote more never costs a question a place: until it is taken, it changes nothing
 * but its own level, which can only fall.
 */
public final class Balanced {

    /** Levels this near to each other are a tie; exact fractions give the same order. */
    static final double TIE = 1e-9;

    private final List<Candidate> open;
    private final Comparator<Candidate> ties;
    private final Loads loads;
    private final int[][] supporters;
    private final double[] bound;

    /**
     * A question in its place.
     *
     * @param level the load to which its supporters rise when it is taken, from 0; infinite when it has none
     */
    public record Place(Candidate question, double level) {}

    private Balanced(List<Candidate> open, List<Charge> charges, Comparator<Candidate> ties) {
        this.open = open;
        this.ties = ties;
        loads = loadsAfter(charges, participants(open, charges));
        supporters =
                open.stream().map(question -> numbers(question.supporters())).toArray(int[][]::new);
        bound = new double[open.size()];
    }

    /**
     * Ranks every open question, those without upvotes last.
     *
     * @param open the open questions, pinned ones too
     * @param charges what is paid for first: answered, in order, then on stage, then pinned
     * @param ties decides between levels that are equal
     */
    public static List<Place> rank(List<Candidate> open, List<Charge> charges, Comparator<Candidate> ties) {
        return new Balanced(open, charges, ties).rank();
    }

    /** Everybody's load after the charges, always replayed from zero: so an undone answer leaves no trace. */
    static Loads loadsAfter(List<Charge> charges, int participants) {
        Loads loads = new Loads(participants);
        for (Charge charge : charges) {
            loads.welcome(charge.joined());
            loads.charge(numbers(charge.supporters()));
        }
        loads.welcome(participants);
        return loads;
    }

    private List<Place> rank() {
        List<Place> ranking = new ArrayList<>(open.size());
        List<Candidate> unsupported = new ArrayList<>();
        int[] waiting = new int[open.size()];
        int left = 0;
        for (int i = 0; i < open.size(); i++) {
            if (supporters[i].length == 0) {
                unsupported.add(open.get(i));
            } else {
                waiting[left++] = i;
            }
        }
        for (; left > 0; left--) {
            int place = next(waiting, left);
            int taken = waiting[place];
            ranking.add(new Place(open.get(taken), bound[taken]));
            loads.charge(supporters[taken]);
            System.arraycopy(waiting, place + 1, waiting, place, left - place - 1);
        }
        unsupported.sort(ties);
        unsupported.forEach(question -> ranking.add(new Place(question, Double.POSITIVE_INFINITY)));
        return ranking;
    }

    /** The place within {@code waiting} of the question with the least level. */
    private int next(int[] waiting, int left) {
        double least = leastLevel(waiting, left);
        int next = -1;
        for (int i = 0; i < left; i++) {
            if (bound[waiting[i]] <= least + TIE
                    && (next < 0 || ties.compare(open.get(waiting[i]), open.get(waiting[next])) < 0)) {
                next = i;
            }
        }
        return next;
    }

    /** Brings every bound that could be the least up to date; those left stale lie above the least and its ties. */
    private double leastLevel(int[] waiting, int left) {
        int promising = waiting[0];
        for (int i = 1; i < left; i++) {
            if (bound[waiting[i]] < bound[promising]) {
                promising = waiting[i];
            }
        }
        double least = loads.level(supporters[promising]);
        for (int i = 0; i < left; i++) {
            int question = waiting[i];
            if (bound[question] <= least + TIE) {
                bound[question] = loads.level(supporters[question]);
                least = Math.min(least, bound[question]);
            }
        }
        return least;
    }

    static int participants(List<Candidate> open, List<Charge> charges) {
        int asking = open.stream()
                .mapToInt(question -> question.supporters().length())
                .max()
                .orElse(0);
        int served = charges.stream()
                .mapToInt(charge -> charge.supporters().length())
                .max()
                .orElse(0);
        return Math.max(asking, served);
    }

    static int[] numbers(BitSet participants) {
        return participants.stream().toArray();
    }
}
