package org.rondvraag.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rondvraag.testing.Ballots.ballot;
import static org.rondvraag.testing.Ballots.choice;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rondvraag.shared.View;
import org.rondvraag.testing.Participant;

/** A poll over time: its timer, asked again, begun anew, and how opinion shifted meanwhile. */
class PollRoundsTest extends Story {
    @Test
    void opinionThatShiftedIsToldWithoutNamingAFew() {
        Participant desk = desk();
        String poll = openPoll(desk, "Voor", "Tegen");
        List<Participant> phones =
                IntStream.range(0, 8).mapToObj(each -> phone()).toList();
        phones.forEach(phone -> phone.awaitPoll(poll, open -> status(open).equals("open")));
        for (int i = 0; i < 7; i++) {
            phones.get(i).choose(poll, 1, i < 4 ? "o1" : "o2");
        }
        desk.done("poll.close", "poll", poll);
        assertThat(desk.done("poll.again", "poll", poll).getInteger("round")).isEqualTo(2);
        phones.forEach(phone -> phone.awaitPoll(poll, again -> again.getInteger("round") == 2));
        for (int i = 1; i < 8; i++) {
            phones.get(i).choose(poll, 2, i < 2 ? "o1" : "o2");
        }
        desk.awaitPoll(poll, all -> all.getInteger("answers") == 7);
        desk.done("poll.close", "poll", poll);

        JsonObject shift =
                desk.awaitPoll(poll, closed -> closed.containsKey("shift")).getJsonObject("shift");
        assertThat(shift.getInteger("from")).isEqualTo(1);
        assertThat(shift.getInteger("to")).isEqualTo(2);
        assertThat(shift.getInteger("n")).isEqualTo(6);
        assertThat(shift.getJsonObject("once"))
                .isEqualTo(new JsonObject().put("before", 1).put("after", 1));
        assertThat(shift.getJsonArray("flows"))
                .isEqualTo(new JsonArray(
                        "[{'from':'o1','to':'o1','count':1},{'from':'o1','to':'o2','count':2},{'from':'o2','to':'o2','count':3}]"
                                .replace('\'', '"')));
        assertThat(shift.getDouble("movers")).isEqualTo(2 / 6.0);
        assertThat(shift.getJsonObject("test").getString("name")).isEqualTo("mcnemar");
        assertThat(shift.getJsonObject("test").getDouble("p")).isEqualTo(0.5);

        Participant screen = organiser(View.SCREEN);
        assertThat(screen.state().getJsonObject("polls").getJsonObject(poll).containsKey("shift"))
                .isFalse();
        desk.done("poll.results", "poll", poll, "results", "shown");
        JsonObject shown = screen.awaitPoll(poll, told -> told.containsKey("shift"));
        assertThat(shown.getJsonObject("shift").getJsonArray("flows"))
                .isEqualTo(new JsonArray("[{\"from\":\"o2\",\"to\":\"o2\",\"count\":3}]"));
        assertThat(shown.getJsonArray("former").getJsonObject(0).getJsonObject("tally"))
                .isEqualTo(new JsonObject("{\"n\":7,\"abstain\":0,\"counts\":{\"o1\":4,\"o2\":3}}"));
        desk.done("screen.show", "show", "shift:" + poll);
        screen.awaitState(
                state -> state.getJsonObject("screen").getString("show").equals("shift:" + poll));
        assertThat(desk.refused("screen.show", "show", "shift:k3")).isEqualTo("not_found");
    }

    @Test
    void howAFewShiftedIsToldAtTheDeskAlone() {
        Participant desk = desk();
        List<Participant> phones = List.of(phone(), phone(), phone(), phone());
        String poll = openPoll(desk, "Voor", "Tegen");
        phones.forEach(phone -> phone.awaitPoll(poll, open -> status(open).equals("open")));
        phones.forEach(phone -> phone.choose(poll, 1, "o1"));
        desk.done("poll.close", "poll", poll);
        desk.done("poll.again", "poll", poll);
        phones.forEach(phone -> phone.awaitPoll(poll, again -> again.getInteger("round") == 2));
        phones.forEach(phone -> phone.choose(poll, 2, "o2"));
        desk.done("poll.close", "poll", poll);
        desk.done("poll.results", "poll", poll, "results", "shown");

        desk.awaitPoll(poll, closed -> closed.containsKey("shift"));
        JsonObject shown = organiser(View.SCREEN).awaitPoll(poll, told -> told.containsKey("tally"));
        assertThat(shown.containsKey("shift")).isFalse();
    }

