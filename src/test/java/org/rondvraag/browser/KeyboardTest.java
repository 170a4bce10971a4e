package org.rondvraag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rondvraag.testing.Participant;

/** The audience's page with nothing but Tab, Enter, Space and the arrows. */
class KeyboardTest extends BrowserStory {
    private static final String POLL = "Waar ligt voor uw regio vandaag de sterkste hefboom?";
    private static final int FURTHEST = 60;

    private static final String COVERED = """
            () => {
              const focused = document.activeElement
              if (focused === document.body || focused.closest('.phone-top, .thumbs, .skip')) return ''
              const edge = name => document.querySelector(name).getBoundingClientRect()
              const { top, bottom } = focused.getBoundingClientRect()
              return top >= edge('.phone-top').bottom && bottom <= edge('.thumbs').top ? '' : focused.outerHTML
            }""";

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

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void whatHasTheFocusIsNeverBehindTheHeadOrTheBar(boolean scripts) {
        openQuestion(moderator, "Wie ziet deze knop?", 1);
        Page small = (scripts ? phone() : phoneWithoutScripts()).page;
        small.setViewportSize(320, 640);
        small.navigate(server.url() + EVENT + "?lang=fr");
        if (scripts) {
            assertThat(small.locator("#status")).hasAttribute("data-state", "live");
        }
        for (String key : List.of("Tab", "Shift+Tab")) {
            for (int i = 0; i < FURTHEST / 2; i++) {
                small.keyboard().press(key);
                assertThat((String) small.evaluate(COVERED)).isEmpty();
            }
        }
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
