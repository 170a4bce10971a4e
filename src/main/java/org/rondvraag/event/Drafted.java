package org.rondvraag.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rondvraag.event.Decision.Write;

/** What will be known once the decisions drafted so far are written: so several can be made one after the other, as one. */
public final class Drafted implements Facts {
    private final Facts facts;
    private final Map<String, Write> drafts = new LinkedHashMap<>();

    public Drafted(Facts facts) {
        this.facts = facts;
    }

    /** What comes next is decided on top of this. */
    public void add(Decision decision) {
        decision.writes().forEach(write -> drafts.put(key(write.kind(), write.id()), write));
    }

    /** The last of what was drafted for each document. */
    public List<Write> writes() {
        return List.copyOf(drafts.values());
    }

    @Override
    public <T extends Document> Optional<T> find(Kind<T> kind, String id) {
        Optional<T> stored = facts.find(kind, id);
        Write draft = drafts.get(key(kind, id));
        return draft == null ? stored : Optional.ofNullable(read(kind, draft));
    }

    @Override
    public <T extends Document> List<T> all(Kind<T> kind) {
        Map<String, T> all = new LinkedHashMap<>();
        facts.all(kind).forEach(document -> all.put(document.key(), document));
        for (Write draft : drafts.values()) {
            if (draft.kind() == kind) {
                @Nullable T document = read(kind, draft);
                if (document == null) {
                    all.remove(draft.id());
                } else {
                    all.put(draft.id(), document);
                }
            }
        }
        return new ArrayList<>(all.values());
    }

    @Override
    public int votesOfOthers(String question, @Nullable String participant) {
        return facts.votesOfOthers(question, participant);
    }

    @Override
    public boolean answered(String poll, int round) {
        return facts.answered(poll, round);
    }

    @Override
    public Optional<String> entry(String poll, String id) {
        return facts.entry(poll, id);
    }

    @Override
    public long now() {
        return facts.now();
    }

    @Override
    public String newId() {
        return facts.newId();
    }

    private static <T extends Document> @Nullable T read(Kind<T> kind, Write draft) {
        return draft.body() == null ? null : kind.read().apply(draft.id(), draft.body());
    }

    private static String key(Kind<?> kind, String id) {
        return kind.name() + " " + id;
    }
}
