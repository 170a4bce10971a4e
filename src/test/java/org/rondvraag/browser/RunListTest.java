package org.rondvraag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.vertx.core.json.JsonArray;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rondvraag.testing.Participant;

/** The moderator's own list is ordered by dragging, by its buttons and by the keyboard alone, and everyone's desk has it. */
class RunListTest extends BrowserStory {
    private Participant organiser;
    private DeskPage desk;
    private List<String> ids;

    @BeforeEach
    void threeAreInTheList() {
        organiser = moderator();
        organiser.done("item.current", "item", PANEL_ITEM);
        ids = List.of("Eerst deze?", "Dan deze?", "Deze laatst?").stream()
                .map(text -> openQuestion(organiser, text, 1))
                .toList();
        organiser.done("question.run", "order", new JsonArray(ids));
        desk = desk();
        order("Eerst deze?", "Dan deze?", "Deze laatst?");
    }

    @Test
    void byDragging() {
        rows().nth(2).dragTo(rows().first());
        order("Deze laatst?", "Eerst deze?", "Dan deze?");
        organiser.awaitState(
                state -> new JsonArray(List.of(ids.get(2), ids.get(0), ids.get(1))).equals(state.getJsonArray("pins")));
        rows().first().dragTo(rows().nth(2));
        order("Eerst deze?", "Dan deze?", "Deze laatst?");
    }

    @Test
    void byItsButtonsAndTheKeyboard() {
        Locator down = rows().first().locator("[data-run=down]");
        down.focus();
        desk.page.keyboard().press("Enter");
        order("Dan deze?", "Eerst deze?", "Deze laatst?");
        assertThat(rows().nth(1).locator("[data-run=down]")).isFocused();
        desk.page.keyboard().press("Enter");
        order("Dan deze?", "Deze laatst?", "Eerst deze?");
        rows().nth(1).locator("[data-run=up]").click();
        order("Deze laatst?", "Dan deze?", "Eerst deze?");
        rows().first().locator("[data-run=remove]").click();
        order("Dan deze?", "Eerst deze?");
        desk.listed("Deze laatst?").focus();
        desk.page.keyboard().press("p");
        order("Dan deze?", "Eerst deze?", "Deze laatst?");
    }

    private Locator rows() {
        return desk.page.locator(".run > li");
    }

    private void order(String... texts) {
        assertThat(desk.page.locator(".run > li .voice")).hasText(texts);
    }
}
