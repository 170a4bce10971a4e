package org.rondvraag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.SelectOption;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rondvraag.testing.Participant;

/** The panel on stage: each panelist with an own link, and the chair who holds the tablet. */
class PanelTest extends BrowserStory {
    private static final String ELKE = "p9";
    private static final String CHAIR = "p5";
    private static final String NAME = "Elke Vastiau";
    private static final String FILIP = "p6";
    private static final String FILIPS_NAME = "Filip De Rynck";

    private Participant moderator;

    @BeforeEach
    void thePanelIsOn() {
        moderator = moderator();
        moderator.done("item.current", "item", PANEL_ITEM);
        moderator.done("question.run", "order", new JsonArray());
    }

    /** Nobody asks Filip anything in another test, so this is the first that he answers. */
    @Test
    void aPanelistTakesPassesAndAsksForAMinute() {
        String question = asked("Wie trekt de samenwerking in uw regio?", FILIP);
        asked("Wie betaalt dat?", "p10");
        Page panel = enters("panelist", FILIP);
        Locator mine = panel.locator(".panel-mine > li");
        assertThat(mine).hasCount(1);
        assertThat(mine).containsText("Wie trekt de samenwerking in uw regio?");

        toggles(mine, "Ik antwoord", "Wil antwoorden: " + FILIPS_NAME);
        press(mine, "Ik antwoord");
        assertThat(mine).containsText("Wil antwoorden: " + FILIPS_NAME);
        press(mine, "Geef door");
        assertThat(mine).containsText("Geeft door: " + FILIPS_NAME);
        assertThat(mine).not().containsText("Wil antwoorden");
        assertThat(button(mine, "Ik antwoord")).hasAttribute("aria-pressed", "false");
        press(mine, "Geef door");
        assertThat(mine).not().containsText("Geeft door");
        toggles(mine, "Even tijd", "Vraagt even tijd: " + FILIPS_NAME);

        press(mine, "Ik antwoord");
        moderator.awaitQuestion(
                question,
                told -> told.getJsonArray("claims", new JsonArray())
                        .equals(new JsonArray()
                                .add(new JsonObject().put("who", FILIP).put("name", FILIPS_NAME))));
        moderator.done("question.stage", "question", question);
        Locator now = panel.locator(".panel-now");
        assertThat(now).containsText("Wie trekt de samenwerking in uw regio?");
        assertThat(button(now, "Ik antwoord")).hasAttribute("aria-pressed", "true");
        assertThat(now.locator(".clock")).hasText(Pattern.compile("\\s*\\d+:\\d\\d.*", Pattern.DOTALL));
        moderator.done("question.answered", "question", question);
        assertThat(panel.locator(".shares > li").filter(new Locator.FilterOptions().setHasText(FILIPS_NAME)))
                .containsText("1 beantwoord");
    }

    @Test
    void theMonitorSaysWhoseItIsAndWhatIsNowAskedOfThem() {
        String question = asked("Wat doet u hier zelf al aan?", ELKE);
        moderator.done("question.stage", "question", question);
        Page elke = enters("panelist", ELKE);
        Page kris = enters("panelist", "p10");
        assertThat(elke.locator(".panel-head")).containsText(NAME + " Panelgesprek");
        assertThat(elke.locator("#now-title")).hasText("Nu, aan u");
        assertThat(kris.locator(".panel-head")).containsText("Kris Declercq Panelgesprek");
        assertThat(kris.locator("#now-title")).hasText("Nu");
        moderator.done("question.answered", "question", question);
        assertThat(elke.locator("#now-title")).hasText("Nu");
    }

