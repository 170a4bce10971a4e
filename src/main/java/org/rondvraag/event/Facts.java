package org.rondvraag.event;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rondvraag.shared.Refusal;

/**
 * What a rule may know. Each document asked for by id is remembered with its version, and the write is refused when one of
 * them has changed since: so two rules that read the same thing cannot pass each other.
 */
public interface Facts {
    /** The document of that id; empty when there is none, which is remembered too. */
    <T extends Document> Optional<T> find(Kind<T> kind, String id);

    /** All documents of a kind, as they are now; not remembered. */
    <T extends Document> List<T> all(Kind<T> kind);

    /** How many participants but that one support a question, its merged ones included. */
    int votesOfOthers(String question, @Nullable String participant);

    /** Whether anybody ever answered in that round of a poll. */
    boolean answered(String poll, int round);

    /** The text of a word or an open answer in the present round of a poll, by its entry's id; empty when nobody gave it. */
    Optional<String> entry(String poll, String id);

    /** The time of Redis, in milliseconds since 1970. */
    long now();

    /** A fresh random id of 12 characters. */
    String newId();

    /** The event's own document. */
    default Event event() {
        return need(Event.KIND, Event.ID);
    }

    /**
     * The document of that id.
     *
     * @throws Refusal {@code not_found} when there is none
     */
    default <T extends Document> T need(Kind<T> kind, String id) {
        return find(kind, id).orElseThrow(Refusal::notFound);
    }
}
