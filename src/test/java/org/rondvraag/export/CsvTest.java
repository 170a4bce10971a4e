package org.rondvraag.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CsvTest {
    private static final StudyDay DAY = StudyDay.whole();

    @Test
    void aParserReadsBackWhatPeopleWrote() {
        Map<String, NamedCsvRecord> rows = byFirst(Subject.QUESTIONS);

        NamedCsvRecord hard = rows.get("question-hard");
        assertThat(hard.getField("text")).isEqualTo(StudyDay.HARD.replace("; =1+1", "; '=1+1"));
        assertThat(hard.getField("itemTitle")).isEqualTo("Panelgesprek");
        assertThat(hard.getField("to")).isEqualTo("Elke Vastiau; Kris Declercq");
        assertThat(hard.getField("asked")).isEqualTo("2022-06-21T12:31:05+02:00");
        assertThat(rows.get("question-emoji").getField("text")).isEqualTo(StudyDay.EMOJI);
        assertThat(rows.get("question-merged").getField("into")).isEqualTo("question-hard");
        assertThat(rows.get("question-formula").getField("seconds")).isEqualTo("192");
        assertThat(rows.get("question-formula").getField("answered")).isEqualTo("2022-06-21T12:36:05+02:00");
        assertThat(rows.get("question-rude").getField("reply")).isEmpty();
    }

    @Test
    void votesOfMergedQuestionsAreUnited() {
        Map<String, NamedCsvRecord> rows = byFirst(Subject.QUESTIONS);
        assertThat(rows.get("question-hard").getField("votes")).isEqualTo("7");
        assertThat(rows.get("question-merged").getField("votes")).isEqualTo("2");
    }

    @Test
    void noCellIsAFormula() {
        for (Subject subject : Subject.values()) {
            for (NamedCsvRecord row : rows(subject)) {
                assertThat(row.getFields()).noneMatch(cell -> cell.matches("(?s)[\\s\"]*[=+\\-@].*"));
            }
        }
        Map<String, NamedCsvRecord> rows = byFirst(Subject.QUESTIONS);
        assertThat(rows.get("question-formula").getField("text")).isEqualTo("'" + StudyDay.FORMULA);
        assertThat(rows.get("question-hard").getField("by")).isEqualTo("'+32 An");
        assertThat(rows.get("question-rude").getField("reason")).isEqualTo("'-2+3 reden");
        assertThat(rows(Subject.ACTIVITY).get(0).getField("who")).isEqualTo("'@Nele");
    }

    @Test
    void negativeNumbersStayNumbers() throws Exception {
        Table<Double> table = new Table<>(List.of(new Table.Column<>("score", 9, Cell::number)), List.of(-1.5, -2.0));
        assertThat(new String(CsvFile.of(table))).isEqualTo("score\r\n-1.5\r\n-2\r\n");
    }

    @Test
    void itIsRfc4180() {
        String csv = DAY.text(Subject.QUESTIONS, Format.CSV);
        assertThat(csv).startsWith("id,item,itemTitle,asked,text,").endsWith("\r\n");
        assertThat(csv).contains("en wie zei \"\"nee\"\", <b>Bart</b> & ’t Kofschip?\"");
    }

    @Test
    void whatWasWithdrawnIsNotThere() {
        assertThat(byFirst(Subject.QUESTIONS)).hasSize(5).doesNotContainKey("question-gone");
    }

    @Test
    void eachRoundOfAPollHasARowForEachOption() {
        List<NamedCsvRecord> rows = rows(Subject.POLLS);
        assertThat(rows).hasSize(4 + 4 + 4);
        assertThat(rows.stream().limit(4).map(row -> row.getField("count"))).containsExactly("2", "0", "1", "0");
        assertThat(rows.stream().limit(4).map(row -> row.getField("percent"))).containsExactly("67", "0", "33", "0");
        assertThat(rows.get(0).getField("n")).isEqualTo("3");
        assertThat(rows.get(0).getField("abstain")).isEqualTo("1");
        assertThat(rows.get(0).getField("mode")).isEqualTo("devices");
        assertThat(rows.stream().map(row -> row.getField("poll") + row.getField("round") + row.getField("status")))
                .containsOnly("k11closed", "k31closed", "k32open");
    }

    @Test
    void theProgrammeTellsWhatWasAskedWhere() {
        NamedCsvRecord panel = byFirst(Subject.EVENT).get("i13");
        assertThat(panel.getField("start")).isEqualTo("2022-06-21T12:00:00+02:00");
        assertThat(panel.getField("people")).startsWith("Joris Voets; Filip De Rynck");
        assertThat(panel.getField("questions")).isEqualTo("5");
        assertThat(panel.getField("answered")).isEqualTo("1");
    }

    private static List<NamedCsvRecord> rows(Subject subject) {
        return CsvReader.builder().ofNamedCsvRecord(DAY.text(subject, Format.CSV)).stream()
                .toList();
    }

    private static Map<String, NamedCsvRecord> byFirst(Subject subject) {
        return rows(subject).stream().collect(Collectors.toMap(row -> row.getField(0), Function.identity()));
    }
}
