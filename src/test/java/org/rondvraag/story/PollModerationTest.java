package org.rondvraag.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rondvraag.testing.Participant;

/** Words and open answers come past the desk: what it does not approve, or takes away, no one else sees. */
class PollModerationTest extends Story {
    @Test
    void anOpenAnswerShowsWhenTheDeskApprovesIt() {
        Participant desk = desk();
        String poll = open(desk, "open", "{}");
        List<Participant> phones = answering(poll, "Meer", "treinen", "naar", "elke", "gemeente");
        JsonObject waiting =
                desk.awaitPoll(poll, five -> entries(five, "pending").size() == 5);
        assertThat(waiting.getBoolean("review")).isTrue();
        assertThat(texts(waiting)).contains("Meer", "gemeente").hasSize(5);
        assertThat(texts(phones.get(0).awaitPoll(poll, five -> five.containsKey("tally"))))
                .isEmpty();
        JsonArray ids = new JsonArray(entries(waiting, "pending").stream()
                .map(entry -> (Object) entry.getString("id"))
                .limit(2)
                .toList());
        desk.done("poll.entry", "poll", poll, "entries", ids, "on", true);
        Participant phone = phones.get(0);
        JsonObject shown = phone.awaitPoll(poll, two -> texts(two).size() == 2);
        assertThat(shown.containsKey("entries")).isFalse();
        assertThat(shown.getJsonObject("tally").getInteger("n")).isEqualTo(5);

        desk.done("poll.entry", "poll", poll, "entries", new JsonArray().add(ids.getString(0)), "on", false);
        phone.awaitPoll(poll, one -> texts(one).size() == 1);
        desk.done("undo");
        phone.awaitPoll(poll, two -> texts(two).size() == 2);
        assertThat(desk.refused("poll.entry", "poll", poll, "entries", new JsonArray().add("0000000000"), "on", true))
                .isEqualTo("not_found");

        phone.answer(poll, 1, "Toch iets anders");
        phone.awaitPoll(
                poll, changed -> texts(changed).size() <= 2 && !texts(changed).contains("Toch iets anders"));
        desk.awaitPoll(
                poll,
                changed -> entries(changed, "pending").stream()
                        .anyMatch(entry -> entry.getString("text").equals("Toch iets anders")));
    }

    @Test
    void aWordIsDroppedInEverySpellingAndCanComeBack() {
        Participant desk = desk();
        String poll = open(desk, "words", "{}");
        List<Participant> phones = answering(
                poll, words("Foei"), words("foei!", "fijn"), words("fijn"), words("fijn"), words("fijn", "bus"));
        Participant phone = phones.get(0);
        phone.awaitPoll(poll, all -> texts(all).equals(List.of("fijn", "Foei", "bus")));
        desk.done("poll.entry", "poll", poll, "entries", new JsonArray().add("FOEI"), "on", false);
        phone.awaitPoll(poll, two -> texts(two).equals(List.of("fijn", "bus")));
        JsonObject dropped = desk.awaitPoll(poll, one -> entries(one, "hidden").size() == 1);
        assertThat(entries(dropped, "hidden").get(0).getInteger("count")).isEqualTo(2);
        assertThat(dropped.getJsonObject("tally").getInteger("n")).isEqualTo(5);
        desk.done("poll.entry", "poll", poll, "entries", new JsonArray().add("foei"), "on", true);
        phone.awaitPoll(poll, all -> texts(all).equals(List.of("fijn", "Foei", "bus")));
    }

    @Test
    void wordsWaitWhereThePollSaysSo() {
        Participant desk = desk();
        String poll = open(desk, "words", "{\"review\":true}");
        Participant phone = answering(poll, words("een"), words("twee"), words("drie"), words("vier"), words("een"))
                .get(0);
        desk.awaitPoll(poll, all -> entries(all, "pending").size() == 4 && all.getInteger("answers") == 5);
        desk.done(
                "poll.entry",
                "poll",
                poll,
                "entries",
                new JsonArray().add("een").add("vier"),
                "on",
                true);
        JsonObject shown = phone.awaitPoll(poll, two -> texts(two).size() == 2);
        assertThat(texts(shown)).containsExactly("een", "vier");
    }

    private String open(Participant desk, String type, String settings) {
        String poll = Participant.newId();
        desk.done(
                "poll.create",
                "poll",
                poll,
                "type",
                type,
                "title",
                "Wat neemt u mee?",
                "settings",
                new JsonObject(settings));
        desk.done("poll.results", "poll", poll, "results", "live");
        desk.done("poll.open", "poll", poll);
        return poll;
    }

    /** So many phones, each with its answer. */
    private List<Participant> answering(String poll, Object... answers) {
        List<Participant> phones =
                IntStream.range(0, answers.length).mapToObj(i -> phone()).toList();
        for (int i = 0; i < answers.length; i++) {
            phones.get(i).awaitPoll(poll, open -> status(open).equals("open"));
            phones.get(i).answer(poll, 1, answers[i]);
        }
        return phones;
    }

    private static JsonArray words(String... words) {
        return new JsonArray(List.of(words));
    }

    private static List<JsonObject> entries(JsonObject poll, String state) {
        return poll.getJsonArray("entries", new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .filter(entry -> entry.getString("state").equals(state))
                .toList();
    }

    private static List<String> texts(JsonObject poll) {
        JsonObject tally = poll.getJsonObject("tally", new JsonObject());
        return tally.getJsonArray("words", tally.getJsonArray("answers", new JsonArray())).stream()
                .map(each -> ((JsonObject) each).getString("text"))
                .toList();
    }
}
