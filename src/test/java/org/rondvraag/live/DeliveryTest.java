package org.rondvraag.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.shared.View;
import org.rondvraag.testing.Participant;

/** How state reaches sockets: first frames, patches, resuming, slow readers, goodbye. */
class DeliveryTest {
    private final LiveServer server = new LiveServer();
    private final TestRoom room = server.room;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aNewSocketGetsASnapshotThenItsOwnThenPatches() {
        room.show(View.AUDIENCE, "q1", "Why?");
        Participant phone = Participant.join(server.base(), "TEST");
        phone.me();
        room.show(View.AUDIENCE, "q2", "How?");
        phone.awaitQuestion("q2", question -> true);

        List<JsonObject> frames = phone.frames();
        assertThat(frames).extracting(frame -> frame.getString("type")).containsExactly("snapshot", "me", "patch");
        assertThat(frames.get(0))
                .isEqualTo(
                        LiveDocumentTest.json(
                                "{'type':'snapshot','epoch':'e1','rev':1,'state':{'questions':{'q1':{'text':'Why?'}},'online':0}}"));
        assertThat(frames.get(2))
                .isEqualTo(
                        LiveDocumentTest.json("{'type':'patch','rev':2,'patch':{'questions':{'q2':{'text':'How?'}}}}"));
    }

    @Test
    void everySocketOfEveryLoopHasEveryPublicationOnceAndInOrder() {
        List<Participant> phones = join(8);
        phones.forEach(phone -> phone.awaitState(first -> true));
        for (int i = 0; i < 50; i++) {
            room.show(View.AUDIENCE, "q", "text " + i);
        }
        for (Participant phone : phones) {
            phone.awaitQuestion("q", question -> question.getString("text").equals("text 49"));
            assertThat(phone.frames().stream().filter(frame -> "patch".equals(frame.getString("type"))))
                    .extracting(frame -> frame.getLong("rev"))
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .hasSize(50);
        }
        assertThat(server.hubs).allSatisfy(hub -> assertThat(hub.size()).isPositive());
    }

    @Test
    void aViewGetsNothingOfAnother() {
        Participant phone = Participant.join(server.base(), "TEST");
        room.show(View.DESK, "secret", "for the desk");
        room.show(View.AUDIENCE, "q", "for all");
        phone.awaitQuestion("q", question -> true);

        assertThat(phone.frames())
                .noneSatisfy(frame -> assertThat(frame.encode()).contains("secret"));
    }

    @Test
    void whoComesBackGetsOnlyWhatChanged() {
        room.show(View.AUDIENCE, "q1", "before");
        Participant phone = Participant.join(server.base(), "TEST");
        phone.me();
        phone.drop();
        room.show(View.AUDIENCE, "q2", "meanwhile");
        phone.reconnect();
        phone.awaitQuestion("q2", question -> true);

        assertThat(phone.frames().get(0))
                .isEqualTo(LiveDocumentTest.json(
                        "{'type':'patch','rev':2,'patch':{'questions':{'q2':{'text':'meanwhile'}},'online':0}}"));
        phone.me();
        assertThat(phone.frames().get(1).getString("type")).isEqualTo("me");
    }

    @Test
    void anUnknownEpochOrARevisionAheadGetsASnapshot() {
        room.show(View.AUDIENCE, "q1", "here");
        Participant phone = Participant.join(server.base(), "TEST");
        phone.me();
        for (String position : List.of("other 1", "e1 2", "e1 999999999999999")) {
            phone.resume(position.split(" ")[0], Long.parseLong(position.split(" ")[1]));
            assertThat(phone.awaitFrame(frame -> true).getString("type"))
                    .as(position)
                    .isEqualTo("snapshot");
        }
        phone.resume("e1", 1);
        assertThat(phone.awaitFrame(frame -> true).getString("type")).isEqualTo("patch");
    }

