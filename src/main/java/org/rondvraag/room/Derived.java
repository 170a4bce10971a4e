package org.rondvraag.room;

import io.vertx.core.json.JsonObject;
import java.util.Map;

/**
 * What follows from all questions of the current item together, besides their orders.
 *
 * @param pace how long answers take
 * @param ledger what became of the questions
 * @param shares who of the panel answered how much
 */
record Derived(JsonObject pace, JsonObject ledger, Map<String, JsonObject> shares) {
    static Derived of(Memory memory) {
        return new Derived(Pace.of(memory), Ledger.of(memory), Shares.of(memory));
    }
}
