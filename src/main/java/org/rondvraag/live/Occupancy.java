package org.rondvraag.live;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.rondvraag.shared.ParticipantId;

/** How many sockets each participant has on this node, so that no one takes the place of many. For all loops. */
public final class Occupancy {
    /** The most sockets of one participant. */
    static final int MOST = 32;

    private final ConcurrentMap<ParticipantId, Integer> sockets = new ConcurrentHashMap<>();

    /** Takes a place, unless this participant has too many. Who is no participant always may. */
    boolean enter(@Nullable ParticipantId participant) {
        return participant == null || sockets.merge(participant, 1, Occupancy::oneMore) <= MOST;
    }

    /** Gives the place back, also one that {@link #enter} refused. */
    void leave(@Nullable ParticipantId participant) {
        if (participant != null) {
            sockets.computeIfPresent(participant, (id, count) -> count == 1 ? null : count - 1);
        }
    }

    private static Integer oneMore(Integer count, Integer one) {
        return count + one;
    }
}
