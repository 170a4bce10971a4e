package org.rondvraag.room;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.rondvraag.store.DocId;

/**
 * What changed since the last publication, so that it has to be told anew.
 *
 * @param documents what was written
 * @param voted questions whose supporters changed
 * @param answered polls of whose result something changed
 * @param participants by number: those of whose own something changed
 */
record Touched(Set<DocId> documents, Set<String> voted, Set<String> answered, Map<Integer, Own> participants) {
    Touched() {
        this(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashMap<>());
    }

    /** Whether there is nothing that everyone might be told. */
    boolean isEmpty() {
        return documents.isEmpty() && voted.isEmpty() && answered.isEmpty();
    }

    /** What changed for that participant. */
    Own own(int number) {
        return participants.computeIfAbsent(number, first -> new Own());
    }

    /**
     * What changed for one participant.
     *
     * @param upvotes questions that may be supported now, or no more
     * @param questions own questions
     * @param polls those with another answer, or none
     */
    record Own(Set<String> upvotes, Set<String> questions, Set<String> polls) {
        Own() {
            this(new HashSet<>(), new HashSet<>(), new HashSet<>());
        }
    }
}