    @Test
    void besideALongListWhatIsAnsweredNowStays() {
        String now = asked("Wat blijft hier staan?", ELKE);
        for (int i = 0; i < 8; i++) {
            asked(
                    "Vraag " + i + ", met genoeg woorden om wat regels van de lijst te vullen, hoe breed die ook is?",
                    ELKE);
        }
        moderator.done("question.stage", "question", now);
        Page elke = enters("panelist", ELKE);
        elke.setViewportSize(1180, 820);
        assertThat(elke.locator(".panel-text")).hasText("Wat blijft hier staan?");
        elke.evaluate("scrollTo(0, document.body.scrollHeight)");
        assertThat(((Number) elke.evaluate("scrollY")).doubleValue()).isPositive();
        assertThat(elke.locator(".panel-text").boundingBox().y).isNotNegative();
        BoundingBox deed = button(elke.locator(".panel-now"), "Ik antwoord").boundingBox();
        assertThat(deed.y + deed.height).isLessThanOrEqualTo(820);
        moderator.done("question.answered", "question", now);
    }

    @Test
    void aCueStaysUntilItIsAcknowledged() {
        Page elke = enters("panelist", ELKE);
        Page kris = enters("panelist", "p10");
        moderator.done("cue.send", "cue", "cue-shorter", "text", "Iets korter graag.", "to", new JsonArray().add(ELKE));
        moderator.done("cue.send", "cue", "cue-to-all-1", "text", "Nog vijf minuten.");

        assertThat(elke.locator(".cue")).hasCount(2);
        assertThat(kris.locator(".cue")).hasCount(1);
        press(elke.locator(".cue").filter(new Locator.FilterOptions().setHasText("Iets korter")), "Gezien");
        assertThat(elke.locator(".cue")).hasCount(1);
        assertThat(elke.locator(".cue")).containsText("Nog vijf minuten.");
        JsonObject seen = moderator.awaitEntity(
                "cues", "cue-shorter", cue -> !cue.getJsonArray("seen").isEmpty());
        assertThat(seen.getJsonArray("seen"))
                .containsExactly(new JsonObject().put("who", ELKE).put("name", NAME));
        elke.reload();
        assertThat(elke.locator(".cue")).hasCount(1);
        moderator.done("cue.drop", "cue", "cue-to-all-1");
        assertThat(kris.locator(".cue")).hasCount(0);
        moderator.done("cue.drop", "cue", "cue-shorter");
    }

    @Test
    void theChairLeadsFromTheTablet() {
        String first = openQuestion(moderator, "Wat is de eerste stap?", 1);
        String second = openQuestion(moderator, "En wat komt daarna?", 1);
        moderator.done("question.run", "order", new JsonArray().add(first).add(second));
        Page chair = enters("moderator", CHAIR);
        Locator now = chair.locator(".panel-now");
        Locator deeds = chair.locator("#deeds");
        assertThat(button(chair.locator("#panel"), "Ik antwoord")).hasCount(0);

        press(deeds, "Straks op podium");
        assertThat(now).containsText("Wat is de eerste stap?");
        for (String deed : new String[] {"Beantwoord", "Terug in de lijst", "Ongedaan maken"}) {
            BoundingBox box = button(deeds, deed).boundingBox();
            assertThat(box.height).as(deed).isGreaterThanOrEqualTo(56);
            assertThat(box.y + box.height).as(deed).isLessThanOrEqualTo(chair.viewportSize().height);
        }
        press(deeds, "Beantwoord");
        assertThat(now).not().containsText("Wat is de eerste stap?");
        press(deeds, "Ongedaan maken");
        assertThat(now).containsText("Wat is de eerste stap?");
        press(deeds, "Beantwoord");
        press(deeds, "Straks op podium");
        assertThat(now).containsText("En wat komt daarna?");
        assertThat(moderator.awaitQuestion(second, told -> told.containsKey("since")))
                .isNotNull();
        press(deeds, "Terug in de lijst");
        assertThat(now).not().containsText("En wat komt daarna?");
    }

    @Test
    void onAPhoneTheChairsBarIsOneRow() {
        openQuestion(moderator, "Past dit onder één duim?", 1);
        Page chair = enters("moderator", CHAIR);
        chair.setViewportSize(390, 844);
        Locator deeds = chair.locator("#deeds");
        press(deeds, "Straks op podium");
        assertThat(button(deeds, "Ongedaan maken")).isVisible();
        double top = button(deeds, "Beantwoord").boundingBox().y;
        for (String deed : new String[] {"Terug in de lijst", "Ongedaan maken"}) {
            assertThat(button(deeds, deed).boundingBox().y).as(deed).isEqualTo(top);
        }
        press(deeds, "Beantwoord");
    }

