package org.rondvraag.room;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rondvraag.poll.Codes;
import org.rondvraag.question.Question;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.store.Joined;

/**
 * Who ever wrote in this event: each participant's number, from the first write on. A one-time code that was voted with has a
 * number too, but is nobody who joined.
 */
final class Participants {
    private final Map<ParticipantId, Joined> byId = new HashMap<>();
    private final Map<ParticipantId, Joined> codes = new HashMap<>();
    private final Map<Integer, ParticipantId> byNumber = new HashMap<>();

    void put(Joined joined) {
        (Codes.isVoter(joined.participant()) ? codes : byId).put(joined.participant(), joined);
        byNumber.put(joined.number(), joined.participant());
    }

    /** The participant's number, or -1 before the first write. */
    int number(@Nullable ParticipantId participant) {
        if (participant == null) {
            return -1;
        }
        Joined joined = byId.getOrDefault(participant, codes.get(participant));
        return joined == null ? -1 : joined.number();
    }

    /** The participant number of a question's author, or -1. */
    int author(Question question) {
        return number(question.author() == null ? null : new ParticipantId(question.author()));
    }

    @Nullable
    ParticipantId participant(int number) {
        return byNumber.get(number);
    }

    /** Whether that number is a one-time code's. */
    boolean isCode(int number) {
        ParticipantId participant = byNumber.get(number);
        return participant != null && Codes.isVoter(participant);
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
