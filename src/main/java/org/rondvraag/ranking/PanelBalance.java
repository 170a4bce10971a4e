package org.rondvraag.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rondvraag.shared.PersonId;

/**
 * Which panelists have answered less than their share: the badge on the desk, and the moderator's toggle that prefers a
 * question for them. A question to q panelists counts 1/q for each; one to nobody in particular is everybody's, and so
 * moves no balance.
 */
public final class PanelBalance {

    /** How much above the best level a preferred question may lie. */
    private static final double NEAR = 1.25;

    /** Among how many of the first questions the preferred one is sought. */
    private static final int FIRST = 5;

    private final double share;
    private final Map<PersonId, Double> answered;

    private PanelBalance(double share, Map<PersonId, Double> answered) {
        this.share = share;
        this.answered = answered;
    }

    /**
     * @param panel ids of the panelists
     * @param answered for each answered question whom it was to; people outside the panel are left out
     */
    public static PanelBalance of(Collection<PersonId> panel, Collection<? extends Collection<PersonId>> answered) {
        List<List<PersonId>> toPanel = answered.stream()
                .map(to -> to.stream().distinct().filter(panel::contains).toList())
                .filter(to -> !to.isEmpty())
                .toList();
        double share = panel.isEmpty() ? 0 : (double) toPanel.size() / panel.size();
        return new PanelBalance(
                share,
                panel.stream()
                        .distinct()
                        .collect(Collectors.toUnmodifiableMap(
                                Function.identity(), person -> answeredBy(person, toPanel))));
    }

    /** For each panelist how many questions were answered by this one, shared questions in part. */
    public Map<PersonId, Double> answered() {
        return answered;
    }

    /** For each panelist the answers due: questions answered / panelists - questions answered by this one. */
    public Map<PersonId, Double> deficits() {
        return answered.keySet().stream().collect(Collectors.toUnmodifiableMap(Function.identity(), this::deficit));
    }

    /**
     * The balanced ranking with, in front, the question among the first {@value #FIRST} and within {@value #NEAR} of the
     * best level that is addressed to the panelist who is due most; unchanged when nobody addressed there is due any.
     */
    public List<Balanced.Place> prefer(List<Balanced.Place> ranking) {
        int preferred = 0;
        double most = 0;
        for (int i = 0; i < Math.min(FIRST, ranking.size()); i++) {
            double due = due(ranking.get(i).question());
            if (due > most + Balanced.TIE
                    && ranking.get(i).level() <= NEAR * ranking.get(0).level()) {
                preferred = i;
                most = due;
            }
        }
        List<Balanced.Place> moved = new ArrayList<>(ranking);
        if (preferred > 0) {
            moved.add(0, moved.remove(preferred));
        }
        return moved;
    }

    private double due(Candidate question) {
        return question.to().stream()
                .filter(answered::containsKey)
                .mapToDouble(this::deficit)
                .max()
                .orElse(0);
    }

    private double deficit(PersonId person) {
        return share - answered.getOrDefault(person, 0.0);
    }

    private static double answeredBy(PersonId person, List<List<PersonId>> answered) {
        return answered.stream()
                .filter(to -> to.contains(person))
                .mapToDouble(to -> 1.0 / to.size())
                .sum();
    }
}
