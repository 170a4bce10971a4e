package org.rondvraag.live;

import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A collection of a live document: what is shown, what was shown once, and what the next publication will change. */
final class Entities {
    private static final JsonObject NOTHING = new JsonObject();

    /** The next version of an entity; without one it goes, as of that revision. */
    private record Staged(@Nullable Entity entity, long goneAt) {}

    private final Shape.Collection shape;
    private final Map<String, Entity> shown = new LinkedHashMap<>();
    private final Map<String, Long> gone = new LinkedHashMap<>();
    private final Map<String, Staged> staged = new LinkedHashMap<>();

    Entities(Shape.Collection shape) {
        this.shape = shape;
    }

    private @Nullable Entity current(String id) {
        Staged next = staged.get(id);
        return next == null ? shown.get(id) : next.entity;
    }

    void put(String id, JsonObject facts, long rev) {
        Entity old = current(id);
        Entity next = old == null
                ? Entity.of(facts, rev, NOTHING, 0)
                : Entity.of(facts, Math.max(rev, old.factsAt()), old.counts(), old.countsAt());
        staged.put(id, new Staged(next, 0));
    }

    void count(String id, JsonObject counts, long rev) {
        Entity old = current(id);
        if (old != null) {
            long at = Math.max(rev, old.countsAt());
            staged.put(id, new Staged(Entity.of(old.facts(), old.factsAt(), counts, at), 0));
        }
    }

    void remove(String id, long rev) {
        if (current(id) != null) {
            bury(id, rev);
        }
    }

    /** Between two publications of this node another may have shown it, so what was only staged leaves its mark too. */
    void bury(String id, long rev) {
        if (shown.containsKey(id)) {
            staged.put(id, new Staged(null, rev));
        } else {
            staged.remove(id);
            gone.merge(id, rev, Math::max);
        }
    }

    /** What the staged changes change for a reader of the last publication; empty when nothing. */
    JsonObject publish(long published) {
        JsonObject patch = new JsonObject();
        staged.forEach((id, next) -> publish(id, next, published, patch));
        staged.clear();
        return patch;
    }

    private void publish(String id, Staged next, long published, JsonObject patch) {
        Entity old = shown.get(id);
        if (next.entity == null) {
            shown.remove(id);
            gone.put(id, next.goneAt > published ? next.goneAt : published + 1);
            patch.putNull(id);
        } else if (old == null) {
            Long since = gone.remove(id);
            shown.put(id, since == null ? next.entity : back(next.entity, since));
            patch.put(id, next.entity.whole());
        } else {
            shown.put(id, next.entity.datedAfter(old, published));
            JsonObject changes = MergePatch.diff(old.whole(), next.entity.whole());
            if (!changes.isEmpty()) {
                patch.put(id, changes);
            }
        }
    }

    /** Shown again: who saw it go, or still holds what it was, must get it whole. */
    private static Entity back(Entity entity, long since) {
        return entity.factsAt() > since
                ? entity
                : new Entity(entity.facts(), since + 1, entity.counts(), entity.countsAt(), entity.whole());
    }

    /** What changed after a revision, whole; empty when nothing. */
    JsonObject since(long rev) {
        JsonObject patch = new JsonObject();
        shown.forEach((id, entity) -> {
            if (entity.factsAt() > rev) {
                patch.put(id, Absent.asNull(Absent.asNull(entity.whole(), shape.facts()), shape.counts()));
            } else if (entity.countsAt() > rev) {
                patch.put(id, Absent.asNull(entity.counts(), shape.counts()));
            }
        });
        gone.forEach((id, at) -> {
            if (at > rev) {
                patch.putNull(id);
            }
        });
        return patch;
    }

    JsonObject state() {
        JsonObject all = new JsonObject();
        shown.forEach((id, entity) -> all.put(id, entity.whole()));
        return all;
    }
}
