package org.rondvraag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.vertx.core.json.JsonArray;
import org.junit.jupiter.api.Test;

/** The desk without a mouse. */
class DeskKeysTest extends DeskStory {
    @Test
    void onTheWayToAChoiceTheProjectorShowsNothingElse() {
        Locator podium = screen("follow");
        assertThat(podium).isChecked();
        podium.focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(screen("questions")).isFocused();
        assertThat(podium).isChecked();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(page.locator(".screen-copy[data-blank]")).isVisible();
        page.keyboard().press("ArrowRight");
        assertThat(screen("join")).isFocused();
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("Space");
        assertThat(page.locator("#copy .meta")).hasText("De vragen met de meeste steun.");
        assertThat(page.locator("#activity > ol > li").filter(new Locator.FilterOptions().setHasText("het scherm")))
                .hasCount(2);
    }

    @Test
    void oneKeyLeadsToTheFirstQuestionThatWaitsAndOthersOnFromThere() {
        String first = someone().ask("Wacht deze het langst?");
        assertThat(desk.waiting("Wacht deze het langst?")).isVisible();
        String second = someone().ask("Wacht deze nog niet zo lang?");
        assertThat(desk.waiting("Wacht deze nog niet zo lang?")).isVisible();
        page.keyboard().press("r");
        assertThat(desk.waiting("Wacht deze het langst?")).isFocused();
        page.keyboard().press("j");
        assertThat(desk.waiting("Wacht deze nog niet zo lang?")).isFocused();
        page.keyboard().press("t");
        assertThat(desk.listed("Wacht deze nog niet zo lang?")).isVisible();
        organiser.done(
                "question.dismiss", "questions", new JsonArray().add(first).add(second));
    }

    @Test
    void onTheWayToAPolicyNobodySeesTheResult() {
        openPoll(organiser, "k3");
        Locator hidden = result("hidden");
        assertThat(hidden).isChecked();
        hidden.focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(result("shown")).isFocused();
        assertThat(hidden).isChecked();
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("Space");
        organiser.awaitPoll("k3", told -> told.getString("results").equals("live"));
        assertThat(page.locator("#activity > ol > li").filter(new Locator.FilterOptions().setHasText("uitslag")))
                .hasCount(1);
    }

    @Test
    void aQuestionFromTheFloorIsNotedWithoutLeavingItsWords() {
        page.keyboard().press("f");
        assertThat(page.locator("#form-text")).isFocused();
        page.locator("#form-by").fill("De dame op rij drie");
        page.locator("#form-text").focus();
        page.keyboard().type("Wie betaalt dat?");
        page.keyboard().press("Enter");
        assertThat(page.locator("#dialog")).isVisible();
        // Held down, it comes again before the first is answered.
        page.evaluate("""
                () => [1, 2].forEach(() => document.activeElement.dispatchEvent(
                  new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true })))""");
        assertThat(page.locator("#dialog")).isHidden();
        assertThat(desk.stage()).containsText("Wie betaalt dat?");
        assertThat(page.locator("#activity > ol > li")
                        .filter(new Locator.FilterOptions().setHasText("Wie betaalt dat?")))
                .hasCount(1);
        assertThat(desk.stage()).containsText("gevraagd door De dame op rij drie");
        desk.answered();
    }

    @Test
    void whatIsRefusedHasTheFocusOnTheFieldThatIsWrong() {
        page.locator("[data-open=poll-new]").click();
        Locator title = page.locator("#form-title");
        Locator options = page.locator("#form-options");
        title.fill("Wie doet er mee?");
        page.keyboard().press("Control+Enter");
        assertThat(options).isFocused();
        assertThat(options).hasAttribute("aria-invalid", "true");
        options.fill("Ik\nIk niet");
        title.fill("");
        page.keyboard().press("Control+Enter");
        assertThat(title).isFocused();
        assertThat(page.locator("#dialog [aria-invalid]")).hasCount(1);
        page.keyboard().press("Escape");
    }

    @Test
    void theFocusComesBackToAQuestionThatAColleagueShowedMeanwhile() {
        String text = "Wie zet deze vraag in de lijst?";
        String question = someone().ask(text);
        desk.waiting(text).focus();
        page.keyboard().press("e");
        assertThat(page.locator("#form-text")).isFocused();
        organiser.done("question.approve", "question", question);
        assertThat(desk.listed(text)).isVisible();
        assertThat(desk.waiting(text)).hasCount(0);
        page.keyboard().press("Escape");
        assertThat(desk.listed(text)).isFocused();
    }

    private Locator screen(String show) {
        return page.locator("input[name=show][value=" + show + "]");
    }

    private Locator result(String policy) {
        return page.locator("input[name=results][value=" + policy + "]");
    }
}
