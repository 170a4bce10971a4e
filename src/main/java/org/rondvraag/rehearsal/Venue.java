package org.rondvraag.rehearsal;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The server, as a browser reaches it. Each page comes over a connection of its own, as each phone makes one. */
final class Venue {
    private static final int MOST_CONNECTIONS = 25_000;
    private static final int LONGEST_FRAME = 16 * 1024 * 1024;
    private static final long PATIENCE_MS = 30_000;

    private final URI address;
    private final String path;
    private final HttpClient http;
    private final WebSocketClient sockets;

    Venue(Vertx vertx, URI address, String code) {
        this.address = address;
        this.path = "/e/" + code;
        boolean tls = address.getScheme().equals("https");
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setSsl(tls).setKeepAlive(false).setConnectTimeout((int) PATIENCE_MS),
                new PoolOptions().setHttp1MaxSize(MOST_CONNECTIONS));
        this.sockets = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setSsl(tls)
                .setMaxConnections(MOST_CONNECTIONS)
                .setMaxFrameSize(LONGEST_FRAME)
                .setMaxMessageSize(LONGEST_FRAME)
                .setConnectTimeout((int) PATIENCE_MS));
    }

    /** The audience's page, and the cookie that makes a participant of whoever asks. */
    Future<Answer> page() {
        return exchange(HttpMethod.GET, path, List.of(HttpHeaders.ACCEPT_ENCODING, "gzip"), Buffer.buffer());
    }

    /** What a newcomer would be shown now. */
    Future<JsonObject> state() {
        return get(path + "/state?as=audience");
    }

    /** The receipts of a closed poll. */
    Future<JsonObject> receipts(String poll) {
        return get(path + "/receipts/" + poll);
    }

    /** Exchanges an access key for the cookie of its role. */
    Future<String> enter(String key) {
        String form = "key=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
        List<CharSequence> headers = List.of(
                HttpHeaders.CONTENT_TYPE,
                HttpHeaders.APPLICATION_X_WWW_FORM_URLENCODED,
                HttpHeaders.ORIGIN,
                address.toString());
        return exchange(HttpMethod.POST, "/keys", headers, Buffer.buffer(form))
                .map(answer -> answer.expect(303).cookies());
    }

    /** Runs a command of the desk; fails when it is refused. */
    Future<JsonObject> run(String cookies, JsonObject command) {
        List<CharSequence> headers = List.of(
                HttpHeaders.CONTENT_TYPE,
                "application/json",
                HttpHeaders.ORIGIN,
                address.toString(),
                HttpHeaders.COOKIE,
                cookies);
        return exchange(
                        HttpMethod.POST,
                        path + "/do",
                        headers,
                        command.copy().put("as", "desk").toBuffer())
                .map(answer -> answer.expect(200).body().toJsonObject());
    }

    /** Opens a phone's socket, resuming from what it shows. */
    Future<WebSocket> connect(String cookies, Sight held) {
        return sockets.connect(new WebSocketConnectOptions()
                .setHost(address.getHost())
                .setPort(port())
                .setURI(path + "/live?as=audience&epoch=" + held.epoch() + "&rev=" + held.rev())
                .setTimeout(PATIENCE_MS)
                .addHeader(HttpHeaders.ORIGIN, address.toString())
                .addHeader(HttpHeaders.COOKIE, cookies));
    }

    private Future<JsonObject> get(String uri) {
        return exchange(HttpMethod.GET, uri, List.of(), Buffer.buffer())
                .map(answer -> answer.expect(200).body().toJsonObject());
    }

    private Future<Answer> exchange(HttpMethod method, String uri, List<CharSequence> headers, Buffer body) {
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setHost(address.getHost())
                .setPort(port())
                .setURI(uri)
                .setTimeout(PATIENCE_MS);
        for (int i = 0; i < headers.size(); i += 2) {
            options.addHeader(headers.get(i), headers.get(i + 1));
        }
        return http.request(options)
                .compose(request -> send(request, body))
                .compose(response -> response.body().map(content -> Answer.of(response, content)));
    }

    private static Future<HttpClientResponse> send(HttpClientRequest request, Buffer body) {
        return body.length() == 0 ? request.send() : request.send(body);
    }

    private int port() {
        return address.getPort() > 0 ? address.getPort() : address.getScheme().equals("https") ? 443 : 80;
    }
}
