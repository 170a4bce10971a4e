package org.rondvraag.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which modules the script of a page imports, all of them, so that a browser asks for them at once and not level by level: on a slow
 * network each level costs a round trip.
 */
final class Modules {
    private static final Pattern PAGE = Pattern.compile("js/([a-z]+)\\.js");
    private static final Pattern IMPORT = Pattern.compile(
            "(?m)^(?:(?:import|export)\\s[^'\"()=]*\\sfrom\\s+|import\\s+)['\"](\\.{1,2}/[^'\"]+)['\"]");

    private Modules() {}

    /** Page to the paths of its modules, in the order in which they are met; every file of the tree is in {@code files}. */
    static Map<String, List<String>> of(Map<String, byte[]> files) {
        Map<String, List<String>> pages = new TreeMap<>();
        for (String name : files.keySet()) {
            Matcher page = PAGE.matcher(name);
            if (page.matches()) {
                Set<String> met = new LinkedHashSet<>();
                follow(name, files, met);
                pages.put(page.group(1), new ArrayList<>(met));
            }
        }
        return pages;
    }

    private static void follow(String name, Map<String, byte[]> files, Set<String> met) {
        byte[] source = files.get(name);
        if (source == null) {
            throw new IllegalStateException("imported, but not there: " + name);
        }
        Matcher imports = IMPORT.matcher(new String(source, StandardCharsets.UTF_8));
        while (imports.find()) {
            String imported =
                    URI.create("/" + name).resolve(imports.group(1)).getPath().substring(1);
            if (met.add(imported)) {
                follow(imported, files, met);
            }
        }
    }
}
