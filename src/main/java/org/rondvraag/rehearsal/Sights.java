package org.rondvraag.rehearsal;

import io.vertx.core.json.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import org.rondvraag.live.MergePatch;

/** Makes sights, and sees to it that those which are equal become one, however the phones came to them. */
final class Sights {
    private static final int KEPT = 16;

    private final Deque<Sight> latest = new ArrayDeque<>();

    /** A state as it came whole. */
    Sight of(String epoch, long rev, JsonObject state) {
        Sight fresh = new Sight(epoch, rev, state);
        for (Sight known : latest) {
            if (known.rev() == rev
                    && known.epoch().equals(epoch)
                    && known.state().equals(state)) {
                return known;
            }
        }
        latest.addFirst(fresh);
        if (latest.size() > KEPT) {
            latest.removeLast();
        }
        return fresh;
    }

    /** What a frame of type {@code patch} or {@code snapshot} makes of it. */
    Sight after(Sight before, String text, JsonObject frame) {
        Sight after = frame.containsKey("state")
                ? of(frame.getString("epoch"), frame.getLong("rev"), frame.getJsonObject("state"))
                : of(
                        before.epoch(),
                        frame.getLong("rev"),
                        MergePatch.apply(before.state(), frame.getJsonObject("patch")));
        before.remember(text, after);
        return after;
    }
}
