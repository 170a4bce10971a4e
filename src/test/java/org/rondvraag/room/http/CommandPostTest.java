package org.rondvraag.room.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rondvraag.testing.TestServer;
import org.rondvraag.testing.Visitor;

/** The commands of the socket, posted as JSON by programs. */
class CommandPostTest {
    @RegisterExtension
    private static final TestServer server = TestServer.start();

    @Test
    void aCommandIsPostedAsJsonAndAnsweredAsOnTheSocket() {
        Visitor visitor = server.visitor();
        JsonObject ask =
                new JsonObject().put("id", "c1").put("do", "question.ask").put("text", "Wat kost dat?");
        HttpResponse<String> asked = visitor.postJson("/e/GENT22/do", ask.copy().put("question", "post-json-1"));

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(asked.body()))
                .contains(Map.entry("type", "reply"), Map.entry("re", "c1"), Map.entry("ok", true));

        assertThat(refused(visitor, ask.copy().put("question", "post-json-2").put("text", "")))
                .isEqualTo("400 invalid");
        assertThat(refused(visitor, ask.copy().put("do", "question.fly"))).isEqualTo("400 invalid");
        assertThat(refused(visitor, ask.copy().put("do", 7))).isEqualTo("400 invalid");
        assertThat(refused(visitor, ask.copy().put("do", "question.approve").put("question", "post-json-1")))
                .isEqualTo("403 forbidden");
        assertThat(refused(visitor, ask.copy().put("as", "desk"))).isEqualTo("403 forbidden");
        assertThat(refused(
                        visitor,
                        new JsonObject()
                                .put("do", "question.upvote")
                                .put("question", "not-there-at-all")
                                .put("on", true)))
                .isEqualTo("404 not_found");
        assertThat(refused(server.visitor(), ask.copy().put("question", "post-json-1")))
                .isEqualTo("409 conflict");
    }

    @Test
    void whatIsNoCommandIsRefused() {
        assertThat(post("application/json", "{")).isEqualTo(400);
        assertThat(post("application/json", "[]")).isEqualTo(400);
        assertThat(post("application/json", "")).isEqualTo(400);
        assertThat(post("application/json", "{\"id\":7,\"do\":\"question.ask\"}"))
                .isEqualTo(400);
        assertThat(post("application/json", "{\"do\":\"question.ask\",\"text\":\"" + "x".repeat(300_000) + "\"}"))
                .isEqualTo(400);
        assertThat(post("text/plain", "{\"do\":\"question.ask\"}")).isEqualTo(415);
        assertThat(post("multipart/form-data; boundary=x", "--x--")).isEqualTo(415);
    }

    @Test
    void aPhoneMayPostSixteenKibibytesAndTheCrewFourTimesAsMuch() {
        JsonObject upvote = new JsonObject()
                .put("do", "question.upvote")
                .put("question", "not-there-at-all")
                .put("on", true);
        assertThat(refused(server.visitor(), padded(upvote, 16 * 1024))).isEqualTo("404 not_found");
        assertThat(refused(server.visitor(), padded(upvote, 16 * 1024 + 1))).isEqualTo("400 invalid");

        Visitor desk = server.visitor(server.keyOf("moderator"));
        JsonObject approve =
                new JsonObject().put("do", "question.approve").put("as", "desk").put("question", "not-there-at-all");
        assertThat(refused(desk, padded(approve, 64 * 1024))).isEqualTo("404 not_found");
        assertThat(refused(desk, padded(approve, 64 * 1024 + 1))).isEqualTo("400 invalid");
    }

    /** The same command in so many bytes. */
    private static JsonObject padded(JsonObject command, int bytes) {
        JsonObject padded = command.copy().put("padding", "");
        return padded.put("padding", "x".repeat(bytes - padded.encode().length()));
    }

    private static String refused(Visitor visitor, JsonObject command) {
        HttpResponse<String> answer = visitor.postJson("/e/GENT22/do", command);
        JsonObject reply = new JsonObject(answer.body());
        assertThat(reply.getBoolean("ok")).isFalse();
        assertThat(reply.getString("message")).isNotBlank().doesNotContain("error.");
        return answer.statusCode() + " " + reply.getString("error");
    }

    private static int post(String type, String body) {
        return server.visitor()
                .send(
                        "/e/GENT22/do",
                        HttpRequest.newBuilder()
                                .header("Content-Type", type)
                                .POST(HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
    }
}
