package org.rondvraag.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rondvraag.shared.View;
import org.rondvraag.testing.PageState;
import org.rondvraag.testing.Participant;
import org.rondvraag.testing.Visitor;

/** Between the desk and the panel, unseen by the room: cues, "I need a minute", and each panelist's own link. */
class CueTest extends Story {
    private Participant panelist(String person) {
        String key =
                desk().done("crew.invite", "role", "panelist", "person", person).getString("key");
        return met(Participant.crew(server.url(), CODE, View.PANEL, key));
    }

    @Test
    void aCueReachesThePanelAndIsAcknowledgedByEach() {
        Participant desk = desk();
        Participant elke = panelist("p9");
        Participant kris = panelist("p10");
        Participant phone = phone();
        Participant screen = organiser(View.SCREEN);

        desk.done("cue.send", "cue", "cue-to-two", "text", "Nog twee minuten.", "to", new JsonArray().add("p9"));

        JsonObject cue = elke.awaitEntity("cues", "cue-to-two", any -> true);
        assertThat(cue.getString("text")).isEqualTo("Nog twee minuten.");
        assertThat(cue.getJsonArray("to")).containsExactly("p9");
        assertThat(cue.getLong("at")).isPositive();
        assertThat(cue.getJsonArray("seen")).isEmpty();
        JsonObject reply = elke.done("cue.seen", "cue", "cue-to-two");
        assertThat(reply.fieldNames()).doesNotContain("action");
        assertThat(elke.done("cue.seen", "cue", "cue-to-two").getLong("rev")).isEqualTo(reply.getLong("rev"));
        kris.done("cue.seen", "cue", "cue-to-two");
        desk.awaitEntity(
                "cues",
                "cue-to-two",
                seen -> names(seen.getJsonArray("seen")).equals(List.of("Elke Vastiau", "Kris Declercq")));
        String after = openQuestion(phone, desk, "Ziet u dit wel?");
        for (Participant blind : new Participant[] {phone, screen}) {
            blind.awaitQuestion(after, any -> true);
            assertThat(blind.frames().toString()).doesNotContain("Nog twee minuten.");
        }
        assertThat(elke.refused("cue.drop", "cue", "cue-to-two")).isEqualTo("forbidden");
        assertThat(desk.refused("cue.send", "cue", "cue-no-text-1", "text", " "))
                .isEqualTo("invalid");
        assertThat(desk.refused("cue.send", "cue", "cue-no-one-1", "text", "Wie?", "to", new JsonArray().add("p99")))
                .isEqualTo("not_found");
        assertThat(elke.refused("cue.seen", "cue", "no-such-cue")).isEqualTo("not_found");

        desk.done("cue.drop", "cue", "cue-to-two");

        elke.awaitGone("cues", "cue-to-two");
        desk.done("undo");
        elke.awaitEntity("cues", "cue-to-two", back -> back.getJsonArray("seen").size() == 2);
    }

    @Test
    void cuesComeAndGoWithTheProgramme() {
        Participant desk = desk();
        Participant elke = panelist("p9");
        desk.done("cue.send", "cue", "cue-for-now", "text", "Straks koffie.");
        elke.awaitEntity("cues", "cue-for-now", any -> true);
        assertThat(desk.done("cue.send", "cue", "cue-for-now", "text", "Straks koffie.")
                        .containsKey("action"))
                .isFalse();

        elke.drop();
        desk.done("item.current", "item", "i2");
        elke.reconnect();

        elke.awaitGone("cues", "cue-for-now");
        elke.drop();
        desk.done("item.current", "item", "i1");
        elke.reconnect();
        elke.awaitEntity("cues", "cue-for-now", any -> true);
    }

    @Test
    void aPanelistMayAskForAMinute() {
        Participant desk = desk();
        Participant elke = panelist("p9");
        Participant kris = panelist("p10");
        Participant phone = phone();
        String question = openQuestion(phone, desk, "Wie heeft er bedenktijd nodig?");

        elke.done("question.minute", "question", question, "on", true);
        kris.done("question.minute", "question", question, "on", true);

        for (Participant crew : new Participant[] {desk, kris}) {
            crew.awaitQuestion(
                    question,
                    asked -> names(asked.getJsonArray("minutes")).equals(List.of("Elke Vastiau", "Kris Declercq")));
        }
        elke.done("question.minute", "question", question, "on", false);
        desk.awaitQuestion(
                question, asked -> names(asked.getJsonArray("minutes")).equals(List.of("Kris Declercq")));
        desk.done("question.reply", "question", question, "text", "Even geduld.");
        assertThat(phone.awaitQuestion(question, told -> told.containsKey("reply"))
                        .fieldNames())
                .doesNotContain("minutes");

        desk.done("question.answered", "question", question);

        kris.awaitQuestion(question, done -> status(done).equals("answered") && !done.containsKey("minutes"));
        assertThat(kris.refused("question.minute", "question", question, "on", true))
                .isEqualTo("conflict");
        desk.done("undo");
        kris.awaitQuestion(question, open -> status(open).equals("open") && !open.containsKey("minutes"));
    }

