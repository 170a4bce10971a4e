package org.rondvraag.testing;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** A browser without its pictures: requests with cookies and an Origin, redirects not followed. */
public final class Visitor {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(60))
            .build();

    private record Cookie(String path, String value) {}

    private final URI base;
    private final Map<String, Cookie> cookies = new ConcurrentHashMap<>();

    /** @param base such as {@code http://127.0.0.1:8080} */
    public Visitor(URI base) {
        this.base = base;
    }

    public static Visitor at(int port) {
        return new Visitor(URI.create("http://127.0.0.1:" + port));
    }

    /** The same cookies at another node. */
    public Visitor movedTo(URI other) {
        Visitor visitor = new Visitor(other);
        visitor.cookies.putAll(cookies);
        return visitor;
    }

    public URI base() {
        return base;
    }

    public String origin() {
        return base.getScheme() + "://" + base.getAuthority();
    }

    public HttpResponse<String> get(String path) {
        return send(path, HttpRequest.newBuilder().GET());
    }

    /** Posts a form: names and values in turn; a name may come back. */
    public HttpResponse<String> postForm(String path, String... fields) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(encode(fields[i]) + "=" + encode(fields[i + 1]));
        }
        return send(
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))));
    }

    public HttpResponse<String> postJson(String path, JsonObject body) {
        return send(
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body.encode())));
    }

    /** Any request to that path, with this visitor's Origin and cookies unless the request has its own. */
    public HttpResponse<String> send(String path, HttpRequest.Builder request) {
        try {
            HttpRequest draft = request.copy().uri(base.resolve(path)).build();
            if (draft.headers().firstValue("Origin").isEmpty()) {
                request.header("Origin", origin());
            }
            if (draft.headers().firstValue("Cookie").isEmpty()
                    && !cookiesFor(path).isEmpty()) {
                request.header("Cookie", cookiesFor(path));
            }
            HttpResponse<String> response = HTTP.send(
                    request.uri(base.resolve(path))
                            .timeout(Duration.ofSeconds(60))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The Cookie header for a path; empty when there is none. */
    public String cookiesFor(String path) {
        List<String> pairs = new ArrayList<>();
        new TreeMap<>(cookies).forEach((key, cookie) -> {
            if (path.startsWith(cookie.path())) {
                pairs.add(key.substring(0, key.indexOf(' ')) + "=" + cookie.value());
            }
        });
        return String.join("; ", pairs);
    }

    /** Puts a cookie by hand. */
    public void putCookie(String name, String value, String path) {
        cookies.put(name + " " + path, new Cookie(path, value));
    }

    private void keep(String header) {
        HttpCookie cookie = HttpCookie.parse(header).get(0);
        String path = cookie.getPath() == null ? "/" : cookie.getPath();
        String key = cookie.getName() + " " + path;
        if (cookie.getMaxAge() == 0) {
            cookies.remove(key);
        } else {
            cookies.put(key, new Cookie(path, cookie.getValue()));
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
