package org.rondvraag.room;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rondvraag.event.Document;
import org.rondvraag.event.Facts;
import org.rondvraag.event.Kind;
import org.rondvraag.poll.Poll;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.store.Commit.Expected;
import org.rondvraag.store.DocId;

/** What one rule reads of the event: each document by id is noted with its version, for the write to be checked against. */
final class Reading implements Facts {
    private final Memory memory;
    private final long now;
    private final Supplier<String> ids;
    private final Map<DocId, Long> read = new LinkedHashMap<>();

    Reading(Memory memory, long now, Supplier<String> ids) {
        this.memory = memory;
        this.now = now;
        this.ids = ids;
    }

    @Override
    public <T extends Document> Optional<T> find(Kind<T> kind, String id) {
        note(Documents.id(kind, id));
        return memory.documents().find(kind, id);
    }

    @Override
    public <T extends Document> List<T> all(Kind<T> kind) {
        return memory.documents().all(kind);
    }

    @Override
    public int votesOfOthers(String question, @Nullable String participant) {
        BitSet supporters = memory.supporters(question);
        int own = memory.participants().number(participant == null ? null : new ParticipantId(participant));
        return supporters.cardinality() - (own > 0 && supporters.get(own) ? 1 : 0);
    }

    @Override
    public boolean answered(String poll, int round) {
        return memory.answers(poll, round) > 0;
    }

    @Override
    public Optional<String> entry(String poll, String id) {
        return memory.documents()
                .find(Poll.KIND, poll)
                .flatMap(found -> memory.ballots().tally(found, found.round()).entry(id));
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public String newId() {
        return ids.get();
    }

    /** Notes a document that is about to be written without having been read. */
    void note(DocId doc) {
        read.putIfAbsent(doc, memory.documents().version(doc));
    }

    List<Expected> expected() {
        List<Expected> expected = new ArrayList<>();
        read.forEach((doc, version) -> expected.add(new Expected(doc, version)));
        return expected;
    }
}
