package org.rondvraag.ranking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rondvraag.shared.QuestionId;

/** The moderator's own run list: what is pinned, in the order given, then the rest as the balanced order has it. */
public final class RunList {

    private RunList() {}

    /**
     * @param pins ids of pinned questions, first to last; those no longer open, and repeats, are passed over
     * @param balanced all open questions in the balanced order, for which the pins were charged
     */
    public static List<Candidate> order(List<QuestionId> pins, List<Candidate> balanced) {
        Map<QuestionId, Candidate> open = balanced.stream()
                .collect(Collectors.toMap(Candidate::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        Stream<Candidate> pinned = pins.stream().map(open::get).filter(Objects::nonNull);
        return Stream.concat(pinned, balanced.stream()).distinct().toList();
    }
}
