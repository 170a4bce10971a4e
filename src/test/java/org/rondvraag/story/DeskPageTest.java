package org.rondvraag.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rondvraag.testing.Chromium;
import org.rondvraag.testing.Participant;

/** The moderator's desk in a real browser, with hands on the mouse and on the keyboard. */
class DeskPageTest extends Story {
    private BrowserContext context;
    private Page page;
    private Participant desk;
    private Participant phone;

    @BeforeEach
    void openDesk() {
        desk = desk();
        phone = phone();
        context = Chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale("nl-BE").setViewportSize(1440, 900));
        context.setDefaultTimeout(Chromium.PATIENCE_MS);
        page = context.newPage();
        page.navigate(server.url() + "/k#" + key("moderator"));
        page.waitForURL("**/e/" + CODE + "/desk");
        assertThat(page.locator("#status")).hasAttribute("data-state", "live");
    }

    @AfterEach
    void clearStage() {
        context.close();
        long present = desk.done("questions.open").getLong("rev");
        desk.awaitRev(present).getJsonObject("questions").forEach(entry -> {
            if (status((JsonObject) entry.getValue()).equals("stage")) {
                desk.done("question.unstage", "question", entry.getKey());
            }
        });
    }

    @Test
    void aKeyIsGoneFromTheAddressOnceItOpenedTheDesk() {
        assertThat(page.url()).endsWith("/e/" + CODE + "/desk");
        page.goBack();
        assertThat(page.url()).doesNotContain("#" + CODE);
    }

    @Test
    void aNewOrderWaitsUntilThePointerLeavesTheList() {
        String first = openQuestion(phone, desk, "Wat staat hier onder de muis?");
        page.locator("input[name='order'][value='newest']").check();
        assertThat(rows().first()).hasId("q-" + first);

        row(first).hover();
        String second = openQuestion(phone, desk, "Wie komt er later bij?");

        assertThat(rows().last()).hasId("q-" + second);
        assertThat(rows().first()).hasId("q-" + first);
        assertThat(page.locator("[data-ui='new-order']")).isVisible();
        page.mouse().move(5, 5);
        assertThat(rows().first()).hasId("q-" + second);
        assertThat(page.locator("[data-ui='new-order']")).hasCount(0);
    }

    @Test
    void theKeyboardPutsAQuestionOnStageAndTheFocusGoesOnToTheNext() {
        openQuestion(phone, desk, "Welke is de tweede vraag hier?");
        openQuestion(phone, desk, "Welke is de eerste vraag hier?");
        assertThat(rows().nth(1)).isVisible();
        page.keyboard().press("j");
        String chosen = focused();
        String next = rows().nth(1).getAttribute("data-question");

        page.keyboard().press("s");

        assertThat(page.locator("#stage")).hasAttribute("data-question", chosen);
        assertThat(row(chosen)).hasCount(0);
        assertThat(focused()).isEqualTo(next);
    }

    @Test
    void theRunListIsOrderedWithItsButtons() {
        String first = openQuestion(phone, desk, "Wat komt straks aan bod?");
        String second = openQuestion(phone, desk, "En wat komt daarna aan bod?");
        row(first).locator("[data-ui='pin']").click();
        assertThat(page.locator("#run-" + first)).isVisible();
        row(second).locator("[data-ui='pin']").click();
        page.locator("#run-" + second + " [data-run='up']").focus();

        page.keyboard().press("Enter");

        desk.awaitState(state -> state.getJsonArray("pins").getList().equals(List.of(second, first)));
        assertThat(page.locator("#run .run > li").first()).hasId("run-" + second);
        assertThat(page.locator("#run-" + second + " [data-run='up']")).isFocused();
    }

    @Test
    void aDismissalGivesItsReasonAndIsUndoneByAKey() {
        String question = phone.ask("Wanneer is er koffie?");
        row(question).focus();
        page.keyboard().press("d");
        page.locator("dialog input[name='reason']").fill("Geen vraag voor het panel");
        page.keyboard().press("Enter");
        phone.awaitMine(question, own -> "Geen vraag voor het panel".equals(own.getString("reason")));
        assertThat(row(question)).hasCount(0);
        assertThat(page.locator("dialog")).isHidden(); // in it a key is only typed

        page.keyboard().press("u");

        assertThat(page.locator("#incoming #q-" + question)).isVisible();
    }

    @Test
    void aRefusedFormSaysWhyAndKeepsWhatWasTyped() {
        String question = openQuestion(phone, desk, "Wat staat er in deze vraag?");
        assertThat(rows().and(row(question))).isVisible(); // not among the incoming any more, from where it goes
        row(question).focus();
        page.keyboard().press("e");
        Locator text = page.locator("dialog textarea");
        text.fill("?");
        page.locator("dialog [type='submit']").click();

        assertThat(page.locator("#dialog-error")).containsText("3");
        assertThat(text).hasValue("?");
        assertThat(text).isFocused();
        page.keyboard().press("Escape");
        assertThat(row(question)).isFocused();
    }

    @Test
    void singleKeysCanBeSwitchedOff() {
        openQuestion(phone, desk, "Wat doet een losse toets?");
        page.keyboard().press("?");
        page.locator("dialog [data-switch='keys']").uncheck();
        page.keyboard().press("Escape");
        rows().first().focus();

        page.keyboard().press("s");
        page.locator("input[name='order'][value='popular']").check();

        assertThat(page.locator("input[value='popular']")).isChecked();
        assertThat(page.locator("#stage .stage-text")).hasCount(0);
    }

    @Test
    void aPollIsDraftedOpenedAndClosed() {
        page.locator("[data-open='poll-new']").click();
        page.locator("dialog [name='title']").fill("Gaat dit goed?");
        page.locator("dialog [name='options']").fill("Ja\nNee");
        page.locator("dialog [type='submit']").click();
        assertThat(page.locator("#poll .poll-question")).hasText("Gaat dit goed?");
        page.locator("[data-do='poll.open']").click();
        assertThat(page.locator("[data-do='poll.close']")).isVisible();
        String poll = page.locator("#poll").getAttribute("data-poll");
        phone.awaitPoll(poll, open -> open.getString("status").equals("open"));
        phone.choose(poll, 1, "o1");

        assertThat(page.locator("#poll .result-count").first()).hasText("1");
        page.locator("[data-do='poll.close']").click();
        assertThat(page.locator("[data-do='poll.again']")).isVisible();
        assertThat(page.locator("#poll")).hasAttribute("data-poll", poll);
    }

    @Test
    void theScreenShowsWhatIsOnStageAndItsOwnKeyBlanksOnlyIt() {
        String question = openQuestion(phone, desk, "Wat ziet de zaal nu?");
        Page screen = context.newPage();
        screen.navigate(server.url() + "/e/" + CODE + "/screen");
        row(question).locator("[data-do='question.stage']").click();
        assertThat(screen.locator(".screen-text")).hasText("Wat ziet de zaal nu?");

        screen.keyboard().press("b");

        assertThat(screen.locator("#screen")).hasAttribute("data-blank", "");
        assertThat(page.locator(".screen-copy")).containsText("Wat ziet de zaal nu?");
        screen.keyboard().press("b");
        assertThat(screen.locator(".screen-text")).isVisible();
    }

    private Locator rows() {
        return page.locator("#ranked > .entry");
    }

    private Locator row(String question) {
        return page.locator("#q-" + question);
    }

    /** The question that has the focus. */
    private String focused() {
        assertThat(page.locator(":focus")).hasId(Pattern.compile("^q-"));
        return page.locator(":focus").getAttribute("data-question");
    }
}
