package org.rondvraag.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
