package org.rondvraag;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rondvraag.room.CommandTable;
import org.rondvraag.shared.View;
import org.rondvraag.testing.Participant;
import org.rondvraag.testing.TestServer;

/** The OpenAPI document tells the truth about commands and about the state that is sent. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
    private JsonObject schemas = new JsonObject();

    @BeforeAll
    void read() throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/openapi.json"))) {
            schemas = new JsonObject(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .getJsonObject("components")
                    .getJsonObject("schemas");
        }
    }

    @Test
    void everyCommandIsDescribedAndNoOther() {
        Set<String> described = schemas.getJsonObject("Command").getJsonArray("oneOf").stream()
                .map(JsonObject.class::cast)
                .map(each -> each.getString("$ref").replace("#/components/schemas/", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = CommandTable.lines().stream()
                .map(line -> line.split(" ")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).isEqualTo(known);
        described.forEach(name -> assertThat(
                        schemas.getJsonObject(name).getJsonObject("properties").getJsonObject("do"))
                .isEqualTo(new JsonObject().put("const", name)));
    }

    @Test
    void everyMemberThatTravelsIsDescribed() {
        JsonObject desk = deskState();
        assertDescribed("State", desk);
        assertDescribed("Event", desk.getJsonObject("event"));
        assertEntities("Question", desk.getJsonObject("questions"));
        assertEntities("Poll", desk.getJsonObject("polls"));
        assertEntities("Item", desk.getJsonObject("items"));
        assertEntities("Person", desk.getJsonObject("people"));
    }

    /** What the desk is told of a day on which something of everything happened. */
    private static JsonObject deskState() {
        try (TestServer server = TestServer.start()) {
            Participant desk = Participant.crew(server.url(), TestServer.EVENT, View.DESK, server.organiserKey());
            Participant phone = Participant.join(server.url(), TestServer.EVENT);
            String question = Participant.newId();
            phone.done(
                    "question.ask",
                    "question",
                    question,
                    "text",
                    "Wat staat er in dit antwoord?",
                    "by",
                    "Griet",
                    "to",
                    JsonArray.of("p6"));
            desk.awaitQuestion(question, any -> true);
            desk.done("question.approve", "question", question);
            desk.done("question.label", "question", question, "labels", JsonArray.of("financiering"));
            desk.done("question.edit", "question", question, "text", "Wat staat er in het antwoord?");
            desk.done("question.reply", "question", question, "text", "Dat leest u hier.");
            desk.done("question.stage", "question", question);
            desk.done("announce", "text", "Welkom.");
            String other = phone.ask("Wat staat er in het antwoord dan?");
            desk.awaitQuestion(other, any -> true);
            desk.done("question.dismiss", "question", other, "reason", "Is al gesteld.");
            desk.done("poll.open", "poll", "k1", "seconds", 600);
            phone.choose("k1", 1, "o1");
            desk.awaitPoll("k1", one -> one.getInteger("answers") == 1);
            return desk.awaitState(state -> state.getJsonArray("activity").size() >= 7);
        }
    }

    private void assertEntities(String schema, JsonObject entities) {
        assertThat(entities.size()).isPositive();
        entities.forEach(entity -> assertDescribed(schema, (JsonObject) entity.getValue()));
    }

    private void assertDescribed(String schema, JsonObject told) {
        JsonObject described = schemas.getJsonObject(schema);
        assertThat(described.getJsonObject("properties").fieldNames()).containsAll(told.fieldNames());
        JsonArray required = described.getJsonArray("required", new JsonArray());
        assertThat(told.fieldNames())
                .containsAll(required.stream().map(String::valueOf).toList());
    }
}
