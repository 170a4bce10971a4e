package org.rondvraag.room;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.store.Joined;

/** Who ever wrote in this event: each participant's number, from the first write on. */
final class Participants {
    private final Map<ParticipantId, Joined> byId = new HashMap<>();
    private final Map<Integer, ParticipantId> byNumber = new HashMap<>();

    void put(Joined joined) {
        byId.put(joined.participant(), joined);
        byNumber.put(joined.number(), joined.participant());
    }

    /** The participant's number, or -1 before the first write. */
    int number(@Nullable ParticipantId participant) {
        Joined joined = participant == null ? null : byId.get(participant);
        return joined == null ? -1 : joined.number();
    }

    @Nullable
    ParticipantId participant(int number) {
        return byNumber.get(number);
    }

    int count() {
        return byId.size();
    }

    /** How many joined since that time (ms since 1970). */
    int since(long time) {
        return (int)
                byId.values().stream().filter(joined -> joined.at() >= time).count();
    }

    /** The highest number given by that time (ms since 1970). */
    int joinedBy(long time) {
        return byId.values().stream()
                .filter(joined -> joined.at() <= time)
                .mapToInt(Joined::number)
                .max()
                .orElse(0);
    }
}
