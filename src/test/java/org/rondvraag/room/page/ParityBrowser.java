package org.rondvraag.room.page;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import org.rondvraag.testing.Chromium;

/** A real browser with the product's own models, templates and words, to compare with what the server prints. */
final class ParityBrowser implements AutoCloseable {
    private static final String HERE = "http://parity.test/";

    private final Page page = Chromium.browser().newPage();

    ParityBrowser() {
        page.setDefaultTimeout(Chromium.PATIENCE_MS);
        page.route(HERE + "**", ParityBrowser::serve);
        page.navigate(HERE);
    }

    /** What a script makes of a case; it is a function of the case as JSON text. */
    Object print(String script, JsonObject given) {
        return page.evaluate(script, given.encode());
    }

    @Override
    public void close() {
        page.close();
    }

    private static void serve(Route route) {
        String path = route.request().url().substring(HERE.length());
        Route.FulfillOptions answer = new Route.FulfillOptions();
        if (path.isEmpty()) {
            route.fulfill(answer.setContentType("text/html")
                    .setBody("<!doctype html><script src=/js/vendor/handlebars.runtime.min.js></script>"
                            + "<script src=/js/templates.js></script><script src=/js/templates-polls.js></script>"
                            + "<script src=/js/templates-crew.js></script>"));
            return;
        }
        String resource = path.startsWith("messages/")
                ? "/messages/" + path.substring(path.lastIndexOf('/') + 1)
                : "/webroot/" + path;
        try (InputStream in = ParityBrowser.class.getResourceAsStream(resource)) {
            route.fulfill(answer.setContentType(path.endsWith(".js") ? "text/javascript" : "application/json")
                    .setBodyBytes(in.readAllBytes()));
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }
}
