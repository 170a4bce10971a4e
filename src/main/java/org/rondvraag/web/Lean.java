package org.rondvraag.web;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a phone on bad Wi-Fi can do without: comments and white space of our own scripts and styles (a fifth of their weight), and
 * the words of pages that it does not open. Only whole lines of comment go, so nothing inside a string or a pattern can match; a
 * template literal loses the indentation of its lines, which HTML does not show. A line that goes on with a bracket or an operator
 * is joined to the one before.
 */
final class Lean {
    private static final Pattern BLOCK_COMMENT = Pattern.compile("(?ms)^[ \\t]*/\\*.*?\\*/[ \\t]*\\n");
    private static final Pattern LINE_COMMENT = Pattern.compile("(?m)^[ \\t]*//.*\\n");
    private static final Pattern INDENT = Pattern.compile("(?m)^[ \\t]+|^\\n");

    /** The end of a line without a comment, of which the next is plainly the rest. */
    private static final Pattern WRAPPED = Pattern.compile("(?m)^((?:(?!//).)*)\\n(?=[)\\]}.?:&|])");

    /** What a style sheet does not need: white space, and a last semicolon; and the strings in which it stays. */
    private static final Pattern CSS_SPACE = Pattern.compile("(\"[^\"]*\")|;?\\s*(})\\s*|\\s*([{;,>])\\s*|(:)\\s+");

    private static final Set<String> OF_PHONES =
            Set.of("announcement", "app", "ask", "item", "mine", "poll", "question", "status");

    /** What the server alone says, around what a phone repaints. */
    private static final Set<String> OF_SERVER = Set.of("app.skip", "app.languages", "app.quote");

    private static final Pattern OF_RARER_POLLS = Pattern.compile(
            "app\\.decimal|poll\\.((end|point|points|ranking|words|number|code|mean|median|sd|nps|middle|bin|borda|condorcet|nothing|unread|receipt|was|right|correct)"
                    + "(\\..*)?|open\\.(label|hint)|base\\.figures|by\\.codes)");

    private Lean() {}

    /** A file of {@code webroot/} as it is served; vendored files go as they came, with their licence lines. */
    static byte[] file(String name, byte[] bytes) {
        boolean style = name.endsWith(".css");
        if (name.contains("/vendor/") || !(style || name.endsWith(".js"))) {
            return bytes;
        }
        String lines = withoutComments(new String(bytes, StandardCharsets.UTF_8));
        return (style ? withoutSpace(lines) : unwrapped(lines)).getBytes(StandardCharsets.UTF_8);
    }

    private static String withoutComments(String source) {
        String lines = LINE_COMMENT
                .matcher(BLOCK_COMMENT.matcher(source).replaceAll(""))
                .replaceAll("");
        return INDENT.matcher(lines).replaceAll("");
    }

    private static String unwrapped(String lines) {
        return WRAPPED.matcher(lines).replaceAll("$1");
    }

    private static String withoutSpace(String css) {
        return CSS_SPACE.matcher(css).replaceAll(found -> Matcher.quoteReplacement(kept(found)));
    }

    private static String kept(MatchResult found) {
        return IntStream.rangeClosed(1, found.groupCount())
                .mapToObj(found::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /** The messages of a language that the audience's page can say, but for those of the rarer kinds of poll. */
    static byte[] messages(byte[] all) {
        return those(
                all, key -> OF_PHONES.contains(key.split("\\.", 2)[0]) && !OF_SERVER.contains(key) && !isRarer(key));
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
