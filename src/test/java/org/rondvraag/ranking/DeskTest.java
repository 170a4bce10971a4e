package org.rondvraag.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rondvraag.shared.PersonId;

/** What the desk shows beside an order: the reason, and whose turn it is on the panel. */
class DeskTest {

    private static final PersonId ANN = new PersonId("ann");
    private static final PersonId BOB = new PersonId("bob");
    private static final PersonId CHE = new PersonId("che");
    private static final List<PersonId> PANEL = List.of(ANN, BOB, CHE);

    @Test
    void theReasonCountsThoseNoneOfWhoseQuestionsWasAnswered() {
        BitSet heard = Reason.heard(List.of(Charge.of(bits(0, 3)), Charge.of(bits(2, 5))));
        Candidate question = Candidate.supportedBy(SampleRoom.id(1), bits(4, 9));
        assertThat(Reason.of(question, heard)).isEqualTo(new Reason(5, 4));
        assertThat(Reason.of(question, Reason.heard(List.of()))).isEqualTo(new Reason(5, 5));
        assertThat(question.supporters()).isEqualTo(bits(4, 9));
    }

    @Test
    void thePanelsDeficitsShareAQuestionAmongItsAddressees() {
        PanelBalance balance = PanelBalance.of(
                PANEL, List.of(List.of(ANN), List.of(ANN, BOB), List.of(), List.of(new PersonId("guest"))));
        assertThat(balance.deficits().get(ANN)).isCloseTo(2.0 / 3 - 1.5, within(1e-12));
        assertThat(balance.deficits().get(BOB)).isCloseTo(2.0 / 3 - 0.5, within(1e-12));
        assertThat(balance.deficits().get(CHE)).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(PanelBalance.of(List.of(), List.of(List.of(ANN))).deficits()).isEmpty();
    }

    @Test
    void prefersTheAddresseeWhoIsDueMostNearTheBestLevel() {
        PanelBalance balance = PanelBalance.of(PANEL, List.of(List.of(ANN), List.of(ANN), List.of(BOB)));
        List<Balanced.Place> ranking =
                List.of(place(0, 2.0, ANN), place(1, 2.1), place(2, 2.5, CHE), place(3, 2.2, CHE));
        assertThat(balance.prefer(ranking))
                .containsExactly(ranking.get(2), ranking.get(0), ranking.get(1), ranking.get(3));
    }

    @Test
    void prefersNobodyFarBelowOutOfTheFirstFiveOrNotDue() {
        PanelBalance balance = PanelBalance.of(PANEL, List.of(List.of(ANN), List.of(BOB)));
        List<Balanced.Place> tooDear = List.of(place(0, 2.0, ANN), place(1, 2.51, CHE));
        assertThat(balance.prefer(tooDear)).isEqualTo(tooDear);
        List<Balanced.Place> tooLow = IntStream.range(0, 6)
                .mapToObj(i -> i == 5 ? place(5, 1, CHE) : place(i, 1, ANN))
                .toList();
        assertThat(balance.prefer(tooLow)).isEqualTo(tooLow);
        assertThat(balance.prefer(tooLow.subList(1, 6)).get(0)).isEqualTo(tooLow.get(5));
        List<Balanced.Place> notDue = List.of(place(0, 1), place(1, 1, ANN));
        assertThat(balance.prefer(notDue)).isEqualTo(notDue);
        assertThat(balance.prefer(List.of())).isEmpty();
    }

    private static Balanced.Place place(int id, double level, PersonId... to) {
        return new Balanced.Place(
                new Candidate(SampleRoom.id(id), new BitSet(), Candidate.NO_AUTHOR, 0, 0, List.of(to)), level);
    }

    private static BitSet bits(int from, int to) {
        BitSet bits = new BitSet();
        bits.set(from, to);
        return bits;
    }
}
