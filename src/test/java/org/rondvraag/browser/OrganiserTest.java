package org.rondvraag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The organiser's pages in a browser, with scripts and without. */
class OrganiserTest extends BrowserStory {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anItemIsAddedMovedChangedAndDeleted(boolean scripts) {
        Page page = organiser(scripts);
        page.locator(".section-head [popovertarget=new-item]").click();
        Locator form = page.locator("#new-item");
        form.locator("[name=title]").fill("Nabespreking");
        form.locator("[name=start]").fill("2030-01-01T15:00");
        form.locator("[name=end]").fill("2030-01-01T14:00");
        form.locator("button[type=submit]").click();

        Locator end = page.locator("#new-item [name=end]");
        assertThat(end).hasAttribute("aria-invalid", "true");
        assertThat(end).isFocused();
        assertThat(page.locator("#new-item .error")).hasText("Het einde ligt vóór het begin.");
        assertThat(page.locator("#new-item [name=title]")).hasValue("Nabespreking");
        end.fill("2030-01-01T15:30");
        page.locator("#new-item button[type=submit]").click();

        Locator last = page.locator("tbody tr").last();
        assertThat(last).containsText("Nabespreking");
        assertThat(last).containsText("15:00–15:30");
        last.locator("button[aria-label='Vroeger: 15:00 Nabespreking']").click();
        Locator row = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Nabespreking"));
        assertThat(page.locator("tbody tr").last()).not().containsText("Nabespreking");
        row.locator(".icon-button[popovertarget^=edit-]").click();
        row.locator("[name=title]").fill("Napraten");
        row.locator(".form-pop form").first().locator("button[type=submit]").click();
        Locator changed = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Napraten"));
        assertThat(changed).hasCount(1);
        changed.locator(".icon-button[popovertarget^=edit-]").click();
        changed.locator("[data-kind=wrong]").click();
        assertThat(changed).hasCount(0);
    }

    @Test
    void aKeyForAPanelistIsShownOnceWithItsLinkAndQr() {
        Page page = organiser();
        page.locator(".section-head [popovertarget=new-key]").click();
        page.locator("#new-key [name=role]").selectOption("panelist");
        page.locator("#new-key [name=person]").selectOption("p6");
        page.locator("#new-key button[type=submit]").click();
        assertThat(page.locator("#made-link")).containsText("/k#GENT22-");
        assertThat(page.locator(".made strong")).hasText("Panel, Filip De Rynck");
        assertThat(page.locator(".made .qr path")).hasCount(1);
        Locator key = page.locator(".links > li").filter(new Locator.FilterOptions().setHasText("Filip De Rynck"));
        assertThat(key.last()).containsText("zonder einde");
        page.reload();
        assertThat(page.locator(".made")).hasCount(0);
        page.locator("button[aria-label='Trek in: Panel, Filip De Rynck']").click();
        assertThat(page.locator("button[aria-label='Trek in: Panel, Filip De Rynck']"))
                .hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEventIsMadeFromNothingAndErased(boolean scripts) {
        Page page = organiser(scripts);
        page.locator("a", having("Nieuw evenement")).click();
        Locator form = page.locator("form").filter(new Locator.FilterOptions().setHas(page.locator("#code-create")));
        form.locator("[name=title]").fill("Een avond over de regio");
        form.locator("[name=code]").fill("gent22");
        form.locator("button[type=submit]").click();
        assertThat(page.locator("#code-create-error")).containsText("Kies een andere");
        assertThat(page.locator("#title-create")).hasValue("Een avond over de regio");
        page.locator("#code-create").fill("avond 1");
        form.locator("button[type=submit]").click();

        assertThat(page).hasURL(Pattern.compile("event=AVOND1$"));
        assertThat(page.locator("h1")).hasText("Een avond over de regio");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("[aria-labelledby=people-title]"))
                .containsText("Wie spreekt of in het panel zit, komt hier");
        LocalDateTime start =
                LocalDateTime.parse(page.locator("#new-item [name=start]").inputValue());
        assertThat(page.locator("#new-item [name=end]"))
                .hasValue(start.plusMinutes(30).toString());
        page.locator("#confirm-erase").fill("avond");
        page.locator("button", having("Wis dit evenement")).click();
        assertThat(page.locator("#confirm-erase-error")).containsText("Typ AVOND1");
        page.locator("#confirm-erase").fill("AVOND1");
        page.locator("button", having("Wis dit evenement")).click();
        assertThat(page.locator("[role=status]")).containsText("gewist");
        assertThat(page.locator(".events > li", having("avond"))).hasCount(0);
    }

    @Test
    void aFileThatWasTakenHomeIsReadAgainAndABrokenOneNamesItsField() {
        Page page = organiser();
        JsonObject file = new JsonObject(
                page.request().get(server.url() + EVENT + "/export/event.json").text());
        page.navigate(server.url() + "/organise?new");
        file.getJsonArray("items").getJsonObject(2).put("kind", "feest");
        choose(page, file);
        assertThat(page.locator("#file-import-error")).containsText("items[2].kind");
        file.getJsonArray("items").getJsonObject(2).put("kind", "other");
        page.locator("#code-import").fill("WEER9");
        choose(page, file);
        assertThat(page).hasURL(Pattern.compile("event=WEER9$"));
        assertThat(page.locator("tbody tr")).hasCount(14);
    }

    private static void choose(Page page, JsonObject file) {
        page.locator("#file-import")
                .setInputFiles(new FilePayload(
                        "dag.json", "application/json", file.encode().getBytes(StandardCharsets.UTF_8)));
        page.locator("form[enctype] button[type=submit]").click();
    }

    private Page organiser(boolean scripts) {
        return crew(Device.DESK.options().setJavaScriptEnabled(scripts), "/organise?event=GENT22");
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