    @Test
    void anotherLifeOfTheStoreSendsEveryoneASnapshot() {
        room.show(View.AUDIENCE, "lost", "not on disk");
        List<Participant> phones = join(4);
        phones.forEach(Participant::me);
        room.restart(View.AUDIENCE, "e2", "kept", "on disk");

        for (Participant phone : phones) {
            phone.awaitQuestion("kept", question -> true);
            assertThat(phone.question("lost")).isNull();
            assertThat(phone.epoch()).isEqualTo("e2");
            phone.me();
        }
    }

    @Test
    void whatIsOnesOwnGoesToAllSocketsOfOneParticipantOnly() {
        Participant phone = Participant.join(server.base(), "TEST");
        Participant tab = Participant.connect(phone.visitor(), "TEST", View.AUDIENCE);
        Participant other = Participant.join(server.base(), "TEST");
        List.of(phone, tab, other).forEach(Participant::me);

        String cookie = phone.visitor().cookiesFor("/e/TEST/live");
        room.tell(
                ParticipantId.of(cookie.substring(cookie.indexOf('=') + 1)),
                LiveDocumentTest.json("{'upvotes':{'q1':true}}"));

        for (Participant socket : List.of(phone, tab)) {
            socket.awaitMe(me -> me.containsKey("upvotes"));
        }
        room.show(View.AUDIENCE, "q", "after");
        other.awaitQuestion("q", question -> true);
        assertThat(other.me()).isEmpty();
        assertThat(room.participants(View.AUDIENCE)).isEqualTo(2);
        assertThat(room.connections(View.AUDIENCE)).isEqualTo(3);
        phone.close();
        Await.until("it is counted out", () -> room.connections(View.AUDIENCE) == 2);
        assertThat(room.participants(View.AUDIENCE)).isEqualTo(2);
        tab.drop();
        Await.until("it is counted out", () -> room.participants(View.AUDIENCE) == 1);
    }

    @Test
    void aSlowReaderIsPassedByAndThenGetsWhatItMissedInOne() {
        Participant slow = Participant.join(server.base(), "TEST");
        Participant quick = Participant.join(server.base(), "TEST");
        slow.me();
        quick.me();
        slow.stopReading();
        String bulk = "x".repeat(60_000);
        for (int i = 0; i < 400; i++) {
            String text = i + bulk;
            room.show(View.AUDIENCE, "q", text);
            quick.awaitQuestion("q", question -> question.getString("text").equals(text));
        }
        assertThat(quick.frames().size()).isEqualTo(402);

        slow.readOn();
        slow.awaitQuestion("q", question -> question.getString("text").startsWith("399x"));
        assertThat(slow.frames().size()).as("24 MB were not kept for it").isLessThan(380);
        room.show(View.AUDIENCE, "q", "in sync again");
        slow.awaitQuestion("q", question -> question.getString("text").equals("in sync again"));
        slow.done("echo", "text", "and read again");
    }

    @Test
    void aSlowReaderThatMissedItsOwnGetsASnapshotAndAllOfIt() {
        Participant slow = Participant.join(server.base(), "TEST");
        slow.me();
        String cookie = slow.visitor().cookiesFor("/e/TEST/live");
        ParticipantId id = ParticipantId.of(cookie.substring(cookie.indexOf('=') + 1));
        room.tell(id, LiveDocumentTest.json("{'upvotes':{'q1':true,'q2':true}}"));
        slow.awaitMe(me -> me.containsKey("upvotes"));
        slow.stopReading();
        stall();
        room.tell(id, LiveDocumentTest.json("{'upvotes':{'q1':null,'q3':true}}"));

        slow.readOn();
        slow.awaitMe(me -> me.equals(LiveDocumentTest.json("{'upvotes':{'q2':true,'q3':true}}")));
    }

