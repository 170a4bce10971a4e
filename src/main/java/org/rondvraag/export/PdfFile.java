package org.rondvraag.export;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A report as PDF, tagged for screen readers. Its one font is Liberation Sans, which comes with PDFBox and is embedded: Latin,
 * Greek, Cyrillic and Hebrew letters; a character that it lacks, such as an emoji, is shown as a box.
 */
final class PdfFile {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private PdfFile() {}

    /** @param page a report as XHTML, its style inside; nothing outside it is ever loaded */
    static byte[] of(String page) throws IOException {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useFont(PdfFile::font, "Liberation Sans", 400, FontStyle.NORMAL, true);
        builder.useReplacementText("\u25A1");
        builder.withProducer("Rondvraag");
        builder.withHtmlContent(NOT_XML.matcher(page).replaceAll("\uFFFD"), null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    private static @Nullable InputStream font() {
        return PdfFile.class.getResourceAsStream(FONT);
    }
}
