package org.rondvraag.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withPrecision;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds in every room, tried on 400 seeded ones per seed. */
class BalancedPropertyTest {

    private static final int ROOMS = 400;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void equalsExactFractions(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < ROOMS; i++) {
            SampleRoom room = SampleRoom.random(random);
            List<Integer> answered = room.someAnswered(random);
            List<ExactPhragmen.Place> exact = ExactPhragmen.rank(room, answered);
            List<Balanced.Place> ranking = supported(room, answered);
            assertThat(ranking.stream().map(place -> SampleRoom.index(place.question())))
                    .isEqualTo(exact.stream().map(ExactPhragmen.Place::question).toList());
            assertThat(ranking.stream().mapToDouble(Balanced.Place::level).toArray())
                    .containsExactly(
                            exact.stream()
                                    .mapToDouble(place -> place.level().toDouble())
                                    .toArray(),
                            withPrecision(1e-9));
        }
    }

    /**
     * True for a single upvote of anybody, new or known: until its question is taken, it changes no level but that one's,
     * which falls or stays. (Two upvotes at once may hurt one of the two, see {@link BalancedTest}.)
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anExtraUpvoteNeverHurtsItsQuestion(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < ROOMS; i++) {
            SampleRoom room = SampleRoom.random(random);
            List<Integer> answered = room.someAnswered(random);
            for (Candidate question : room.openBut(answered)) {
                int index = SampleRoom.index(question);
                SampleRoom more = room.with(random.nextInt(room.voters() + 2), index);
                List<Charge> charges = latecomers(room.charges(answered));
                assertThat(place(more, answered, charges, index))
                        .isLessThanOrEqualTo(place(room, answered, charges, index));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void ranksEveryOpenQuestionOnceAndNoAnsweredOne(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < ROOMS; i++) {
            SampleRoom room = SampleRoom.random(random);
            List<Integer> answered = room.someAnswered(random);
            List<Candidate> open = room.openBut(answered);
            List<Candidate> order = SampleRoom.balanced(open, room.charges(answered), TieRule.ROOM);
            assertThat(order).containsExactlyInAnyOrderElementsOf(open);
        }
    }

    /** Answering what stands first leaves the rest of the ranking, and its levels, as they were. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void replayFromZeroEqualsGoingOn(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < ROOMS; i++) {
            SampleRoom room = SampleRoom.random(random);
            List<Integer> answered = new ArrayList<>(room.someAnswered(random));
            List<Balanced.Place> ranking = supported(room, answered);
            while (!ranking.isEmpty()) {
                answered.add(SampleRoom.index(ranking.get(0).question()));
                List<Balanced.Place> rest = supported(room, answered);
                assertThat(rest).isEqualTo(ranking.subList(1, ranking.size()));
                ranking = rest;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void numberingPeopleOtherwiseChangesNothing(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < ROOMS; i++) {
            SampleRoom room = SampleRoom.random(random);
            List<Integer> answered = room.someAnswered(random);
            SampleRoom shuffled = room.shuffled(random);
            assertThat(SampleRoom.indices(
                            SampleRoom.balanced(shuffled.openBut(answered), shuffled.charges(answered), TieRule.GIVEN)))
                    .isEqualTo(SampleRoom.indices(
                            SampleRoom.balanced(room.openBut(answered), room.charges(answered), TieRule.GIVEN)));
        }
    }

    private static List<Balanced.Place> supported(SampleRoom room, List<Integer> answered) {
        return Balanced.rank(room.openBut(answered), room.charges(answered), TieRule.GIVEN).stream()
                .filter(place -> place.level() < Double.POSITIVE_INFINITY)
                .toList();
    }

    /** As if a third of the people came after the first answer. */
    private static List<Charge> latecomers(List<Charge> charges) {
        return charges.stream()
                .map(charge -> new Charge(charge.supporters(), 9))
                .toList();
    }

    private static int place(SampleRoom room, List<Integer> answered, List<Charge> charges, int question) {
        return SampleRoom.indices(SampleRoom.balanced(room.openBut(answered), charges, TieRule.GIVEN))
                .indexOf(question);
    }
}
