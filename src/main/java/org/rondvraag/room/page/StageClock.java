package org.rondvraag.room.page;

import io.vertx.core.json.JsonObject;
import java.util.Map;

/**
 * How long a question has been on stage: a ring that fills until the median answer, then a closed square and the time too much. What
 * one or two answers took is not what they usually take: until {@value #ENOUGH} were timed, the clock only counts. The line "fits in
 * the time left" goes by the median from the first answer on (RANKING, Time).
 */
final class StageClock {
    private static final int ENOUGH = 3;

    private StageClock() {}

    static Map<String, Object> of(DeskFrame c, JsonObject question) {
        long spent = Math.max(0, c.now() - question.getLong("since", c.now()));
        long median = usual(c);
        if (median == 0) {
            return Map.of("time", Times.span(spent), "dash", "0 100");
        }
        Tree clock = spent > median
                ? new Tree()
                        .flag("over", true)
                        .with("time", c.words().text("desk.longer", Map.of("time", Times.span(spent - median))))
                : new Tree().with("time", Times.span(spent)).with("dash", spent * 100 / median + " 100");
        return clock.with("usual", c.words().text("desk.usual", Map.of("time", Times.span(median))))
                .done();
    }

    private static long usual(DeskFrame c) {
        return c.state().getJsonObject("pace", new JsonObject()).getInteger("answers", 0) < ENOUGH ? 0 : median(c);
    }

    /** Median time per answer so far, in milliseconds; 0 when there is none. */
    static long median(DeskFrame c) {
        return c.state().getJsonObject("pace", new JsonObject()).getLong("medianMs", 0L);
    }
}
