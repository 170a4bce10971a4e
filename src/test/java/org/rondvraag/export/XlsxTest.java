package org.rondvraag.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.rondvraag.shared.Language;

class XlsxTest {
    private static final StudyDay DAY = StudyDay.whole();

    @Test
    void headingsAndWordsAreInTheLanguageAsked() throws IOException {
        List<Row> rows = rows(Subject.QUESTIONS, Language.FR);
        assertThat(texts(rows.get(0))).contains("Texte", "Voix", "Motif");
        assertThat(rows.get(1).getCellText(9)).isEqualTo("répondue");
    }

    @Test
    void textsAreTextsNumbersAreNumbersAndTimesAreLocalTimes() throws IOException {
        Row hard = rows(Subject.QUESTIONS, Language.NL).get(2);
        assertThat(hard.getCellText(4)).isEqualTo(StudyDay.HARD);
        assertThat(hard.getCell(10).getType()).isEqualTo(CellType.NUMBER);
        assertThat(hard.getCellAsNumber(10)).contains(new BigDecimal("7"));
        assertThat(hard.getCellAsDate(3)).contains(LocalDateTime.of(2022, 6, 21, 12, 31, 5));
    }

    @Test
    void noCellIsAFormulaNorBecomesOneWhenItIsEdited() throws IOException {
        for (Subject subject : Subject.values()) {
            for (Row row : rows(subject, Language.NL)) {
                row.stream().filter(cell -> cell != null).forEach(cell -> {
                    assertThat(cell.getType()).isNotEqualTo(CellType.FORMULA);
                    assertThat(cell.getText()).doesNotMatch("(?s)[=+\\-@].*");
                });
            }
        }
        assertThat(rows(Subject.QUESTIONS, Language.NL).get(1).getCellText(4)).isEqualTo("'" + StudyDay.FORMULA);
    }

    @Test
    void anEmojiSurvives() throws IOException {
        assertThat(rows(Subject.QUESTIONS, Language.NL).get(4).getCellText(4)).isEqualTo(StudyDay.EMOJI);
    }

    @Test
    void manyRowsAreWrittenWhole() throws IOException {
        StudyDay long_ = new StudyDay();
        for (int i = 0; i < 2_500; i++) {
            long_.question("question-" + i, "Vraag " + i, 0);
        }
        List<Row> rows = rows(long_.export(Subject.QUESTIONS, Format.XLSX));
        assertThat(rows).hasSize(2_501);
        assertThat(rows.get(2_500).getCellText(4)).isEqualTo("Vraag 2499");
    }

    private static List<Row> rows(Subject subject, Language language) throws IOException {
        return rows(DAY.export(subject, Format.XLSX, language));
    }

    private static List<Row> rows(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.toList();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(Cell::getText).toList();
    }
}
