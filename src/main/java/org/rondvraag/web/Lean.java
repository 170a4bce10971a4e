package org.rondvraag.web;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a phone on bad Wi-Fi can do without: comments and indentation of our own scripts and styles (a fifth of their weight), and
 * the words of pages that it does not open. Only whole lines of comment go, so nothing inside a string or a pattern can match; a
 * template literal loses the indentation of its lines, which HTML does not show.
 */
final class Lean {
    private static final Pattern BLOCK_COMMENT = Pattern.compile("(?ms)^[ \\t]*/\\*.*?\\*/[ \\t]*\\n");
    private static final Pattern LINE_COMMENT = Pattern.compile("(?m)^[ \\t]*//.*\\n");
    private static final Pattern INDENT = Pattern.compile("(?m)^[ \\t]+|^\\n");

    private static final Set<String> OF_PHONES =
            Set.of("announcement", "app", "ask", "item", "mine", "poll", "question", "status");

    private static final Pattern OF_RARER_POLLS = Pattern.compile(
            "app\\.decimal|poll\\.((end|point|points|ranking|words|number|code|mean|median|sd|nps|middle|bin|borda|condorcet|nothing|receipt|was|right|correct)"
                    + "(\\..*)?|open\\.(label|hint)|base\\.figures|by\\.codes)");

    private Lean() {}

    /** A file of {@code webroot/} as it is served; vendored files go as they came, with their licence lines. */
    static byte[] file(String name, byte[] bytes) {
        boolean ours = (name.endsWith(".js") || name.endsWith(".css")) && !name.contains("/vendor/");
        return ours
                ? withoutComments(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                : bytes;
    }

    private static String withoutComments(String source) {
        String lines = LINE_COMMENT
                .matcher(BLOCK_COMMENT.matcher(source).replaceAll(""))
                .replaceAll("");
        return INDENT.matcher(lines).replaceAll("");
    }

    /** The messages of a language that the audience's page can say, but for those of the rarer kinds of poll. */
    static byte[] messages(byte[] all) {
        return those(all, key -> OF_PHONES.contains(key.split("\\.", 2)[0]) && !isRarer(key));
    }

    /** The messages of a language that a phone needs only when there is one of the rarer kinds of poll. */
    static byte[] rarerMessages(byte[] all) {
        return those(all, Lean::isRarer);
    }

    private static boolean isRarer(String key) {
        return OF_RARER_POLLS.matcher(key).matches();
    }

    private static byte[] those(byte[] all, Predicate<String> wanted) {
        JsonObject some = new JsonObject();
        new JsonObject(new String(all, StandardCharsets.UTF_8))
                .stream()
                        .filter(message -> wanted.test(message.getKey()))
                        .forEach(message -> some.put(message.getKey(), message.getValue()));
        return some.toBuffer().getBytes();
    }
}
