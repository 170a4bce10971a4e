package org.rondvraag.room;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rondvraag.event.Event;
import org.rondvraag.question.Podium;
import org.rondvraag.question.Question;
import org.rondvraag.ranking.Candidate;
import org.rondvraag.ranking.Charge;
import org.rondvraag.ranking.PanelBalance;
import org.rondvraag.shared.PersonId;
import org.rondvraag.shared.QuestionId;

/**
 * What the orders are computed from, copied out of the memory so that it can be worked on off the event loop: the open
 * questions of the current item, what its answered ones cost, the pins.
 *
 * @param open candidates with copies of their supporters
 * @param answered charges of what was answered in this item, first to last
 * @param charges {@code answered}, then what is on stage, then what is pinned
 * @param active participants who ever wrote
 * @param due the panel's balance, when the desk prefers whoever is due
 */
record Survey(
        List<Candidate> open,
        List<Charge> answered,
        List<Charge> charges,
        List<QuestionId> pins,
        int active,
        Optional<PanelBalance> due) {

    static Survey of(Memory memory) {
        String item = memory.documents()
                .find(Event.KIND, Event.ID)
                .map(Event::currentItem)
                .orElse("");
        List<Question> here = memory.documents().all(Question.KIND).stream()
                .filter(question -> question.item().equals(item))
                .toList();
        Exposure exposure = new Exposure(memory);
        List<Candidate> open = here.stream()
                .filter(question -> question.status() == Question.Status.OPEN)
                .map(question -> candidate(question, memory, exposure))
                .toList();
        List<Charge> answered = answered(here, memory);
        List<String> pins = memory.documents()
                .find(Podium.KIND, Podium.ID)
                .map(Podium::pins)
                .orElse(List.of());
        List<Charge> charges = new ArrayList<>(answered);
        here.stream()
                .filter(question -> question.status() == Question.Status.STAGE)
                .forEach(question -> charges.add(Charge.of(copy(memory.supporters(question.key())))));
        pins.forEach(pin -> charges.add(Charge.of(copy(memory.supporters(pin)))));
        return new Survey(
                open,
                answered,
                charges,
                pins.stream().map(QuestionId::new).toList(),
                memory.participants().count(),
                memory.event().preferDue() ? Optional.of(Shares.balance(memory)) : Optional.empty());
    }

    private static Candidate candidate(Question question, Memory memory, Exposure exposure) {
        return new Candidate(
                new QuestionId(question.key()),
                copy(memory.supporters(question.key())),
                memory.participants().author(question),
                exposure.of(question),
                question.at(),
                question.to().stream().map(PersonId::new).toList());
    }

    private static List<Charge> answered(List<Question> here, Memory memory) {
        return here.stream()
                .filter(question -> question.status() == Question.Status.ANSWERED)
                .sorted(Comparator.comparingLong(Question::answeredAt).thenComparing(Question::key))
                .map(question ->
                        charge(question.key(), memory, memory.participants().joinedBy(question.answeredAt())))
                .toList();
    }

    private static Charge charge(String question, Memory memory, int joined) {
        return new Charge(copy(memory.supporters(question)), joined + 1);
    }

    private static BitSet copy(BitSet bits) {
        return (BitSet) bits.clone();
    }

    /**
     * How many could have seen a question (E of RANKING.md): those whose phone said so, those who voted for it, and, of
     * those whose phone never says, the ones who wrote after it was shown; never its author.
     */
    private static final class Exposure {
        private final Memory memory;
        private final BitSet silent = new BitSet();
        private final long[] silentWrites;

        Exposure(Memory memory) {
            this.memory = memory;
            BitSet telling = memory.sightings().telling();
            memory.active().keySet().stream()
                    .filter(number -> !telling.get(number))
                    .forEach(silent::set);
            silentWrites = memory.active().entrySet().stream()
                    .filter(entry -> silent.get(entry.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sorted()
                    .toArray();
        }

        int of(Question question) {
            BitSet saw = copy(memory.sightings().of(question.key()));
            saw.or(memory.supporters(question.key()));
            saw.andNot(silent);
            long since = memory.shownSince(question);
            int author = memory.participants().author(question);
            if (author > 0) {
                saw.clear(author);
            }
            boolean authorCounted =
                    author > 0 && silent.get(author) && memory.active().getOrDefault(author, 0L) > since;
            return saw.cardinality() + after(since) - (authorCounted ? 1 : 0);
        }

        private int after(long revision) {
            int place = Arrays.binarySearch(silentWrites, revision + 1);
            int first = place < 0 ? -place - 1 : place;
            while (first > 0 && silentWrites[first - 1] > revision) {
                first--;
            }
            return silentWrites.length - first;
        }
    }
}
