package org.rondvraag.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rondvraag.shared.Refusal;

/**
 * The files of {@code webroot/} and the messages, read and compressed once at start, under one hash for the whole tree: relative
 * imports between modules inherit it, and a browser never mixes two versions. Only names that were found at start are served, so no
 * path can climb out. Another hash is answered 404: an old page has its files in its own cache, and one that mixed versions would
 * break in stranger ways than one that asks to be loaded again.
 */
public final class Assets {
    private static final String PREFIX = "/a/";

    private final String hash;
    private final Map<String, Content> files;
    private final Map<String, List<String>> modules;

    private Assets(String hash, Map<String, Content> files, Map<String, List<String>> modules) {
        this.hash = hash;
        this.files = files;
        this.modules = modules;
    }

    /** Reads the class path; blocking, for the start only. */
    public static Assets load() throws IOException {
        TreeMap<String, byte[]> tree = new TreeMap<>();
        Resources.below("webroot").forEach((name, bytes) -> tree.put(name, Lean.file(name, bytes)));
        Resources.below("messages").forEach((name, bytes) -> {
            tree.put("messages/" + name, bytes);
            tree.put("messages/phone/" + name, Lean.messages(bytes));
            tree.put("messages/rarer/" + name, Lean.rarerMessages(bytes));
        });
        Buffer all = Buffer.buffer();
        TreeMap<String, Content> files = new TreeMap<>();
        tree.forEach((name, bytes) -> {
            all.appendString(name).appendByte((byte) 0).appendBytes(bytes).appendByte((byte) 0);
            files.put(name, Content.of(MediaTypes.of(name), bytes));
        });
        String hash = Content.of("", all.getBytes()).etag().replaceAll("[^A-Za-z0-9]", "");
        return new Assets(hash.substring(0, 12), files, Modules.of(tree));
    }

    /** Where this version's files are, without a slash at the end: {@code /a/1f3c…}. */
    public String base() {
        return PREFIX + hash;
    }

    /** Page to the modules that its script imports, at any depth. */
    Map<String, List<String>> modules() {
        return modules;
    }

    /** {@code GET /a/{hash}/…}. */
    public void serve(RoutingContext ctx) {
        String path = ctx.request().path();
        String start = base() + "/";
        Content file = path.startsWith(start) ? files.get(path.substring(start.length())) : null;
        send(ctx, file, "public, max-age=31536000, immutable");
    }

    /** {@code GET /favicon.ico}, which browsers ask for where a page names no icon. */
    public void icon(RoutingContext ctx) {
        send(ctx, files.get("icons/icon.svg"), "public, max-age=86400");
    }

    /** {@code GET /robots.txt}. */
    public void robots(RoutingContext ctx) {
        send(ctx, files.get("robots.txt"), "public, max-age=86400");
    }

    private static void send(RoutingContext ctx, @Nullable Content file, String caching) {
        if (file == null) {
            ctx.fail(Refusal.notFound());
            return;
        }
        ctx.response().putHeader(HttpHeaders.CACHE_CONTROL, caching);
        file.send(ctx.request());
    }
}