    /** The next button comes to stand where the thumb just was. */
    @Test
    void aDoubleTapOfTheChairIsOneDeed() {
        String first = openQuestion(moderator, "Wie tikt er twee keer?", 1);
        openQuestion(moderator, "Wie mag niet te vroeg?", 1);
        moderator.done("question.stage", "question", first);
        Page chair = enters("moderator", CHAIR);
        button(chair.locator("#deeds"), "Beantwoord").dblclick();
        assertThat(button(chair.locator("#deeds"), "Straks op podium")).isVisible();
        assertThat(chair.locator(".panel-now")).not().containsText("Wie mag niet te vroeg?");
        long present = moderator.done("questions.open").getLong("rev");
        assertThat(moderator.awaitRev(present).getJsonObject("questions").stream()
                        .map(entry -> ((JsonObject) entry.getValue()).getString("status")))
                .doesNotContain("stage");
    }

    @Test
    void aChairWithAPanelistsKeyOnlyLooksOn() {
        openQuestion(moderator, "Wie kijkt er mee?", 1);
        Page chair = enters("panelist", CHAIR);
        assertThat(chair.locator("[data-chair]")).isVisible();
        assertThat(chair.locator("#panel button")).hasCount(0);
    }

    @Test
    void thePanelFitsTheTabletEitherWay() {
        asked("Hoe blijft een kleine gemeente in zo veel samenwerkingsverbanden aan zet? ".repeat(5), "p8");
        Page panel = enters("panelist", "p8");
        for (int[] size : new int[][] {{1180, 820}, {820, 1180}, {390, 844}}) {
            panel.setViewportSize(size[0], size[1]);
            assertThat((Boolean) panel.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("%d px", size[0])
                    .isTrue();
        }
    }

    @Test
    void theOrganiserGivesEachPanelistAnOwnLink() {
        asked("Wie kreeg er een eigen link?", "p7");
        Page organiser = organiser();
        organiser.locator("[popovertarget=new-key]").first().click();
        organiser.locator("#role-key").selectOption("panelist");
        organiser.locator("#person-key").selectOption(new SelectOption().setLabel("Martijn Groenleer"));
        organiser.locator("#new-key button[type=submit]").click();
        String link = organiser.locator("#made-link").innerText();
        Page panel = page(Device.TABLET.options());
        panel.navigate(server.url() + link.substring(link.indexOf("/k#")));
        assertThat(panel.locator(".panel-mine")).containsText("Wie kreeg er een eigen link?");
    }

    private String asked(String text, String person) {
        Participant author = someone();
        String question = "panel-" + Math.abs(text.hashCode());
        author.done("question.ask", "question", question, "text", text.strip(), "to", new JsonArray().add(person));
        moderator.awaitQuestion(question, any -> true);
        moderator.done("question.approve", "question", question);
        return question;
    }

    /** By the link that was handed out. */
    private Page enters(String role, String person) {
        String key =
                moderator.done("crew.invite", "role", role, "person", person).getString("key");
        Page page = page(Device.TABLET.options());
        page.navigate(server.url() + "/k#" + key);
        page.waitForURL("**" + EVENT + "/panel");
        assertThat(page.locator("#status")).containsText("Live");
        return page;
    }

    private static void toggles(Locator where, String name, String said) {
        press(where, name);
        assertThat(where).containsText(said);
        assertThat(button(where, name)).hasAttribute("aria-pressed", "true");
        press(where, name);
        assertThat(where).not().containsText(said);
        assertThat(button(where, name)).hasAttribute("aria-pressed", "false");
    }

    /** As someone who looks before the next tap. */
    private static void press(Locator where, String name) {
        Locator button = button(where, name);
        assertThat(button).isVisible();
        button.page().waitForFunction("() => !('settling' in document.documentElement.dataset)");
        button.tap();
    }

    private static Locator button(Locator where, String name) {
        return where.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
