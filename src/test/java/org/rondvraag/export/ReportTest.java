package org.rondvraag.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.rondvraag.room.page.Words;
import org.rondvraag.shared.Language;
import org.rondvraag.shared.Messages;

class ReportTest {
    private static final StudyDay DAY = StudyDay.whole();

    @Test
    void thePageEscapesWhatPeopleWroteAndNeedsNoInlineStyleOrScript() {
        for (Subject subject : Subject.values()) {
            String page = DAY.text(subject, Format.HTML);
            assertThat(page).startsWith("<!doctype html>").contains("Studiedag regionale samenwerking in Vlaanderen");
            assertThat(page).doesNotContain("<b>Bart").doesNotContain("<style").doesNotContain("<script");
            assertThat(page).doesNotContainPattern("\\sstyle=|\\son[a-z]+=");
        }
        assertThat(DAY.text(Subject.QUESTIONS, Format.HTML)).contains("&lt;b&gt;Bart&lt;/b&gt; &amp; ’t Kofschip");
    }

    @Test
    void answeredQuestionsStandFirstAndMergedOnesWithTheirHead() {
        String page = DAY.text(Subject.QUESTIONS, Format.HTML);
        assertThat(page)
                .contains("4 vragen, 1 beantwoord.")
                .contains("Beantwoord om 12:36")
                .contains("niet opgenomen: -2+3 reden");
        assertThat(page).containsSubsequence("HYPERLINK", "Fietsen", "Kofschip", "Ook gevraagd als: -1 voor", "Onzin!");
        assertThat(page).doesNotContain(StudyDay.WITHDRAWN);
    }

    @Test
    void theReportOfTheEventHasOnlyWhatEveryoneCouldSee() {
        String page = DAY.text(Subject.EVENT, Format.HTML);
        assertThat(page).containsSubsequence("Programma", "Koffiepauze", "Peilingen", "Vragen", "Fietsen");
        assertThat(page).doesNotContain("Onzin!");
    }

    @Test
    void pollsSayHowManyAnsweredAndBarsAreAttributes() {
        String page = DAY.text(Subject.POLLS, Format.HTML);
        assertThat(page)
                .contains("4 antwoorden in deze zaal · waarvan 1 onthouding")
                .contains("<rect width=\"67%\"")
                .contains("67\u00A0%");
    }

    /** Asked before and after the debate, by five who went one way and one who did not move. */
    @Test
    void theShiftOfOpinionIsTakenHome() throws IOException {
        StudyDay day = new StudyDay();
        day.poll("k3", 2, "closed");
        day.ballots("k3", 1, List.of("o1"), List.of("o1"), List.of("o1"), List.of("o1"), List.of("o1"), List.of("o2"));
        day.ballots("k3", 2, List.of("o2"), List.of("o2"), List.of("o2"), List.of("o2"), List.of("o2"), List.of("o2"));
        for (Format format : List.of(Format.HTML, Format.PDF)) {
            String report = format == Format.PDF
                    ? text(day.export(Subject.EVENT, Format.PDF))
                    : day.text(Subject.POLLS, Format.HTML);
            assertThat(report)
                    .as(format.name())
                    .contains("Voor en na in deze zaal")
                    .contains("+83 procentpunt")
                    .contains("→ Fusies van gemeenten: 5")
                    .contains("6 mensen in deze zaal antwoordden beide keren; 83");
        }
    }

    @Test
    void aRankingStandsBestFirstWithItsMeansAndWinner() {
        StudyDay day = new StudyDay();
        day.poll("k3", 1, "closed");
        day.change("poll", "k3", "type", "ranking");
        day.ballots("k3", 1, List.of("o3", "o1", "o2", "o4"), List.of("o3", "o2"));
        assertThat(day.text(Subject.POLLS, Format.HTML))
                .contains("<th scope=\"col\" class=\"report-number\">Gemiddelde</th>")
                .containsSubsequence(
                        "cofinanciering</th>",
                        "schaal</th>",
                        "wint van elk ander antwoord",
                        "4 voor een eerste plaats");
    }

    @Test
    void pollsStandInTheOrderInWhichTheyWereHeld() {
        StudyDay day = new StudyDay();
        day.poll("k1", 1, "closed");
        day.poll("k3", 1, "closed");
        day.change("poll", "k1", "openedAt", StudyDay.AT + 60_000);
        day.ballots("k1", 1, List.of("o1"));
        day.ballots("k3", 1, List.of("o1"));
        for (Format format : List.of(Format.HTML, Format.CSV, Format.JSON)) {
            assertThat(day.text(Subject.POLLS, format)).containsSubsequence("hefboom", "ingrediënt");
        }
    }

    @Test
    void thePdfHasTheTextInEachLanguage() throws IOException {
        String dutch = text(DAY.export(Subject.EVENT, Format.PDF, Language.NL));
        assertThat(dutch)
                .contains("Studiedag regionale samenwerking")
                .contains("één € of twee")
                .contains("’t Kofschip")
                .contains("\"nee\"");
        assertThat(dutch).contains("dinsdag 21 juni 2022").contains("67\u00A0%");
        assertThat(text(DAY.export(Subject.QUESTIONS, Format.PDF, Language.FR)))
                .contains("4 questions, 1 répondues.")
                .contains("non retenue");
        assertThat(text(DAY.export(Subject.ACTIVITY, Format.PDF, Language.DE)))
                .contains("Was die Regie tat")
                .contains("Studiedag");
    }

    @Test
    void whatTheFontLacksIsShownAsABox() throws IOException {
        assertThat(text(DAY.export(Subject.QUESTIONS, Format.PDF)))
                .containsPattern("Fietsen \\S+ of")
                .doesNotContain("\uD83D\uDEB2");
    }

    @Test
    void thePdfIsShortAndSaysWhatIsMissing() throws IOException {
        StudyDay many = new StudyDay();
        for (int i = 0; i < 30; i++) {
            many.question("question-" + i, "Vraag nummer " + i, 30 - i);
        }
        Words words = new Words(Messages.load(), Language.NL);
        Map<String, Object> report = Report.of(Subject.QUESTIONS, many.results(), words, StudyDay.NOW, 20);
        assertThat(report.get("omitted")).asString().startsWith("Dit document is ingekort: 10 regels");
        assertThat(report.toString()).contains("Vraag nummer 19").doesNotContain("Vraag nummer 20");
        assertThat(many.text(Subject.QUESTIONS, Format.HTML))
                .contains("Vraag nummer 29")
                .doesNotContain("ingekort");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
