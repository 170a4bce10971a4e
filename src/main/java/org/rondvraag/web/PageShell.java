package org.rondvraag.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rondvraag.shared.Language;

/** What every page has around its own model: where the assets are, its language, and the way to the others. */
public final class PageShell {
    private final Assets assets;

    public PageShell(Assets assets) {
        this.assets = assets;
    }

    /** A new tree: the model's members, and the shell's beside them. */
    public Map<String, Object> around(Map<String, ?> model, Language language) {
        Map<String, Object> page = new HashMap<>(model);
        page.put("assets", assets.base());
        page.put("modules", assets.modules());
        page.put("language", language.code());
        page.put("languages", languages(language));
        return page;
    }

    private static List<Map<String, Object>> languages(Language current) {
        List<Map<String, Object>> languages = new ArrayList<>();
        for (Language language : Language.values()) {
            languages.add(Map.of(
                    "code",
                    language.code(),
                    "name",
                    capitalised(language.locale().getDisplayLanguage(language.locale())),
                    "href",
                    "?lang=" + language.code(),
                    "current",
                    language == current));
        }
        return languages;
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
