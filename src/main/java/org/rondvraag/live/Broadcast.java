package org.rondvraag.live;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One frame on its way to everyone in sync who listens to a topic on one loop. */
final class Broadcast implements Lane.Work {
    private final Supplier<@Nullable Group> listeners;
    private final Frame frame;
    private final Position at;
    private @Nullable Group group;
    private RawFrames.@Nullable Round round;

    /** @param listeners asked when its turn comes; null when there are none */
    Broadcast(Supplier<@Nullable Group> listeners, Frame frame, Position at) {
        this.listeners = listeners;
        this.frame = frame;
        this.at = at;
    }

    @Override
    public boolean slice() {
        if (group == null) {
            group = listeners.get();
            if (group == null) {
                return false;
            }
            group.begin();
        }
        if (round == null) {
            round = new RawFrames.Round(frame);
        }
        boolean more = false;
        try {
            more = group.publish(round, at);
        } finally {
            if (!more) {
                round.close();
            }
        }
        return more;
    }
}
