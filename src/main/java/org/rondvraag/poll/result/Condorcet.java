package org.rondvraag.poll.result;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The option that would beat every other one in a vote between two, if there is one. Source: Condorcet, Essai sur
 * l'application de l'analyse a la probabilite des decisions rendues a la pluralite des voix, 1785.
 */
public final class Condorcet {

    private Condorcet() {}

    /** The winner's id; empty when none beats all others. */
    public static Optional<String> winner(Pairwise pairwise) {
        int size = pairwise.options().size();
        return IntStream.range(0, size)
                .filter(one -> IntStream.range(0, size)
                        .filter(other -> other != one)
                        .allMatch(other -> pairwise.prefer(one, other) > pairwise.prefer(other, one)))
                .mapToObj(pairwise.options()::get)
                .findFirst();
    }
}
