package org.rondvraag.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rondvraag.shared.View;
import org.rondvraag.testing.Participant;
import org.rondvraag.testing.Visitor;

/** The way in, and what the server takes from a socket. */
class SocketsTest {
    private final LiveServer server = new LiveServer();
    private final Visitor visitor = new Visitor(server.base());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void opensToPagesOfOursOnly() {
        String live = "/e/TEST/live?as=audience";

        assertThat(Participant.handshake(visitor, live, visitor.origin())).isEqualTo(101);
        assertThat(Participant.handshake(visitor, live, "http://evil.example")).isEqualTo(403);
        assertThat(Participant.handshake(visitor, live, null)).isEqualTo(403);
    }

    @Test
    void refusesWhatIsNotThereAndWhoMayNot() {
        assertThat(handshake("/e/NONE/live?as=audience")).isEqualTo(404);
        assertThat(handshake("/e/TEST/other?as=audience")).isEqualTo(404);
        assertThat(handshake("/e/TEST/live?as=desk")).isEqualTo(403);
        for (String as : List.of("?as=", "?as=DESK", "?as=audience%20", "?as=audience&as=desk")) {
            assertThat(handshake("/e/TEST/live" + as)).as(as).isEqualTo(400);
        }
    }

    @Test
    void oneParticipantHasAtMostThirtyTwoSockets() {
        Participant phone = Participant.join(server.base(), "TEST");
        List<Participant> more = new ArrayList<>();
        for (int i = 1; i < Occupancy.MOST; i++) {
            more.add(Participant.connect(phone.visitor(), "TEST", View.AUDIENCE));
        }
        String live = "/e/TEST/live?as=audience";

        assertThat(Participant.handshake(phone.visitor(), live, visitor.origin()))
                .isEqualTo(429);
        assertThat(Participant.handshake(visitor, live, visitor.origin())).isEqualTo(101);
        more.get(0).close();
        Await.until("a place comes free", () -> Participant.handshake(phone.visitor(), live, visitor.origin()) == 101);
    }

    @Test
    void answersUnderTheFramesOwnId() {
        Participant phone = Participant.join(server.base(), "TEST");

        JsonObject reply = phone.done("echo", "text", "Zijn er vragen? 🙋");
        assertThat(reply.getString("echo")).isEqualTo("Zijn er vragen? 🙋");
        assertThat(reply.getString("re")).isEqualTo("c1");
        assertThat(reply.getLong("rev")).isEqualTo(1);
    }

    @Test
    void refusesInThePersonsLanguageAndNamesTheFault() {
        Participant phone = Participant.join(server.base(), "TEST");
        phone.refused("nonsense");

        JsonObject reply = phone.awaitFrame(frame -> "reply".equals(frame.getString("type")));
        assertThat(reply.getString("error")).isEqualTo("invalid");
        assertThat(reply.getString("field")).isEqualTo("do");
        assertThat(reply.getString("message")).isEqualTo("The server does not know this. Reload the page.");
        assertThat(phone.refused("fail")).isEqualTo("unavailable");
        phone.done("echo", "text", "still here");
    }

    @Test
    void whatCannotBeReadIsAnsweredWithoutAnIdAndTheConnectionSurvives() {
        List<String> unreadable = List.of(
                "{",
                "",
                "[]",
                "7",
                "null",
                "{} {}",
                "{\"do\":\"echo\"}",
                "{\"id\":7,\"do\":\"echo\"}",
                "{\"id\":\"\",\"do\":\"echo\"}",
                "{\"id\":\"" + "x".repeat(41) + "\"}",
                "[".repeat(8_000));
        Participant phone = Participant.join(server.base(), "TEST");
        unreadable.forEach(phone::sendText);
        phone.done("echo", "text", "still here");

        List<JsonObject> replies = phone.frames().stream()
                .filter(frame -> frame.containsKey("re") && frame.getValue("re") == null)
                .toList();
        assertThat(replies).hasSize(unreadable.size());
        assertThat(replies)
                .allSatisfy(reply -> assertThat(reply.getString("error")).isEqualTo("invalid"));
    }

    @Test
    void aPhoneMaySendSixteenKibibytesAndNoMore() {
        Participant phone = Participant.join(server.base(), "TEST");
        phone.me();
        phone.done("echo", "text", "x".repeat(16 * 1024 - 60));

        phone.sendText(oversized(16 * 1024 + 1));
        assertThat(phone.awaitClose()).isEqualTo(CloseCode.TOO_LONG.code());
        assertThat(phone.frames()).last().satisfies(SocketsTest::isRefusalOfWhatCannotBeRead);
    }

    @Test
    void crewMaySendSixtyFourKibibytesAndNoMore() {
        Participant desk = desk();
        desk.done("echo", "text", "x".repeat(64 * 1024 - 60));

        desk.sendText(oversized(64 * 1024 + 1));
        assertThat(desk.awaitClose()).isEqualTo(CloseCode.TOO_LONG.code());
    }

