package org.rondvraag.export;

import io.vertx.core.buffer.Buffer;
import java.time.LocalDate;
import org.rondvraag.shared.EventCode;

/**
 * A file to take home.
 *
 * @param fileName such as {@code GENT22-questions-2026-11-23.csv}, of the day it was made; letters, digits, dashes and one dot
 */
public record Export(String fileName, Format format, Buffer body) {
    static Export of(EventCode code, Subject subject, LocalDate day, Format format, byte[] body) {
        String name = code.value() + "-" + subject.wire() + "-" + day + "." + format.extension();
        return new Export(name, format, Buffer.buffer(body));
    }

    public String contentType() {
        return format.contentType();
    }

    /** The page opens in the browser, where its style sheets are; everything else is saved. */
    public String disposition() {
        return (format == Format.HTML ? "inline" : "attachment") + "; filename=\"" + fileName + "\"";
    }
}
