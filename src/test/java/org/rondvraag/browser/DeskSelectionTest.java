package org.rondvraag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rondvraag.testing.Participant;

/** A hundred questions at once: selecting, folding away who is muted, marking words, merging. */
class DeskSelectionTest extends DeskStory {
    @Test
    void aRangeIsShownAndTakenBackAsOne() {
        List<String> texts =
                List.of("Mag de hond mee naar binnen?", "Hoe laat begint de lunch?", "Wie betaalt de trein?");
        for (String text : texts) {
            someone().ask(text);
            assertThat(desk.waiting(text)).isVisible();
        }
        box(desk.waiting(texts.get(0))).click();
        box(desk.waiting(texts.get(2))).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        assertThat(selection()).containsText("3 gekozen");
        selection().locator("[data-ui=approve-selected]").click();
        for (String text : texts) {
            assertThat(desk.listed(text)).isVisible();
        }
        assertThat(selection()).hasCount(0);
        page.keyboard().press("u");
        for (String text : texts) {
            assertThat(desk.waiting(text)).isVisible();
        }
    }

    @Test
    void selectedByKeyTheyAreDismissedWithOneReasonThatTheAskersRead() {
        Participant an = someone();
        Participant bo = someone();
        String first = an.ask("Wat kost de koffie?");
        String second = bo.ask("Waar is de koffie?");
        for (String text : List.of("Wat kost de koffie?", "Waar is de koffie?")) {
            desk.waiting(text).focus();
            page.keyboard().press("x");
        }
        assertThat(selection()).containsText("2 gekozen");
        selection().locator("[data-open=dismissAll]").click();
        page.locator("dialog [name=reason]").fill("Dat vertelt de balie.");
        page.locator("dialog [type=submit]").click();
        isTold(an, first);
        isTold(bo, second);
        assertThat(selection()).hasCount(0);
        assertThat(desk.waiting("koffie")).hasCount(0);
    }

    private static void isTold(Participant asker, String question) {
        asker.awaitMine(question, own -> "Dat vertelt de balie.".equals(own.getString("reason")));
    }

    @Test
    void whoIsMutedIsFoldedAwayAndComesBack() {
        Participant loud = someone();
        String shown = loud.ask("Mag ik dit duizend keer vragen?");
        organiser.awaitQuestion(shown, any -> true);
        organiser.done("question.approve", "question", shown);
        loud.ask("En dit dan ook nog eens?");
        assertThat(desk.waiting("En dit dan ook nog eens?")).isVisible();
        desk.listed("Mag ik dit duizend keer vragen?").locator("[data-ui=more]").click();
        page.locator("#menu [data-do='participant.mute']").click();
        assertThat(desk.listed("Mag ik dit duizend keer vragen?")).hasCount(0);
        assertThat(desk.waiting("En dit dan ook nog eens?")).hasCount(0);
        assertThat(loud.send("question.ask", "question", "gedempt00001", "text", "Nog een keer?")
                        .join()
                        .getString("error"))
                .isEqualTo("forbidden");
        assertThat(page.locator("#incoming-folded")).containsText("1 vraag van wie gedempt is");
        page.locator("#ranked-folded button").click();
        assertThat(desk.listed("Mag ik dit duizend keer vragen?")).containsText("gedempt");
        assertThat(desk.listed("En dit dan ook nog eens?")).isVisible();
        desk.listed("En dit dan ook nog eens?")
                .locator("[data-do='participant.mute']")
                .click();
        assertThat(desk.waiting("En dit dan ook nog eens?")).isVisible();
        page.locator("[data-choose=list]").selectOption("open");
        assertThat(desk.listed("Mag ik dit duizend keer vragen?")).isVisible();
    }

    @Test
    void aWordThatIsAddedIsMarkedUntilItIsTakenOffAgain() {
        openQuestion(organiser, "Is dat geen flutplan van Brussel?", 1);
        openQuestion(organiser, "Wat een shit is dat toch?", 1);
        assertThat(desk.listed("Wat een shit")).containsText("Let op: shit");
        words("flutplan", "shit");
        assertThat(desk.listed("flutplan")).containsText("Let op: flutplan");
        assertThat(desk.listed("Wat een shit")).not().containsText("Let op");
        words("", "");
        assertThat(desk.listed("flutplan")).not().containsText("Let op");
        assertThat(desk.listed("Wat een shit")).containsText("Let op: shit");
    }

    private void words(String added, String removed) {
        page.locator("[popovertarget=rules]").click();
        page.locator("[data-open=words]").click();
        page.locator("dialog [name=added]").fill(added);
        page.locator("dialog [name=removed]").fill(removed);
        page.locator("dialog [type=submit]").click();
        assertThat(page.locator("#dialog")).isHidden();
    }

    @Test
    void twoThatAreAlikeAreMergedFromTheBadgeAndSplitAgain() {
        String one = "Hoe houdt een kleine gemeente vijftig procent cofinanciering vol?";
        String other = "Hoe houdt een kleine gemeente die vijftig procent cofinanciering vol?";
        openQuestion(organiser, one, 3);
        openQuestion(organiser, other, 1);
        Locator badge = desk.listed(other).locator(".alike");
        badge.locator("summary").click();
        badge.locator("[data-do='question.merge']").focus();
        page.keyboard().press("Enter");
        assertThat(desk.listed("cofinanciering")).hasCount(1);
        assertThat(page.locator("#ranked > li:focus")).hasCount(1);
        assertThat(desk.listed(one)).containsText("Ook gevraagd als" + other);
        page.keyboard().press("u");
        assertThat(desk.listed("cofinanciering")).hasCount(2);
    }

    private static Locator box(Locator row) {
        return row.locator("[data-select]");
    }

    private Locator selection() {
        return page.locator("#selection");
    }
}
