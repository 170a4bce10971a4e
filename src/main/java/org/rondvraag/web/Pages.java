package org.rondvraag.web;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rondvraag.shared.Language;
import org.rondvraag.shared.Messages;

/** Answers with a page that is made for this request alone, in the person's language, and is not stored. */
public final class Pages {
    private static final String LANGUAGE = "language";

    private final Views views;
    private final PageShell shell;
    private final Messages messages;
    private final Languages languages;

    public Pages(Views views, PageShell shell, Messages messages, Languages languages) {
        this.views = views;
        this.shell = shell;
        this.messages = messages;
        this.languages = languages;
    }

    /** For a handler that learned in which language to answer, whatever happens later. */
    public static void answerIn(RoutingContext ctx, Language language) {
        ctx.put(LANGUAGE, language);
    }

    /** The language to answer in: the one learned, else what the request says. */
    public Language language(RoutingContext ctx) {
        return ctx.get(LANGUAGE) instanceof Language known ? known : languages.of(ctx.request());
    }

    /** Renders {@code templates/{page}.hbs} and sends it; {@code title} names the message in its head. */
    public Future<Void> show(RoutingContext ctx, int status, String page, String title, Map<String, ?> model) {
        Map<String, Object> titled = new HashMap<>(model);
        titled.put("title", messages.text(language(ctx), title));
        return send(ctx, status, page, titled);
    }

    /** The same for a page whose model has its title. */
    public Future<Void> send(RoutingContext ctx, int status, String page, Map<String, ?> model) {
        Map<String, Object> whole = shell.around(model, language(ctx), PageShell.address(ctx.request()));
        if (!ctx.request().method().equals(HttpMethod.GET)) {
            // Its address cannot be asked for again in another language.
            whole.put("languages", List.of());
        }
        ctx.response().setStatusCode(status).putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return views.content(page, () -> whole).map(content -> {
            content.send(ctx.request());
            return null;
        });
    }

    /** Sends the browser on to another page of ours with a GET. */
    public static Future<Void> seeOther(RoutingContext ctx, String path) {
        ctx.response()
                .setStatusCode(303)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.LOCATION, path);
        return ctx.end();
    }
}
