package org.rondvraag.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rondvraag.shared.QuestionId;

/** The simple orders: popular, newest, the run list, ties, and the places kept for exploration. */
class OrdersTest {

    @Test
    void popularWeighsVotesByWhoCouldHaveSeenTheQuestion() {
        // mu = 36 / 120 = 0.3; means 33/110 = 0.3, 9/30 = 0.3 + , 3/10: the late question with 5 of 10 leads with 8/20.
        Candidate early = seen("early", 30, 100, 1);
        Candidate late = seen("late", 5, 10, 2);
        Candidate poor = seen("poor", 1, 10, 3);
        assertThat(Popular.order(List.of(early, poor, late), TieRule.ROOM)).containsExactly(late, early, poor);
    }

    @Test
    void popularTrustsFewViewersAsIfTenMoreHadSeenTheQuestion() {
        // mu = 5/76: 1.66/12 > 4.66/34, but with eleven more 1.72/13 < 4.72/35.
        Candidate one = seen("one", 1, 2, 1);
        Candidate four = seen("four", 4, 24, 2);
        Candidate none = seen("none", 0, 50, 3);
        assertThat(Popular.order(List.of(one, four, none), TieRule.GIVEN)).containsExactly(one, four, none);

        // mu = 7/86: 6.81/44 > 1.81/12, but with nine more 6.73/43 < 1.73/11.
        Candidate six = seen("six", 6, 34, 2);
        assertThat(Popular.order(List.of(one, six, none), TieRule.GIVEN)).containsExactly(six, one, none);
    }

    @Test
    void popularDoesNotCountTheAuthorsOwnUpvote() {
        Candidate own = new Candidate(new QuestionId("own"), voters(2), 0, 10, 1, List.of());
        Candidate others = new Candidate(new QuestionId("others"), voters(2), 7, 10, 0, List.of());
        assertThat(own.votesOfOthers()).isEqualTo(1);
        assertThat(others.votesOfOthers()).isEqualTo(2);
        assertThat(Popular.order(List.of(own, others), TieRule.GIVEN)).containsExactly(others, own);
    }

    @Test
    void popularHoldsUnseenQuestionsEqualAndFallsBackOnTheTieRule() {
        Candidate older = seen("older", 0, 0, 1);
        Candidate newer = seen("newer", 0, 0, 2);
        assertThat(Popular.order(List.of(older, newer), TieRule.ROOM)).containsExactly(newer, older);
    }

    @Test
    void popularSeesThatEqualMeansAreEqual() {
        // mu = 20 / 60 = 1/3, and 10/30, 5/15 shrink to the same mean: the less seen comes first.
        Candidate much = seen("much", 10, 30, 2);
        Candidate little = seen("little", 5, 15, 1);
        Candidate other = seen("other", 5, 15, 0);
        assertThat(Popular.order(List.of(much, other, little), TieRule.ROOM)).containsExactly(little, other, much);
    }

    @Test
    void popularCountsAVoterAsAViewer() {
        // Counted as seen by nobody the one vote would give a mean of (1 + 10 mu) / 10, above the 9 of 10.
        Candidate lagging = seen("lagging", 1, 0, 1);
        Candidate loved = seen("loved", 9, 10, 2);
        Candidate hated = seen("hated", 0, 100, 3);
        assertThat(Popular.order(List.of(lagging, loved, hated), TieRule.GIVEN)).containsExactly(loved, lagging, hated);
    }

    @Test
    void newestPutsTheLatestFirst() {
        Candidate first = seen("first", 9, 1, 10);
        Candidate last = seen("last", 0, 99, 30);
        Candidate same = seen("same", 0, 98, 30);
        assertThat(Newest.order(List.of(first, last, same), TieRule.ROOM)).containsExactly(same, last, first);
    }

