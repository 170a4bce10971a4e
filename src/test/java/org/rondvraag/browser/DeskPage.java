package org.rondvraag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;

/** The moderator's desk, in Dutch. */
final class DeskPage {
    final Page page;

    /** Once it is live: keys do nothing before. */
    DeskPage(Page page) {
        this.page = page;
        assertThat(page.locator("#status")).containsText("Live");
    }

    /** The programme moves to this item. */
    void goTo(String item) {
        button("Programma").click();
        button("Maak dit het huidige onderdeel: " + item).click();
        page.keyboard().press("Escape");
    }

    Locator waiting(String text) {
        return row("#incoming > li", text);
    }

    void approve(String text) {
        press(waiting(text), "Tonen");
    }

    Locator listed(String text) {
        return row("#ranked > li.entry", text);
    }

    /** By its own words: those of another that is alike may stand in the same row a second later. */
    private Locator row(String rows, String text) {
        Locator words = page.locator(".question-text").filter(new FilterOptions().setHasText(text));
        return page.locator(rows).filter(new FilterOptions().setHas(words));
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

    /** A draft in the form: a type or something ready from the library, and what is filled in by the name of its field. */
    void draftPoll(String kind, String title, Map<String, String> fields) {
        button("Nieuwe peiling").click();
        page.locator("#form-type").selectOption(new SelectOption().setLabel(kind));
        page.locator("#form-title").fill(title);
        fields.forEach(this::fill);
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("dialog[open]")).hasCount(0);
        assertThat(poll()).containsText(title);
    }

    private void fill(String name, String value) {
        Locator field = page.locator("dialog [name=" + name + "]");
        if ((boolean) field.evaluate("field => field.tagName === 'SELECT'")) {
            field.selectOption(new SelectOption().setLabel(value));
        } else if ("checkbox".equals(field.getAttribute("type"))) {
            field.setChecked(Boolean.parseBoolean(value));
        } else {
            field.fill(value);
        }
    }

    /** The room may see the result, on the projector too. */
    void reveal() {
        press(poll(), "Toon de uitslag");
    }

    /** Throws the answers away, or thinks better of it. */
    void reset(boolean sure) {
        press(poll(), "Antwoorden weggooien…");
        button(sure ? "Gooi weg en open opnieuw" : "Toch niet").click();
        assertThat(page.locator("dialog[open]")).hasCount(0);
    }

    void aMinuteLonger() {
        press(poll(), "Een minuut langer");
    }

    void shiftToScreen() {
        press(poll(), "Verschuiving op het scherm");
    }

    /** A sheet of codes, each with a QR code; read from it and closed. */
    List<String> printCodes(int count) {
        press(poll(), "Codes voor de deur");
        page.locator("#form-count").fill(String.valueOf(count));
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator(".codes-cards > li:has(svg)")).hasCount(count);
        List<String> codes = page.locator(".codes-cards strong").allInnerTexts();
        page.locator("dialog [data-close]").click();
        return codes;
    }

    void compare() {
        press(poll(), "Anders geteld: Schulze en IRV");
    }

    /** Words or open answers that everyone may see; the first goes from where the second would be pressed. */
    void show(String first, String second) {
        press(entry(first), "Tonen");
        assertThat(entry(first).locator("[data-ui=entry-on]")).hasCount(0);
        press(entry(second), "Tonen");
    }

    /** A word or open answer that nobody may see (any more). */
    void drop(String text) {
        press(entry(text), "Weghalen");
    }

    private Locator entry(String text) {
        return poll().locator("li[data-entry]").filter(new FilterOptions().setHasText(text));
    }

    void askAgain() {
        press(poll(), "Opnieuw vragen");
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
