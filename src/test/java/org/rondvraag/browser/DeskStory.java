package org.rondvraag.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.rondvraag.testing.Participant;

/** Stories of one moderator who has the desk open while the panel is on. */
abstract class DeskStory extends BrowserStory {
    Participant organiser;
    DeskPage desk;
    Page page;

    @BeforeEach
    void theDeskIsOpen() {
        organiser = moderator();
        organiser.done("item.current", "item", PANEL_ITEM);
        organiser.done("screen.show", "show", "follow");
        desk = desk();
        page = desk.page;
    }
}
