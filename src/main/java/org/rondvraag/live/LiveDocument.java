package org.rondvraag.live;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of one view of one event. Changes are staged and go out together with {@link #publish}; {@link #state}, {@link
 * #encoded} and {@link #patchSince} speak of what was published last. Confined to the thread of its room.
 *
 * <p>JSON values given to it are taken over: nobody may change them afterwards. They hold no null.
 */
public final class LiveDocument {
    private final Map<String, Entities> collections = new LinkedHashMap<>();
    private final Singles singles;
    private final Shape shape;
    private long revision;
    private @Nullable JsonObject state;
    private @Nullable Buffer encoded;

    public LiveDocument(Shape shape) {
        this.shape = shape;
        this.singles = new Singles(shape);
        for (Shape.Member member : shape.members()) {
            if (member instanceof Shape.Collection collection) {
                collections.put(collection.name(), new Entities(collection));
            }
        }
    }

    /** Sets a member that is written whole: an object, an array, a text, a number or a truth value. */
    public void set(String name, Object value) {
        singles.set(name, value);
    }

    /**
     * Shows an entity, or what its document now says of it; its counts stay.
     *
     * @param rev revision of the last change of whatever these facts come from
     */
    public void put(String collection, String id, JsonObject facts, long rev) {
        in(collection).put(id, facts, rev);
    }

    /**
     * What is counted for an entity, whole; nothing happens when the entity is not shown, so put it first.
     *
     * @param rev revision of the last vote or ballot in it, also when the count came out the same; after a load, where that is not
     *     known, the revision loaded
     */
    public void count(String collection, String id, JsonObject counts, long rev) {
        in(collection).count(id, counts, rev);
    }

    /** The view no longer shows this entity; nothing happens when it never did. */
    public void remove(String collection, String id, long rev) {
        in(collection).remove(id, rev);
    }

    /** For loading: some node's view showed this entity once, and none does since that revision. */
    public void bury(String collection, String id, long rev) {
        in(collection).bury(id, rev);
    }

    /**
     * Makes the staged changes the published state.
     *
     * @param rev the revision they reach; not below the last one
     * @return what changed since the last publication, as a merge patch; null when nothing did
     */
    public @Nullable JsonObject publish(long rev) {
        JsonObject patch = singles.publish();
        collections.forEach((name, entities) -> addUnlessEmpty(patch, name, entities.publish(revision)));
        revision = Math.max(rev, revision);
        if (patch.isEmpty()) {
            return null;
        }
        state = null;
        encoded = null;
        return patch;
    }

    /** The revision that the published state reaches. */
    public long revision() {
        return revision;
    }

    /** What a reader standing at {@code rev} of the same epoch must merge to stand at {@link #revision}. */
    public JsonObject patchSince(long rev) {
        JsonObject patch = singles.whole();
        collections.forEach((name, entities) -> addUnlessEmpty(patch, name, entities.since(rev)));
        return patch;
    }

    /** The published state; kept until the next publication that changes something. Not to be changed. */
    public JsonObject state() {
        JsonObject present = state;
        if (present == null) {
            present = new JsonObject();
            for (Shape.Member member : shape.members()) {
                if (member instanceof Shape.Collection collection) {
                    present.put(collection.name(), in(collection.name()).state());
                } else if (member instanceof Shape.Single single) {
                    singles.copy(single.name(), present);
                }
            }
            state = present;
        }
        return present;
    }

    /** {@link #state} as JSON text in UTF-8; kept as long. Not to be changed. */
    public Buffer encoded() {
        Buffer present = encoded;
        if (present == null) {
            present = Buffer.buffer(state().encode());
            encoded = present;
        }
        return present;
    }

    private Entities in(String collection) {
        Entities entities = collections.get(collection);
        if (entities == null) {
            throw new IllegalArgumentException("no collection " + collection);
        }
        return entities;
    }

    private static void addUnlessEmpty(JsonObject patch, String name, JsonObject changes) {
        if (!changes.isEmpty()) {
            patch.put(name, changes);
        }
    }
}
