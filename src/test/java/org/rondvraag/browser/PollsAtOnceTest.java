package org.rondvraag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What one phone makes of its polls: several open at once, an order of its own, a clock that runs out. */
class PollsAtOnceTest extends PollStory {
    private static final String LUNCH = "Wat eet u?";
    private static final String TRAIN = "Hoe kwam u?";

    @Test
    void eachOfSeveralOpenPollsIsAnsweredByItself() {
        draftAndOpen("Keuze", LUNCH, Map.of("options", "Soep\nBrood"));
        draftAndOpen("Keuze", TRAIN, Map.of("options", "Trein\nFiets"));
        assertThat(phone.page.locator("section.poll .poll-question").first()).hasText(TRAIN);
        phone.vote(LUNCH, "Brood");
        assertThat(phone.poll(LUNCH)).containsText("Ontvangen en geteld");
        assertThat(phone.poll(TRAIN).locator("input:checked")).hasCount(0);
        assertThat(phone.page.locator(".thumbs .dot")).hasCount(1);
        phone.vote(TRAIN, "Trein");
        assertThat(phone.poll(TRAIN)).containsText("Ontvangen en geteld");
        assertThat(phone.page.locator(".thumbs .dot")).hasCount(0);

        phone.page.reload();
        assertThat(phone.status()).containsText("Live");
        assertThat(phone.poll(LUNCH)).containsText("Uw keuze: Brood");
        assertThat(phone.poll(TRAIN)).containsText("Uw keuze: Trein");
        phone.unfold(LUNCH);
        phone.vote(LUNCH, "Soep");
        assertThat(phone.poll(LUNCH)).containsText("Uw keuze: Soep");
        assertThat(phone.poll(LUNCH)).containsText("1 antwoord");
        assertThat(phone.poll(TRAIN)).containsText("Uw keuze: Trein");
    }

    @Test
    void eachPersonHasAnOrderOfOptionsOfTheirOwn() {
        String title = "Welke letter?";
        List<String> printed = IntStream.range(0, 8)
                .mapToObj(n -> "Letter " + (char) ('a' + n))
                .toList();
        draftAndOpen("Keuze", title, Map.of("options", String.join("\n", printed), "random", "true"));
        Phone second = phone().open();
        Phone third = phone().open();
        Set<List<String>> orders = new HashSet<>();
        for (Phone each : List.of(phone, second, third)) {
            assertThat(each.status()).containsText("Live");
            List<String> order = options(each, title);
            assertThat(new TreeSet<>(order))
                    .as("the same ids stand for the same words")
                    .isEqualTo(told(title));
            each.page.reload();
            assertThat(each.status()).containsText("Live");
            assertThat(options(each, title)).as("after a reload").isEqualTo(order);
            orders.add(order);
        }
        assertThat(orders).as("orders of three people").hasSizeGreaterThan(1);

        second.vote(title, "Letter g");
        assertThat(second.poll(title)).containsText("Uw keuze: Letter g");
        assertThat(desk.poll().locator(".result").nth(6)).containsText("100 %");
    }

    @Test
    void whatIsTappedWhenTheClockHasJustRunOutStillCounts() {
        String title = "Nog snel: ja of nee?";
        draftAndOpen("Keuze", title, Map.of("options", "Ja\nNee", "seconds", "1:00"));
        Phone late = phone();
        late.page.clock().install();
        late.open();
        assertThat(late.status()).containsText("Live"); // else the clock jumps over its patience to connect
        Locator label = late.poll(title).locator(".label").first();
        assertThat(label).containsText("nog 0:");
        late.choose(title, "Ja");
        late.page.clock().pauseAt(poll(title).getLong("closesAt") - 1_500);
        late.page.clock().runFor(200);
        assertThat(label).containsText("sluit nu");
        late.page.clock().resume();
        late.poll(title).locator("form button[type=submit]").tap();
        assertThat(late.poll(title)).containsText("Ontvangen en geteld");

        server.moveTime(Duration.ofMinutes(1));
        assertThat(late.poll(title)).containsText("Peiling, gesloten");
        assertThat(late.poll(title)).containsText("Uw keuze: Ja");
        assertThat(late.poll(title).locator("form")).hasCount(0);
        assertThat(desk.poll()).containsText("gesloten");
    }

    /** Id and words of each option as a phone shows them. */
    private static List<String> options(Phone phone, String title) {
        Locator options = phone.poll(title).locator("label.option:not([data-kind])");
        assertThat(options).hasCount(8);
        return options.all().stream()
                .map(option -> option.locator("input").inputValue() + " "
                        + option.innerText().strip())
                .toList();
    }

    /** Id and words of each option as the server has them. */
    private Set<String> told(String title) {
        return poll(title).getJsonArray("options").stream()
                .map(JsonObject.class::cast)
                .map(option -> option.getString("id") + " " + option.getString("text"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private JsonObject poll(String title) {
        return moderator().state().getJsonObject("polls").stream()
                .map(poll -> (JsonObject) poll.getValue())
                .filter(poll -> poll.getString("title").equals(title))
                .findFirst()
                .orElseThrow();
    }
}
