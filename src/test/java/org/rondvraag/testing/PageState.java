package org.rondvraag.testing;

import io.vertx.core.json.JsonObject;

/** What a page tells its script. */
public final class PageState {
    private static final String OPEN = "id=\"state\">";

    private PageState() {}

    /** The block of data in a page of an event. */
    public static JsonObject of(String page) {
        int start = page.indexOf(OPEN) + OPEN.length();
        return new JsonObject(page.substring(start, page.indexOf("</script>", start)));
    }
}
