package org.rondvraag.export;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rondvraag.room.Room;
import org.rondvraag.room.page.Words;
import org.rondvraag.shared.Language;
import org.rondvraag.shared.Messages;
import org.rondvraag.web.PageShell;
import org.rondvraag.web.Views;

/** Makes exports: collects on the room's context, writes off the event loop. */
public final class Exports {
    /** More lines would make a PDF cost hundreds of megabytes; the other formats have them all. */
    static final int PDF_LINES = 2_000;

    private final Vertx vertx;
    private final Views views;
    private final PageShell shell;
    private final Messages messages;
    private final InstantSource clock;
    private final String pdfStyle;

    /** Reads the style sheet of the PDF: blocking. */
    public Exports(Vertx vertx, Views views, PageShell shell, Messages messages, InstantSource clock)
            throws IOException {
        this.vertx = vertx;
        this.views = views;
        this.shell = shell;
        this.messages = messages;
        this.clock = clock;
        this.pdfStyle = resource("/report-pdf.css") + widths();
    }

    /**
     * An export as of now.
     *
     * @param language of headings and words; what people wrote stays as it is
     */
    public Future<Export> of(Room room, Subject subject, Format format, Language language) {
        return room.read(() -> Results.of(room.archive()))
                .compose(results -> vertx.executeBlocking(() -> write(results, subject, format, language)));
    }

    Export write(Results results, Subject subject, Format format, Language language) throws IOException {
        Instant now = clock.instant();
        LocalDate day = now.atZone(results.event().zone()).toLocalDate();
        byte[] body = body(results, subject, format, new Words(messages, language), now);
        return Export.of(results.event().code(), subject, day, format, body);
    }

    private byte[] body(Results results, Subject subject, Format format, Words words, Instant now) throws IOException {
        return switch (format) {
            case CSV -> CsvFile.of(table(subject, results, words));
            case XLSX ->
                XlsxFile.of(table(subject, results, words), words.text("export.title." + subject.wire()), words);
            case JSON -> JsonFile.of(subject, results, words, now);
            case HTML -> page(Report.of(subject, results, words, now, Integer.MAX_VALUE), words);
            case PDF -> PdfFile.of(document(Report.of(subject, results, words, now, PDF_LINES)));
        };
    }

    private static Table<?> table(Subject subject, Results results, Words words) {
        return switch (subject) {
            case QUESTIONS -> QuestionTable.of(results, words);
            case POLLS -> PollTable.of(results, words);
            case EVENT -> ProgrammeTable.of(results, words);
            case ACTIVITY -> ActivityTable.of(results);
        };
    }

    private byte[] page(Map<String, Object> report, Words words) throws IOException {
        return views.renderNow("report", shell.around(report, words.language(), ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String document(Map<String, Object> report) throws IOException {
        Map<String, Object> model = new HashMap<>(report);
        model.put("pdf", true);
        model.put("style", pdfStyle);
        return views.renderNow("report-pdf", model);
    }

    /** A class for each width of a bar, so that no element needs a style of its own. */
    private static String widths() {
        return IntStream.rangeClosed(1, 100)
                .mapToObj(percent -> ".w" + percent + " { width: " + percent + "% }")
                .collect(Collectors.joining("\n"));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Exports.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("missing on the class path: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
