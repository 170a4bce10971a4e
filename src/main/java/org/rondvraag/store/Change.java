package org.rondvraag.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one write made so: facts only, so that applying it twice changes nothing.
 *
 * @param rev the event's revision that this write made; one more than the change before
 * @param at the time of Redis, in milliseconds since 1970
 * @param by the number of the participant who wrote; 0 = the crew
 * @param joined present when this was the participant's first write
 */
public record Change(
        long rev,
        long at,
        int by,
        List<Doc> docs,
        List<Vote> votes,
        List<Ballot> ballots,
        @Nullable Joined joined) {}