    @Test
    void tiesGoToFewerExposuresThenTheLaterThenAHashAndNeverToTheOldest() {
        Candidate unseen = seen("unseen", 0, 1, 1);
        Candidate late = seen("late", 0, 5, 9);
        Candidate early = seen("early", 0, 5, 2);
        assertThat(List.of(early, late, unseen).stream().sorted(TieRule.ROOM)).containsExactly(unseen, late, early);

        Candidate sameHash = seen("BB", 0, 5, 2);
        Candidate sameHashToo = seen("Aa", 0, 5, 2);
        assertThat(Stream.of(sameHash, sameHashToo).sorted(TieRule.ROOM)).containsExactly(sameHashToo, sameHash);

        List<Candidate> alike = IntStream.range(0, 200)
                .mapToObj(i -> seen("question-" + i, 0, 5, 2))
                .toList();
        List<Candidate> sorted = alike.stream().sorted(TieRule.ROOM).toList();
        List<Candidate> shuffled = new ArrayList<>(alike);
        Collections.shuffle(shuffled, new Random(1));
        assertThat(shuffled.stream().sorted(TieRule.ROOM).toList()).isEqualTo(sorted);
        long ascending = IntStream.range(1, 200)
                .filter(i -> alike.indexOf(sorted.get(i - 1)) < alike.indexOf(sorted.get(i)))
                .count();
        assertThat(ascending).isBetween(70L, 130L);
    }

    @Test
    void theRunListPutsPinsFirstInTheOrderGiven() {
        Candidate a = seen("a", 0, 0, 0);
        Candidate b = seen("b", 0, 0, 0);
        Candidate c = seen("c", 0, 0, 0);
        List<QuestionId> pins = List.of(c.id(), new QuestionId("answered"), a.id(), c.id());
        assertThat(RunList.order(pins, List.of(a, b, c))).containsExactly(c, a, b);
        assertThat(RunList.order(List.of(), List.of(a, b, c))).containsExactly(a, b, c);
    }

    @Test
    void placesThreeAndSixGoToTheLeastSeenBelow() {
        List<Candidate> order = exposures(0, 90, 90, 90, 90, 90, 90, 8, 90, 4);
        assertThat(Exploration.explore(order, 1000).stream().map(Candidate::exposure))
                .containsExactly(0, 90, 4, 90, 90, 8, 90, 90, 90, 90);
    }

    @Test
    void explorationEndsOnceAQuestionWasSeenByThirtyOrByThreeTenthsOfTheActive() {
        List<Candidate> seenByThirty = exposures(90, 90, 90, 30);
        assertThat(Exploration.explore(seenByThirty, 1000)).isEqualTo(seenByThirty);
        List<Candidate> seenBy29 = exposures(90, 90, 90, 29);
        assertThat(Exploration.explore(seenBy29, 1000)).isEqualTo(moved(seenBy29, 3, 2));
        List<Candidate> smallRoom = exposures(20, 20, 20, 3);
        assertThat(Exploration.explore(smallRoom, 10)).isEqualTo(smallRoom);
        assertThat(Exploration.explore(smallRoom, 11)).isEqualTo(moved(smallRoom, 3, 2));
        assertThat(Exploration.explore(exposures(1, 0), 100)).isEqualTo(exposures(1, 0));
    }

    private static List<Candidate> moved(List<Candidate> order, int from, int to) {
        List<Candidate> moved = new ArrayList<>(order);
        moved.add(to, moved.remove(from));
        return moved;
    }

    private static List<Candidate> exposures(int... exposures) {
        return IntStream.range(0, exposures.length)
                .mapToObj(i -> seen("question" + i, 0, exposures[i], 0))
                .toList();
    }

    private static Candidate seen(String id, int votes, int exposure, long at) {
        return new Candidate(new QuestionId(id), voters(votes), Candidate.NO_AUTHOR, exposure, at, List.of());
    }

    private static BitSet voters(int count) {
        BitSet voters = new BitSet();
        voters.set(0, count);
        return voters;
    }
}
