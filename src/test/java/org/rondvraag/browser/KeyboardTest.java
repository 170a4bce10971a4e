package org.rondvraag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rondvraag.testing.Participant;

/** The audience's page with nothing but Tab, Enter, Space and the arrows. */
class KeyboardTest extends BrowserStory {
    private static final String POLL = "Waar ligt voor uw regio vandaag de sterkste hefboom?";
    private static final int FURTHEST = 60;

    private Participant moderator;
    private Page page;
    private Phone phone;

    @BeforeEach
    void thePageIsThere() {
        moderator = moderator();
        moderator.done("item.current", "item", PANEL_ITEM);
        phone = new Phone(page(Device.DESK.options()), server.url()).open();
        page = phone.page;
        assertThat(phone.status()).containsText("Live");
    }

    @Test
    void asking() {
        tabTo(phone.words());
        page.keyboard().type("Kan dit ook zonder muis?");
        tabTo(phone.button("Verstuur uw vraag"));
        page.keyboard().press("Enter");
        assertThat(phone.question("Kan dit ook zonder muis?")).hasAttribute("data-mine", "pending");
        assertThat(page.locator("#gezegd")).containsText("Uw vraag is ontvangen");
    }

    @Test
    void upvoting() {
        openQuestion(moderator, "Wie controleert de regio?", 1);
        Locator arrow = phone.upvote("Wie controleert de regio?");
        tabTo(arrow);
        page.keyboard().press("Space");
        assertThat(arrow).hasAttribute("aria-pressed", "true");
        assertThat(arrow).hasText(Phone.exactly(2));
        assertThat(arrow).isFocused();
        page.keyboard().press("Enter");
        assertThat(arrow).hasAttribute("aria-pressed", "false");
    }

    @Test
    void voting() {
        openPoll(moderator, "k3");
        assertThat(phone.poll(POLL)).isVisible();
        Locator options = phone.poll(POLL).locator("input[type=radio]");
        tabTo(options.first());
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        assertThat(options.nth(1)).isChecked();
        tabTo(phone.button("Stem"));
        page.keyboard().press("Enter");
        assertThat(phone.poll(POLL)).containsText("Uw keuze: Fusies van gemeenten");
        assertThat(phone.poll(POLL).locator("summary.poll-line")).isFocused();
    }

    private void tabTo(Locator target) {
        for (int i = 0; i < FURTHEST; i++) {
            page.keyboard().press("Tab");
            if ((boolean) target.evaluate("element => element === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("no way to " + target + " by Tab");
    }
}