    @Test
    void whoTakesNothingForThirtySecondsIsSentAwayAndNobodyElse() throws Exception {
        Participant quick = Participant.join(server.base(), "TEST");
        quick.me();
        try (RawClient stuck = new RawClient(server.base(), "/e/TEST/live?as=audience")) {
            stall(quick);
            quick.awaitQuestion("bulk", question -> question.getString("text").equals("small again"));
            for (int second = 0; second < Connection.STUCK_SECONDS - 5; second++) {
                server.turn();
            }
            assertThat(server.sockets()).isEqualTo(2);
            for (int second = 0; second < 6 + Connection.CLOSING_SECONDS; second++) {
                server.turn();
            }
            Await.until("it is gone", () -> server.sockets() == 1);
            assertThat(stuck.readCloseCode()).as("cut off in the middle").isEqualTo(1006);
        }
        quick.done("echo", "text", "unharmed");
    }

    @Test
    void whoWakesUpWhenItIsTooLateIsToldToComeBack() throws Exception {
        try (RawClient stuck = new RawClient(server.base(), "/e/TEST/live?as=audience")) {
            stall();
            for (int second = 0; second <= Connection.STUCK_SECONDS; second++) {
                server.turn();
            }
            assertThat(stuck.readCloseCode()).isEqualTo(CloseCode.TOO_SLOW.code());
        }
    }

    @Test
    void everyoneIsPingedAndTheConnectionStands() throws Exception {
        try (RawClient raw = new RawClient(server.base(), "/e/TEST/live?as=audience")) {
            raw.readUntil("snapshot");
            for (int second = 0; second < Hub.PING_SECONDS; second++) {
                server.turn();
            }
            assertThat(raw.read()).containsExactly(0x89, 0);
            room.show(View.AUDIENCE, "q", "after");
            raw.readUntil("after");
        }
    }

    @Test
    void drainingSaysGoodbyeToEachWithATimeOfItsOwn() {
        List<Participant> phones = join(12);
        phones.forEach(Participant::me);
        server.hubs.forEach(hub -> LiveServer.get(hub.drain(5_000)));

        List<Long> times = new ArrayList<>();
        for (Participant phone : phones) {
            assertThat(phone.awaitClose()).isEqualTo(1012);
            JsonObject bye = phone.frames().get(phone.frames().size() - 1);
            assertThat(bye.getString("type")).isEqualTo("bye");
            times.add(bye.getLong("retryAfterMs"));
        }
        assertThat(times).allMatch(ms -> ms >= 500 && ms < 5_500);
        assertThat(Collections.max(times) - Collections.min(times)).as("spread").isGreaterThan(500);
        assertThat(server.sockets()).isZero();
        assertThat(Participant.handshake(
                        phones.get(0).visitor(),
                        "/e/TEST/live?as=audience",
                        phones.get(0).visitor().origin()))
                .isEqualTo(503);
    }

    @Test
    void whoDoesNotAnswerAGoodbyeHoldsNothingUp() throws Exception {
        try (RawClient silent = new RawClient(server.base(), "/e/TEST/live?as=audience")) {
            silent.readUntil("snapshot");
            List<Future<Void>> gone =
                    server.hubs.stream().map(hub -> hub.drain(5_000)).toList();
            for (int second = 0; second <= Connection.BYE_SECONDS; second++) {
                server.turn();
            }
            gone.forEach(LiveServer::get);
            assertThat(server.sockets()).isZero();
        }
    }

    /** Publishes until someone does not keep up; whoever does has each before the next, so that it is never they. */
    private void stall(Participant... keepingUp) {
        String bulk = "x".repeat(1_000_000);
        for (int i = 0; server.slow() == 0; i++) {
            String text = i + bulk;
            room.show(View.AUDIENCE, "bulk", text);
            for (Participant quick : keepingUp) {
                quick.awaitQuestion(
                        "bulk", question -> question.getString("text").equals(text));
            }
        }
        room.show(View.AUDIENCE, "bulk", "small again");
    }

    private List<Participant> join(int count) {
        List<Participant> phones = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            phones.add(Participant.join(server.base(), "TEST"));
        }
        return phones;
    }
}
