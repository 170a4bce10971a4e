package org.rondvraag.room.page;

import io.vertx.core.json.JsonObject;
import java.util.Map;

/**
 * Makes the plain tree that the templates of a view print: maps, lists, texts, numbers and booleans, no null. The browser has the
 * same model in {@code webroot/js/model}, and a test compares what both print.
 */
@FunctionalInterface
public interface PageModel {
    /**
     * @param state the view's state; never changed here
     * @param page what the page knows beside it: {@code language}, {@code code}, {@code view}, {@code now} (ms), {@code join}, {@code
     *     wifi}, and on a page for one person {@code own}, {@code me}, {@code refusal}
     */
    Map<String, Object> of(JsonObject state, JsonObject page);
}
