package org.rondvraag.browser;

import io.vertx.core.json.JsonArray;
import java.util.List;
import java.util.stream.IntStream;
import org.rondvraag.testing.Participant;

/** A panel in full swing, so that every part of every page has something to show. */
final class Room {
    static final String POLL = "Waar ligt voor uw regio vandaag de sterkste hefboom?";
    static final String STAGED = "Wie is democratisch verantwoordelijk wanneer een woonmaatschappij iets beslist?";
    static final String OWN = "Wat verandert er voor het personeel van gemeenten die fuseren?";

    private static final String UNBROKEN =
            "Staat dit ergens te lezen? https://www.vlaanderen.be/lokaal-bestuur/regiovorming/referentieregio-s-en-samenwerkingsverbanden";
    private static final String LONG = "Ik werk als omgevingsambtenaar in een gemeente van 9.000 inwoners. ".repeat(7);

    private final BrowserStory story;
    private final Participant moderator;

    private Room(BrowserStory story) {
        this.story = story;
        this.moderator = story.moderator();
    }

    static void fill(BrowserStory story) {
        Room room = new Room(story);
        room.moderator.done("item.current", "item", BrowserStory.PANEL_ITEM);
        room.questions();
        room.poll();
        room.moderator.done("announce", "text", "De lunch is om 13 uur in de inkomhal.");
    }

    private void questions() {
        String staged = open(STAGED, 4);
        String answered =
                open("Eén gezin, één plan is gegroeid vanuit het werkveld. Wat kan regiovorming daarvan leren?", 3);
        String labelled = open("Burgemeestersoverleg werkt zolang de burgemeesters het eens zijn. En daarna?", 2);
        open(UNBROKEN, 2);
        open(LONG, 1);
        String pinned = open("Moeten provincies een rol houden in de referentieregio’s?", 1);
        moderator.done("question.stage", "question", answered);
        moderator.done("question.answered", "question", answered);
        moderator.done("question.reply", "question", answered, "text", "Begin bij wie er elke dag mee werkt.");
        moderator.done("question.label", "question", labelled, "labels", new JsonArray(List.of("#burgemeesters")));
        moderator.done("question.run", "order", new JsonArray(List.of(pinned)));
        moderator.done("question.stage", "question", staged);
        List.of("Wie stelt dit soort vragen? 🙂", UNBROKEN + "?", "Wat kost dat?")
                .forEach(story.someone()::ask);
    }

    private String open(String text, int votes) {
        return story.openQuestion(moderator, text, votes);
    }

    private void poll() {
        story.openPoll(moderator, "k3");
        moderator.done("poll.results", "poll", "k3", "results", "live");
        IntStream.rangeClosed(1, 6).forEach(n -> {
            Participant voter = story.someone();
            voter.choose("k3", 1, "o" + (1 + n * n % 3));
        });
    }
}
