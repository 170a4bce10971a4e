package org.rondvraag.room;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Set;
import org.rondvraag.event.Edit;

/** What the crew did last, newest first, as the desk is told. */
final class Activity {
    private static final int LATEST = 30;

    private Activity() {}

    static JsonArray of(Documents documents) {
        History history = History.latest(documents, LATEST);
        Set<String> undone = history.undone();
        JsonArray activity = new JsonArray();
        history.newestFirst().forEach(action -> activity.add(told(action, undone.contains(action.key()), documents)));
        return activity;
    }

    private static JsonObject told(Action action, boolean undone, Documents documents) {
        String undoes = action.undoes();
        Action taken =
                undoes == null ? null : documents.find(Action.KIND, undoes).orElse(null);
        return Edit.empty()
                .set("id", action.key())
                .set("at", action.at())
                .set("who", action.who())
                .set("member", action.crew())
                .set("do", action.command())
                .set("what", action.what())
                .set("undoes", undoes)
                .set("undid", taken == null ? null : undid(taken))
                .set("undone", undone ? true : null)
                .done();
    }

    /** Who had done what, that was taken back. */
    private static JsonObject undid(Action action) {
        return new JsonObject().put("who", action.who()).put("do", action.command());
    }
}
