package org.rondvraag.web;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Formatter;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Options;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.cache.ConcurrentMapTemplateCache;
import com.github.jknack.handlebars.context.MapValueResolver;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rondvraag.shared.Language;
import org.rondvraag.shared.Messages;

/**
 * Renders templates; for the partials that the browser has too, byte for byte what {@code handlebars.runtime} 4.7.10 makes of the
 * same tree. Models are plain trees of maps, lists, texts, numbers and booleans.
 *
 * <p>Helpers, the same on both sides: {@code t} prints a message in the root's {@code language}, {@code eq} compares.
 */
public final class Views {
    private final Vertx vertx;
    private final Messages messages;
    private final Handlebars handlebars;
    private final ConcurrentMap<String, Template> pages = new ConcurrentHashMap<>();

    public Views(Vertx vertx, Messages messages) throws IOException {
        this.vertx = vertx;
        this.messages = messages;
        this.handlebars = new Handlebars(new TemplateFiles(Resources.below("templates")))
                .with(new ConcurrentMapTemplateCache())
                .with(Views::format)
                .prettyPrint(true)
                .parentScopeResolution(false);
        handlebars.registerHelper("t", this::message);
        handlebars.registerHelper("eq", (a, options) -> Objects.equals(number(a), number(options.param(0, null))));
    }

    /** Makes the model, renders it, gzips and hashes the page, all off the event loop. */
    public Future<Content> content(String page, Supplier<? extends Map<String, ?>> model) {
        return vertx.executeBlocking(() -> htmlContent(renderNow(page, model.get())), false);
    }

    /** Renders {@code templates/{page}.hbs} on this thread. */
    public String renderNow(String page, Map<String, ?> model) throws IOException {
        Template template = pages.get(page);
        if (template == null) {
            template = handlebars.compile(TemplateFiles.page(page));
            pages.put(page, template);
        }
        return template.apply(
                Context.newBuilder(model).resolver(MapValueResolver.INSTANCE).build());
    }

    private static Content htmlContent(String html) {
        return Content.of("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    private Object message(@Nullable Object key, Options options) {
        Map<?, ?> root = options.data("root") instanceof Map<?, ?> map ? map : Map.of();
        Language language = Optional.ofNullable(root.get("language"))
                .flatMap(code -> Language.of(code.toString()))
                .orElse(Language.NL);
        Map<String, Object> args = new LinkedHashMap<>();
        options.hash.forEach((name, value) -> args.put(name, value == null ? "" : format(value, other -> other)));
        return messages.text(language, String.valueOf(key), args);
    }

    /** JavaScript knows one kind of number and prints whole ones without a fraction. */
    private static Object format(Object value, Formatter.Chain next) {
        return value instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1e15
                ? Long.toString(d.longValue())
                : next.format(value);
    }

    private static @Nullable Object number(@Nullable Object value) {
        return value instanceof Number n ? Double.valueOf(n.doubleValue()) : value;
    }
}
