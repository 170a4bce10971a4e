package org.rondvraag.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing that tells who asked or answered, and nothing that was withdrawn, is in any file. */
class PrivacyTest {
    private static final StudyDay DAY = StudyDay.whole();

    @ParameterizedTest
    @EnumSource(Subject.class)
    void noFileSaysWho(Subject subject) throws IOException {
        for (Format format : Format.values()) {
            String text = readable(format, DAY.export(subject, format));
            assertThat(text).hasSizeGreaterThan(100).doesNotContain("secret").doesNotContain(StudyDay.WITHDRAWN);
        }
    }

    private static String readable(Format format, byte[] file) throws IOException {
        return switch (format) {
            case XLSX -> unzipped(file);
            case PDF -> {
                try (PDDocument document = Loader.loadPDF(file)) {
                    yield new PDFTextStripper().getText(document);
                }
            }
            default -> new String(file, StandardCharsets.UTF_8);
        };
    }

    /** By its directory, as spreadsheets read it. */
    private static String unzipped(byte[] file) throws IOException {
        Path path = Files.write(Files.createTempFile("export", ".xlsx"), file);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            StringBuilder text = new StringBuilder();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
            return text.toString();
        } finally {
            Files.delete(path);
        }
    }
}
