package org.rondvraag.web;

import com.github.jknack.handlebars.io.AbstractTemplateLoader;
import com.github.jknack.handlebars.io.StringTemplateSource;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The templates of the class path, read once. A plain name is a partial that the browser has too ({@code partials/}); one with a
 * slash is a server-only template in a folder ({@code layout/head}); a page stands in the root.
 */
final class TemplateFiles extends AbstractTemplateLoader {
    private static final String ROOT = "/";

    private final Map<String, byte[]> files;

    TemplateFiles(Map<String, byte[]> files) {
        this.files = files;
    }

    /** The name by which a page is asked for. */
    static String page(String name) {
        return ROOT + name;
    }

    @Override
    public TemplateSource sourceAt(String location) throws IOException {
        String file = resolve(location);
        byte[] bytes = files.get(file);
        if (bytes == null) {
            throw new FileNotFoundException("templates/" + file);
        }
        return new StringTemplateSource(file, new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public String resolve(String location) {
        String name = location.startsWith(ROOT) ? location.substring(1) : location;
        boolean isPartial = !location.startsWith(ROOT) && name.indexOf('/') < 0;
        return (isPartial ? "partials/" : "") + name + ".hbs";
    }
}
