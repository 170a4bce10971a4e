package org.rondvraag.web;

import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rondvraag.shared.Language;

/** What every page has around its own model: where the assets are, its language, and the way to the others. */
public final class PageShell {
    private final Assets assets;

    public PageShell(Assets assets) {
        this.assets = assets;
    }

    /**
     * A new tree: the model's members, and the shell's beside them.
     *
     * @param address what the page's own address asks besides the language, such as {@code event=GENT22}: the same page in another
     *     language asks it too; see {@link #address}
     */
    public Map<String, Object> around(Map<String, ?> model, Language language, String address) {
        Map<String, Object> page = new HashMap<>(model);
        page.put("assets", assets.base());
        page.put("modules", assets.modules());
        page.put("language", language.code());
        page.put("languages", languages(language, address));
        return page;
    }

    /** What a request asks besides a language. */
    public static String address(HttpServerRequest request) {
        String query = Objects.requireNonNullElse(request.query(), "");
        return Stream.of(query.split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith("lang="))
                .collect(Collectors.joining("&"));
    }

    private static List<Map<String, Object>> languages(Language current, String address) {
        List<Map<String, Object>> languages = new ArrayList<>();
        for (Language language : Language.values()) {
            languages.add(Map.of(
                    "code",
                    language.code(),
                    "name",
                    capitalised(language.locale().getDisplayLanguage(language.locale())),
                    "href",
                    "?" + (address.isEmpty() ? "" : address + "&") + "lang=" + language.code(),
                    "current",
                    language == current));
        }
        return languages;
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
