package org.rondvraag.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.rondvraag.shared.Sha256;

/**
 * A body made once and sent to many: plain and gzipped, with its hash as ETag. Making one hashes and compresses: keep large ones off
 * the event loop.
 *
 * @param gzip null when compressing gained nothing
 */
public record Content(String type, Buffer plain, @Nullable Buffer gzip, String etag) {
    private static final int WORTH_COMPRESSING = 512;

    public static Content of(String type, byte[] bytes) {
        Buffer plain = Buffer.buffer(bytes);
        Buffer gzip = bytes.length < WORTH_COMPRESSING || !isText(type) ? null : gzip(bytes);
        return new Content(
                type, plain, gzip != null && gzip.length() < plain.length() ? gzip : null, "\"" + hash(bytes) + "\"");
    }

    /** Sends it whole, or 304 when the browser has it. Other headers, such as Cache-Control, are set before. */
    public void send(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        response.putHeader(HttpHeaders.ETAG, etag);
        if (gzip != null) {
            response.headers().add(HttpHeaders.VARY, "Accept-Encoding");
        }
        if (response.getStatusCode() == 200 && isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        boolean compressed = gzip != null && acceptsGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        Buffer body = compressed && gzip != null ? gzip : plain;
        response.putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        if (compressed) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        if (request.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(body);
        }
    }

    /** Reads {@code Accept-Encoding} (RFC 9110, 12.5.3). */
    private static boolean acceptsGzip(@Nullable String header) {
        return header != null && Stream.of(header.split(",")).anyMatch(Content::isGzip);
    }

    private static boolean isGzip(String coding) {
        String[] parts = coding.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*");
        boolean named = parts[0].equals("gzip") || parts[0].equals("*");
        return named && Stream.of(parts).noneMatch(part -> part.matches("q=0(\\.0*)?"));
    }

    private boolean isKnown(@Nullable String header) {
        return header != null && (header.strip().equals("*") || header.contains(etag));
    }

    private static boolean isText(String type) {
        return type.startsWith("text/") || type.contains("json") || type.contains("javascript") || type.contains("xml");
    }

    private static Buffer gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream gzip = new Smallest(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Buffer.buffer(out.toByteArray());
    }

    private static String hash(byte[] bytes) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Sha256.of(bytes))
                .substring(0, 22);
    }

    /** Squeezed once, fetched by a thousand phones on bad Wi-Fi. */
    private static final class Smallest extends GZIPOutputStream {
        Smallest(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