    @Test
    void farTooLongIsRefusedBeforeItIsHeld() throws Exception {
        try (RawClient raw = new RawClient(server.base(), "/e/TEST/live?as=audience")) {
            raw.announce(0x81, 150_000);
            assertThat(raw.readCloseCode()).as("cut off").isEqualTo(1006);
        }
    }

    @Test
    void binaryFramesAreHostile() {
        Participant phone = Participant.join(server.base(), "TEST");
        phone.me();
        phone.sendBinary(new byte[] {1, 2, 3});
        assertThat(phone.awaitClose()).isEqualTo(CloseCode.NOT_TEXT.code());
        assertThat(phone.frames()).last().satisfies(SocketsTest::isRefusalOfWhatCannotBeRead);
    }

    private static void isRefusalOfWhatCannotBeRead(JsonObject frame) {
        assertThat(frame.getString("type")).isEqualTo("reply");
        assertThat(frame.containsKey("re")).isTrue();
        assertThat(frame.getValue("re")).isNull();
        assertThat(frame.getString("error")).isEqualTo("invalid");
    }

    @Test
    void whoNamesNoViewIsOfTheAudience() throws Exception {
        try (RawClient raw = new RawClient(server.base(), "/e/TEST/live")) {
            assertThat(raw.readUntil("\"snapshot\"")).contains("\"state\"");
        }
    }

    @Test
    void textThatIsNotUtf8IsHostile() throws Exception {
        try (RawClient raw = new RawClient(server.base(), "/e/TEST/live?as=audience")) {
            raw.send(0x81, new byte[] {'{', (byte) 0xC3, (byte) 0x28, '}'});
            assertThat(raw.readCloseCode()).isEqualTo(CloseCode.NOT_UTF8.code());
        }
    }

    @Test
    void aMessageInPartsIsPutTogetherWithinTheSameBound() throws Exception {
        try (RawClient raw = new RawClient(server.base(), "/e/TEST/live?as=audience")) {
            raw.send(0x01, "{\"id\":\"c1\",\"do\":\"ec".getBytes(StandardCharsets.UTF_8));
            raw.send(0x80, "ho\",\"text\":\"whole\"}".getBytes(StandardCharsets.UTF_8));
            assertThat(raw.readUntil("\"re\"")).contains("\"echo\":\"whole\"");
            raw.send(0x01, new byte[9_000]);
            raw.send(0x80, new byte[9_000]);
            assertThat(raw.readCloseCode()).isEqualTo(CloseCode.TOO_LONG.code());
        }
    }

    @Test
    void aFloodOfUnreadableFramesEndsTheConnectionAndNoOthers() {
        Participant bystander = Participant.join(server.base(), "TEST");
        Participant flooder = Participant.join(server.base(), "TEST");
        for (int i = 0; i < 100; i++) {
            flooder.sendText("{");
        }
        assertThat(flooder.awaitClose()).isEqualTo(CloseCode.FLOOD.code());
        bystander.done("echo", "text", "unharmed");
    }

    @Test
    void whoSendsFarTooFastIsReadMoreSlowlyButCompletely() {
        Participant phone = Participant.join(server.base(), "TEST");
        var replies = new ArrayList<CompletableFuture<JsonObject>>();
        for (int i = 0; i < 300; i++) {
            replies.add(phone.send("echo", "text", i));
        }
        Await.until("all are answered", () -> {
            server.turn();
            return replies.stream().allMatch(CompletableFuture::isDone);
        });
        replies.forEach(
                reply -> assertThat(LiveServer.get(reply).getBoolean("ok")).isTrue());
    }

    @Test
    void onlySoManyCommandsAreUnderWayAtOnceAndRepliesComeAsTheyComplete() {
        Participant phone = Participant.join(server.base(), "TEST");
        var replies = new ArrayList<CompletableFuture<JsonObject>>();
        for (int i = 0; i < Intake.IN_FLIGHT + 20; i++) {
            replies.add(phone.send("later"));
        }
        Await.until("the bound is reached", () -> server.pending.size() >= Intake.IN_FLIGHT);
        assertThat(server.pending.size()).isLessThanOrEqualTo(Intake.IN_FLIGHT);

        server.pending.get(10).complete(new JsonObject().put("rev", 10));
        assertThat(LiveServer.get(replies.get(10)).getLong("rev")).isEqualTo(10);
        assertThat(replies.get(0)).isNotDone();
        Await.until("the rest is taken", () -> {
            server.pending.forEach(promise -> promise.tryComplete(new JsonObject()));
            return replies.stream().allMatch(reply -> reply.isDone());
        });
        assertThat(server.pending).hasSize(Intake.IN_FLIGHT + 20);
    }

    private Participant desk() {
        Visitor crew = new Visitor(server.base());
        crew.putCookie("rv_c", "crew", "/");
        return Participant.connect(crew, "TEST", View.DESK);
    }

    private int handshake(String path) {
        return Participant.handshake(visitor, path, visitor.origin());
    }

    private static String oversized(int bytes) {
        return "{\"id\":\"c9\",\"do\":\"echo\",\"text\":\"" + "x".repeat(bytes - 33) + "\"}";
    }
}