    @Test
    void twoWhoseKeysHaveNoNameAreTwo() {
        Participant desk = desk();
        Participant one = nameless();
        Participant other = nameless();
        String question = openQuestion(phone(), desk, "Wie van u beiden?");
        one.done("question.claim", "question", question);
        other.done("question.claim", "question", question);
        desk.awaitQuestion(
                question, asked -> names(asked.getJsonArray("claims")).equals(List.of("panelist", "panelist 2")));
        one.done("question.claim", "question", question, "on", false);
        desk.awaitQuestion(
                question, asked -> names(asked.getJsonArray("claims")).equals(List.of("panelist 2")));
        desk.done("cue.send", "cue", "cue-to-both", "text", "Wie begint?");
        one.done("cue.seen", "cue", "cue-to-both");
        other.done("cue.seen", "cue", "cue-to-both");
        desk.awaitEntity("cues", "cue-to-both", cue -> cue.getJsonArray("seen").size() == 2);
    }

    private Participant nameless() {
        return panelist(desk().done("crew.invite", "role", "panelist"));
    }

    private Participant panelist(JsonObject invited) {
        return met(Participant.crew(server.url(), CODE, View.PANEL, invited.getString("key")));
    }

    @Test
    void twoOfOneNameAreTwoAndOnePersonWithTwoKeysIsOne() {
        Participant desk = desk();
        Participant jan = panelist(desk.done("crew.invite", "role", "panelist", "name", "Jan Peeters"));
        Participant other = panelist(desk.done("crew.invite", "role", "panelist", "name", "Jan Peeters"));
        Participant tablet = panelist("p9");
        Participant laptop =
                panelist(desk.done("crew.invite", "role", "panelist", "person", "p9", "name", "Laptop achteraan"));
        String question = openQuestion(phone(), desk, "Wie van u drieën?");

        for (Participant each : new Participant[] {jan, other, tablet}) {
            each.done("question.claim", "question", question);
            each.done("question.minute", "question", question, "on", true);
        }
        desk.awaitQuestion(
                question,
                asked -> names(asked.getJsonArray("claims"))
                        .equals(List.of("Jan Peeters", "Jan Peeters", "Elke Vastiau")));
        long before = laptop.done("question.claim", "question", question).getLong("rev");
        assertThat(laptop.done("question.minute", "question", question, "on", true)
                        .getLong("rev"))
                .isEqualTo(before);
        laptop.done("question.claim", "question", question, "on", false);
        other.done("question.pass", "question", question);
        desk.awaitQuestion(
                question,
                asked -> names(asked.getJsonArray("claims")).equals(List.of("Jan Peeters"))
                        && names(asked.getJsonArray("passes")).equals(List.of("Jan Peeters"))
                        && asked.getJsonArray("minutes").size() == 3);

        desk.done("cue.send", "cue", "cue-to-jans", "text", "Wie van u beiden?");
        jan.done("cue.seen", "cue", "cue-to-jans");
        desk.awaitEntity("cues", "cue-to-jans", cue -> cue.getJsonArray("seen").size() == 1);
        other.done("cue.seen", "cue", "cue-to-jans");
        desk.awaitEntity("cues", "cue-to-jans", cue -> cue.getJsonArray("seen").size() == 2);
    }

    private static List<String> names(JsonArray panelists) {
        return panelists == null
                ? List.of()
                : panelists.stream()
                        .map(one -> ((JsonObject) one).getString("name"))
                        .toList();
    }

    @Test
    void eachPageOfTheCrewKnowsWhomItIsFor() {
        JsonObject invited = desk().done("crew.invite", "role", "panelist", "person", "p5");
        Visitor chair = server.visitor(invited.getString("key"));

        assertThat(you(chair, "panel"))
                .isEqualTo(new JsonObject()
                        .put("name", "Joris Voets")
                        .put("role", "panelist")
                        .put("member", invited.getString("crew"))
                        .put("person", "p5"));
        JsonObject moderator = you(server.visitor(server.keyOf("moderator")), "desk");
        assertThat(moderator.getString("member")).isNotEmpty();
        moderator.remove("member");
        assertThat(moderator)
                .isEqualTo(new JsonObject().put("name", "Test moderator").put("role", "moderator"));
        JsonObject organiser = you(server.visitor(server.organiserKey()), "panel");
        assertThat(organiser.getString("role")).isEqualTo("organiser");
        assertThat(organiser.getString("member")).isEqualTo("organiser");
        assertThat(desk().refused("crew.invite", "role", "panelist", "person", "p99"))
                .isEqualTo("not_found");
        assertThat(chair.get("/e/" + CODE).body()).doesNotContain("\"you\"");
    }

    private static JsonObject you(Visitor visitor, String view) {
        return PageState.of(visitor.get("/e/" + CODE + "/" + view).body()).getJsonObject("you");
    }
}