    @Test
    void aPollBegunAnewKeepsTheOldAnswersButCountsThemNoMore() {
        Participant desk = desk();
        Participant phone = phone();
        String poll = openPoll(desk, "Ja", "Nee");
        phone.awaitPoll(poll, open -> status(open).equals("open"));
        phone.choose(poll, 1, "o1");
        assertThat(desk.refused("poll.reset", "poll", poll)).isEqualTo("invalid");
        assertThat(desk.refused("poll.reset", "poll", poll, "round", 2)).isEqualTo("conflict");

        assertThat(desk.done("poll.reset", "poll", poll, "round", 1).getInteger("round"))
                .isEqualTo(2);
        assertThat(desk.done("poll.reset", "poll", poll, "round", 1).getInteger("round"))
                .as("said twice, done once")
                .isEqualTo(2);

        JsonObject anew = desk.awaitPoll(poll, second -> second.getInteger("round") == 2);
        assertThat(anew.getInteger("answers")).isZero();
        assertThat(anew.getJsonArray("former"))
                .isEqualTo(
                        new JsonArray(
                                "[{\"round\":1,\"answers\":1,\"tally\":{\"n\":1,\"abstain\":0,\"counts\":{\"o1\":1,\"o2\":0}},\"void\":true}]"));
        assertThat(phone.refused("poll.answer", ballot(poll, 1, choice("o1")))).isEqualTo("conflict");
        phone.choose(poll, 2, "o2");
        desk.done("poll.close", "poll", poll);
        JsonObject closed = desk.awaitPoll(poll, told -> told.containsKey("seal"));
        assertThat(closed.containsKey("shift"))
                .as("a void round is no round before")
                .isFalse();
    }

    @Test
    void answersOfAnUndoneOpeningDoNotComeBack() {
        Participant desk = desk();
        Participant phone = phone();
        String poll = openPoll(desk, "Ja", "Nee");
        phone.awaitPoll(poll, open -> status(open).equals("open"));
        phone.choose(poll, 1, "o1");
        desk.done("undo");
        desk.done(
                "poll.update",
                "poll",
                poll,
                "options",
                new JsonArray().add("Eens").add("Oneens"));
        desk.done("poll.open", "poll", poll);
        JsonObject open = desk.awaitPoll(poll, again -> status(again).equals("open") && again.getInteger("round") == 2);
        assertThat(open.getInteger("answers")).isZero();
    }

    @Test
    void anOpenPollTakesMoreTimeAndNothingElse() {
        Participant desk = desk();
        Participant phone = phone();
        String poll = openPoll(desk, "Ja", "Nee");
        phone.awaitPoll(poll, open -> status(open).equals("open") && !open.containsKey("closesAt"));
        desk.done("poll.update", "poll", poll, "seconds", 60);
        long first =
                phone.awaitPoll(poll, timed -> timed.containsKey("closesAt")).getLong("closesAt");
        desk.done("poll.update", "poll", poll, "seconds", 600);
        long second = phone.awaitPoll(poll, timed -> timed.getLong("closesAt") > first)
                .getLong("closesAt");
        assertThat(second - first).isBetween(530_000L, 560_000L);
        assertThat(desk.refused("poll.update", "poll", poll, "title", "Toch iets anders?"))
                .isEqualTo("conflict");
        server.moveTime(Duration.ofSeconds(540));
        phone.choose(poll, 1, "o1");
        server.moveTime(Duration.ofSeconds(70));
        assertThat(phone.refused("poll.answer", ballot(poll, 1, choice("o2")))).isEqualTo("poll_closed");
        phone.awaitPoll(poll, closed -> status(closed).equals("closed") && closed.getInteger("answers") == 1);
        assertThat(desk.refused("poll.update", "poll", poll, "seconds", 60)).isEqualTo("conflict");
    }

    @Test
    void whoComesBackHasEveryPollAsItIs() {
        Participant desk = desk();
        Participant phone = phone();
        String quiz = openPoll(desk, "Ja", "Nee", "Misschien");
        String ranking = draft(desk, "ranking", "{}");
        String rating = draft(desk, "rating", "{\"low\":\"Slecht\"}");
        for (String poll : List.of(ranking, rating)) {
            desk.done("poll.results", "poll", poll, "results", "live");
            desk.done("poll.open", "poll", poll, "seconds", 600);
        }
        for (int i = 0; i < 5; i++) {
            Participant voter = phone();
            voter.awaitPoll(rating, open -> status(open).equals("open"));
            voter.answer(ranking, 1, new JsonArray().add("o2"));
            voter.answer(rating, 1, 4);
        }
        phone.awaitPoll(rating, five -> five.getInteger("answers") == 5 && five.containsKey("tally"));
        phone.awaitPoll(
                ranking, five -> five.getJsonObject("tally", new JsonObject()).containsKey("condorcet"));
        Participant other = organiser(View.DESK);
        phone.drop();
        other.drop();

        desk.done("poll.close", "poll", quiz);
        desk.done("poll.reset", "poll", ranking, "round", 1);
        desk.done("poll.close", "poll", rating);
        desk.done("poll.again", "poll", rating);
        desk.done("poll.update", "poll", ranking, "seconds", 0);
        long rev =
                desk.done("poll.results", "poll", rating, "results", "hidden").getLong("rev");

        phone.reconnect();
        other.reconnect();
        assertThat(polls(phone, rev, quiz)).isEqualTo(polls(phone(), rev, quiz));
        assertThat(polls(other, rev, quiz)).isEqualTo(polls(desk, rev, quiz));
    }

    private static JsonObject polls(Participant someone, long rev, String sealed) {
        someone.awaitPoll(sealed, closed -> closed.containsKey("seal"));
        return someone.awaitRev(rev).getJsonObject("polls");
    }

    private static String draft(Participant desk, String type, String settings) {
        String poll = Participant.newId();
        JsonArray options = new JsonArray(type.equals("ranking") ? List.of("Fiets", "Bus") : List.of());
        desk.done(
                "poll.create",
                "poll",
                poll,
                "type",
                type,
                "title",
                "Hoe gaat het?",
                "options",
                options,
                "settings",
                new JsonObject(settings));
        return poll;
    }
}
