package org.rondvraag.rehearsal;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.rondvraag.rehearsal.Answer.Unexpected;

/** Reads the audience's pages for what they show; each version once, however many phones got it. */
final class Pages {
    private static final String BEGIN = "<script type=\"application/json\" id=\"state\">";
    private static final String END = "</script>";

    private final Sights sights;
    private final Map<String, Sight> read = new HashMap<>();

    Pages(Sights sights) {
        this.sights = sights;
    }

    Sight read(Answer page) {
        page.expect(200);
        return page.etag() == null ? parse(page) : read.computeIfAbsent(page.etag(), unread -> parse(page));
    }

    private Sight parse(Answer page) {
        String html = text(page);
        int begin = html.indexOf(BEGIN);
        int end = html.indexOf(END, begin);
        if (begin < 0 || end < 0) {
            throw new Unexpected("the page carries no state");
        }
        JsonObject data = new JsonObject(html.substring(begin + BEGIN.length(), end));
        return sights.of(data.getString("epoch"), data.getLong("rev"), data.getJsonObject("state"));
    }

    private static String text(Answer page) {
        byte[] bytes = page.body().getBytes();
        if (!page.gzipped()) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(unzipped.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
