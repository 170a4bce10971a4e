package org.rondvraag.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/** The moderator's desk, in Dutch. */
final class DeskPage {
    final Page page;

    DeskPage(Page page) {
        this.page = page;
    }

    /** The programme moves to this item. */
    void goTo(String item) {
        button("Programma").click();
        button("Maak dit het huidige onderdeel: " + item).click();
        page.keyboard().press("Escape");
    }

    Locator waiting(String text) {
        return page.locator("#incoming > li").filter(new FilterOptions().setHasText(text));
    }

    void approve(String text) {
        press(waiting(text), "Tonen");
    }

    Locator listed(String text) {
        Locator words = page.locator(".question-text").filter(new FilterOptions().setHasText(text));
        return page.locator("#ranked > li.entry").filter(new FilterOptions().setHas(words));
    }

    /** The words of the questions in the list, in its order. */
    Locator order() {
        return page.locator("#ranked > li.entry > .question-text");
    }

    void putOnStage(String text) {
        press(listed(text), "Op podium");
    }

    Locator stage() {
        return page.locator("#stage");
    }

    void answered() {
        press(stage(), "Beantwoord");
    }

    Locator poll() {
        return page.locator("#poll");
    }

    void openPoll() {
        press(poll(), "Openen");
    }

    void closePoll() {
        press(poll(), "Sluiten");
    }

    /** Who sees the result: {@code Verborgen}, {@code Na eigen stem}, {@code Meteen} or {@code Getoond}. */
    void results(String policy) {
        poll().locator("label.segment")
                .filter(new FilterOptions().setHasText(policy))
                .click();
    }

    /** What the projector shows: {@code Toegang}, {@code Podium}, {@code Peiling} and so on. */
    void show(String what) {
        page.locator("#foot label.segment")
                .filter(new FilterOptions().setHasText(what))
                .click();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static void press(Locator where, String name) {
        where.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
