package org.rondvraag.room;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a view had published at one moment, with whatever was made of it since: encodings and rendered pages are made once,
 * when first asked for, and shared by everyone who asks before the next publication. Any thread.
 */
public final class Snapshot {
    private final String epoch;
    private final long rev;
    private final JsonObject state;
    private final Buffer encoded;
    private final Map<Object, Object> made = new ConcurrentHashMap<>();
    private @Nullable Buffer json;

    Snapshot(String epoch, long rev, JsonObject state, Buffer encoded) {
        this.epoch = epoch;
        this.rev = rev;
        this.state = state;
        this.encoded = encoded;
    }

    /** Whether it still is what the view shows. */
    boolean isOf(String present, long revision, JsonObject shown) {
        return state == shown && rev == revision && epoch.equals(present);
    }

    public String epoch() {
        return epoch;
    }

    public long rev() {
        return rev;
    }

    /** The state; never to be changed. */
    public JsonObject state() {
        return state;
    }

    /** {@code {"epoch","rev","state"}} as JSON text. */
    public synchronized Buffer json() {
        Buffer present = json;
        if (present == null) {
            present = Buffer.buffer("{\"epoch\":\"" + epoch + "\",\"rev\":" + rev + ",\"state\":")
                    .appendBuffer(encoded)
                    .appendString("}");
            json = present;
        }
        return present;
    }

    /**
     * Something made of this snapshot, under a key that says what; made at most a few times, kept as long as the snapshot.
     */
    @SuppressWarnings("unchecked") // a key always stands for one type: who keeps under it also asks for it
    public <T> T cached(Object key, Supplier<T> maker) {
        return (T) made.computeIfAbsent(key, first -> maker.get());
    }
}
