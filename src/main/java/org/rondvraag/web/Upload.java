package org.rondvraag.web;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.nio.charset.StandardCharsets;

/**
 * A form that may bring one file, read into memory: nothing touches the disk.
 *
 * @param fields its texts
 * @param file the content of the file, as UTF-8; empty when none was chosen
 */
public record Upload(MultiMap fields, String file) {
    /**
     * Reads the body, of which nothing may have been read.
     *
     * @param most bytes in all
     * @return fails with 413 when it is longer, 400 when it is no form
     */
    public static Future<Upload> form(RoutingContext ctx, int most) {
        HttpServerRequest request = ctx.request();
        Buffer file = Buffer.buffer();
        request.setExpectMultipart(true);
        request.uploadHandler(upload -> upload.handler(file::appendBuffer));
        return whole(request, most).map(body -> new Upload(request.formAttributes(), text(file)));
    }

    /** Reads a body that is no form; 413 when it is longer than that many bytes. */
    public static Future<String> text(RoutingContext ctx, int most) {
        return whole(ctx.request(), most).map(Upload::text);
    }

    private static Future<Buffer> whole(HttpServerRequest request, int most) {
        if (declared(request) > most) {
            return Future.failedFuture(new HttpException(413));
        }
        Promise<Buffer> read = Promise.promise();
        Buffer body = Buffer.buffer();
        request.exceptionHandler(failure -> read.tryFail(new HttpException(400, failure)));
        request.handler(part -> {
            if (body.length() + part.length() > most) {
                read.tryFail(new HttpException(413));
            } else {
                body.appendBuffer(part);
            }
        });
        request.endHandler(end -> read.tryComplete(body));
        return read.future();
    }

    private static long declared(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    /** Editors on Windows put a byte order mark first. */
    private static String text(Buffer content) {
        String text = content.toString(StandardCharsets.UTF_8);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
