package org.rondvraag.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.util.regex.Pattern;
import org.rondvraag.testing.TestServer;

/** The audience's page in a hand, in Dutch. */
final class Phone {
    final Page page;
    private final URI home;

    Phone(Page page, URI home) {
        this.page = page;
        this.home = home;
    }

    /** Types the code on the first page. */
    Phone join(String code) {
        page.navigate(home.toString());
        page.getByLabel("Code op het scherm in de zaal").fill(code);
        button("Naar de bijeenkomst").tap();
        page.waitForURL("**/e/*");
        return this;
    }

    /** Comes by the link or the QR code. */
    Phone open() {
        page.navigate(home + "/e/" + TestServer.EVENT);
        return this;
    }

    void ask(String text) {
        words().fill(text);
        send();
    }

    void askTo(String person, String text) {
        page.getByLabel("Aan wie").selectOption(new SelectOption().setLabel(person));
        ask(text);
    }

    void send() {
        button("Verstuur uw vraag").tap();
    }

    /** Where a question is typed. */
    Locator words() {
        return page.locator("#tekst");
    }

    Locator status() {
        return page.locator("#status");
    }

    Locator list() {
        return page.locator("#lijst");
    }

    Locator question(String text) {
        return page.locator("li.question").filter(new FilterOptions().setHasText(text));
    }

    Locator upvote(String text) {
        return question(text).locator(".upvote");
    }

    Locator stage() {
        return page.locator("#podium");
    }

    Locator poll(String title) {
        return page.locator("section.poll").filter(new FilterOptions().setHasText(title));
    }

    void vote(String title, String option) {
        choose(title, option);
        poll(title).locator("form button[type=submit]").tap();
    }

    void choose(String title, String option) {
        poll(title)
                .locator("label.option")
                .filter(new FilterOptions().setHasText(option))
                .tap();
    }

    void unfold(String title) {
        poll(title).locator("summary.poll-line").tap();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    void loseNetwork() {
        page.context().setOffline(true);
    }

    void findNetwork() {
        page.context().setOffline(false);
    }

    static Pattern exactly(int number) {
        return Pattern.compile("^\\s*" + number + "\\s*$");
    }
}
