package org.rondvraag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rondvraag.testing.Participant;

/** What a moderator under stress must not scroll for. */
class DeskLayoutTest extends BrowserStory {
    private static final List<String> QUESTIONS = List.of(
            "Hoe houdt een kleine gemeente 50 % lokale cofinanciering vol?",
            "Moeten provincies een rol houden in de referentieregio’s, of is dat een bestuurslaag te veel?",
            "Wat met de Rand rond Brussel?",
            "Eén gezin, één plan is gegroeid vanuit het werkveld. Wat kan regiovorming daarvan leren?",
            "Geldt het voorontwerp van het decreet ook voor verenigingen?",
            "Wie wordt er beter van?");

    @BeforeAll
    void theRoomAsksAndVotes() {
        Participant moderator = moderator();
        moderator.done("item.current", "item", PANEL_ITEM);
        QUESTIONS.forEach(text -> openQuestion(moderator, text, 2));
        openPoll(moderator, "k3");
    }

    @Test
    void onADesksScreenThePollAndWhatTheRoomSeesAreInView() {
        Page page = desk().page;
        double foot = page.locator("#foot").boundingBox().y;
        assertThat(bottom(page.locator("#copy"))).isLessThanOrEqualTo(foot);
        assertThat(bottom(page.locator("#poll .results"))).isLessThanOrEqualTo(foot);
    }

    @Test
    void onATabletFourQuestionsAreInViewAndThreeOnItsSide() {
        isInView(Device.TABLET, 3);
        isInView(Device.TABLET_ON_ITS_SIDE, 2);
    }

    private void isInView(Device device, int nth) {
        Page page = crew(device, EVENT + "/desk");
        Locator question = page.locator("#ranked > .entry").nth(nth);
        assertThat(question).isVisible();
        assertThat(bottom(question))
                .as(device.name())
                .isLessThanOrEqualTo(page.locator("#foot").boundingBox().y);
    }

    @Test
    void howeverFarOneScrollsTheStageStaysInView() {
        for (Device device : List.of(Device.DESK, Device.TABLET, Device.TABLET_ON_ITS_SIDE)) {
            Page page = crew(device, EVENT + "/desk");
            Locator deed = page.locator("#stage [data-kind=primary]");
            assertThat(deed).isVisible();
            page.evaluate("document.querySelectorAll('.pane, html').forEach(one => one.scrollTo(0, one.scrollHeight))");
            assertThat((boolean) deed.evaluate("""
                            button => {
                              const { x, y, width, height } = button.getBoundingClientRect()
                              return button.contains(document.elementFromPoint(x + width / 2, y + height / 2))
                            }""")).as(device.name()).isTrue();
        }
    }

    @Test
    void theBarAtTheFootCoversNoQuestion() {
        for (Device device : List.of(Device.DESK, Device.TABLET)) {
            Page page = crew(device, EVENT + "/desk");
            // In one look, for the list still grows: each question is told later why it stands where it stands.
            assertThat((boolean) page.evaluate("""
                            () => {
                              document.querySelectorAll('.pane, html').forEach(one => one.scrollTo(0, one.scrollHeight))
                              const last = [...document.querySelectorAll('#ranked > .entry')].at(-1)
                              return last.getBoundingClientRect().bottom <= document.getElementById('foot').getBoundingClientRect().top
                            }""")).as(device.name()).isTrue();
        }
    }

    private static double bottom(Locator element) {
        var box = element.boundingBox();
        return box.y + box.height;
    }
}
