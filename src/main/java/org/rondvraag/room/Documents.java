package org.rondvraag.room;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rondvraag.event.Crew;
import org.rondvraag.event.Cue;
import org.rondvraag.event.Document;
import org.rondvraag.event.Event;
import org.rondvraag.event.Item;
import org.rondvraag.event.Kind;
import org.rondvraag.event.Person;
import org.rondvraag.event.Screen;
import org.rondvraag.poll.Codes;
import org.rondvraag.poll.Poll;
import org.rondvraag.poll.Verdict;
import org.rondvraag.question.Hold;
import org.rondvraag.question.MarkedWords;
import org.rondvraag.question.Minute;
import org.rondvraag.question.Mute;
import org.rondvraag.question.Podium;
import org.rondvraag.question.Question;
import org.rondvraag.question.Turn;
import org.rondvraag.store.Doc;
import org.rondvraag.store.DocId;

/** The documents of one event in memory, by kind and id, each with the revision of its last change. */
final class Documents {
    /** Every kind of document that an event has. */
    static final List<Kind<?>> KINDS = List.of(
            Event.KIND,
            Item.KIND,
            Person.KIND,
            Crew.KIND,
            Screen.KIND,
            Question.KIND,
            Podium.KIND,
            MarkedWords.KIND,
            Mute.KIND,
            Hold.KIND,
            Minute.KIND,
            Turn.KIND,
            Cue.KIND,
            Poll.KIND,
            Verdict.KIND,
            Codes.KIND,
            Action.KIND);

    /** Kinds that belong to the moment: no action remembers what they were, and undoing leaves them alone. */
    private static final Set<Kind<?>> FLEETING = Set.of(Hold.KIND, Minute.KIND);

    private final Map<String, Map<String, Versioned>> kinds = new HashMap<>();
    private final List<Action> actions = new ArrayList<>();

    /** A document and its version; a null document was removed at that revision. */
    private record Versioned(long version, @Nullable Document document) {}

    Documents() {
        KINDS.forEach(kind -> kinds.put(kind.name(), new LinkedHashMap<>()));
    }

    /** Takes over what the store says; an older version than the one held is ignored. */
    void put(Doc doc) {
        if (!kinds.containsKey(doc.id().kind()) || version(doc.id()) >= doc.version()) {
            return; // a newer node may write kinds that this one does not know
        }
        Kind<?> kind = kind(doc.id().kind());
        boolean removed = doc.deleted();
        Document document = removed ? null : kind.read().apply(doc.id().id(), doc.body());
        of(kind.name()).put(doc.id().id(), new Versioned(doc.version(), document));
        if (document instanceof Action action) {
            actions.add(action);
        }
    }

    /** What the crew did, in the order in which it was put here; an action is written once. */
    List<Action> actions() {
        return actions;
    }

    /** What the store calls the document of that kind and id. */
    static DocId id(Kind<?> kind, String id) {
        return new DocId(kind.name(), id);
    }

    /** The revision of the last change of a document; 0 when there never was one. */
    long version(DocId id) {
        Versioned held = of(id.kind()).get(id.id());
        return held == null ? 0 : held.version();
    }

    /** The same, by kind. */
    long version(Kind<?> kind, String id) {
        return version(id(kind, id));
    }

    /** The present round of a poll; 0 of anything else, and of a poll that is not there. */
    int round(DocId id) {
        return find(Poll.KIND, id).map(Poll::round).orElse(0);
    }

    /** The question that the moderator will take next, if one is pinned; else empty. */
    String next() {
        return find(Podium.KIND, Podium.ID)
                .flatMap(podium -> podium.pins().stream().findFirst())
                .orElse("");
    }

    /** The document of that id, if it is of that kind. */
    <T extends Document> Optional<T> find(Kind<T> kind, DocId id) {
        return id.kind().equals(kind.name()) ? find(kind, id.id()) : Optional.empty();
    }

    @SuppressWarnings("unchecked") // put() reads each body with the kind of its name
    <T extends Document> Optional<T> find(Kind<T> kind, String id) {
        Versioned held = of(kind.name()).get(id);
        return held == null ? Optional.empty() : Optional.ofNullable((T) held.document());
    }

    @SuppressWarnings("unchecked") // as in find()
    <T extends Document> List<T> all(Kind<T> kind) {
        List<T> all = new ArrayList<>();
        for (Versioned held : of(kind.name()).values()) {
            if (held.document() != null) {
                all.add((T) held.document());
            }
        }
        return all;
    }

    /** The ids of all documents of a kind, removed ones included. */
    List<String> ids(Kind<?> kind) {
        return List.copyOf(of(kind.name()).keySet());
    }

    /** The body held, or null when the document is not there. */
    @Nullable
    JsonObject body(DocId id) {
        Versioned held = of(id.kind()).get(id.id());
        return held == null || held.document() == null ? null : held.document().body();
    }

    static boolean isFleeting(Kind<?> kind) {
        return FLEETING.contains(kind);
    }

    private Map<String, Versioned> of(String kind) {
        return kinds.getOrDefault(kind, Map.of());
    }

    /**
     * The kind of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    static Kind<?> kind(String name) {
        return KINDS.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind " + name));
    }
}
