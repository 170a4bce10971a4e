package org.rondvraag.rehearsal;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the server answered to a request.
 *
 * @param etag null when it has none
 * @param cookies as a browser would send them back
 * @param body as it came, perhaps gzipped
 */
record Answer(int status, @Nullable String etag, String cookies, boolean gzipped, Buffer body) {
    static Answer of(HttpClientResponse response, Buffer body) {
        String cookies = response.cookies().stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
        return new Answer(
                response.statusCode(),
                response.getHeader(HttpHeaders.ETAG),
                cookies,
                "gzip".equals(response.getHeader(HttpHeaders.CONTENT_ENCODING)),
                body);
    }

    /** Itself; throws when the status is another. */
    Answer expect(int wanted) {
        if (status != wanted) {
            throw new Unexpected("the server answered " + status + (status == 200 ? "" : ": " + shortly()));
        }
        return this;
    }

    private String shortly() {
        return body.length() > 300 ? body.length() + " bytes" : body.toString();
    }

    /** The server did not answer as it should. */
    static final class Unexpected extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unexpected(String message) {
            super(message, null, false, false);
        }
    }
}
