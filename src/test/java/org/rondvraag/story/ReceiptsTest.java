package org.rondvraag.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rondvraag.testing.Participant;
import org.rondvraag.testing.Visitor;

/** A voter can check the own ballot, and everyone the list: with nothing but what is documented, computed here anew. */
class ReceiptsTest extends Story {
    @Test
    void everyVoterFindsTheOwnReceiptAndTheSealClosesTheList() {
        Participant desk = desk();
        String poll = openPoll(desk, "Ja", "Nee");
        List<String> mine = new ArrayList<>();
        for (String option : List.of("o1", "o2", "o1")) {
            Participant phone = phone();
            phone.awaitPoll(poll, open -> status(open).equals("open"));
            String ballot = Participant.newId();
            JsonArray answer = new JsonArray().add(option);
            phone.done("poll.answer", "poll", poll, "round", 1, "ballot", ballot, "answer", answer);
            String receipt = base32(digest(String.join("|", CODE, poll, "1", ballot, answer.encode())));
            phone.awaitMe(me -> receipt.equals(me.getJsonObject("receipts").getString(poll)));
            mine.add(receipt);
        }
        Visitor visitor = server.visitor();
        assertThat(visitor.get("/e/" + CODE + "/receipts/" + poll).statusCode()).isEqualTo(404);
        desk.done("poll.close", "poll", poll);
        JsonObject seal =
                desk.awaitPoll(poll, closed -> closed.containsKey("seal")).getJsonObject("seal");

        phone().awaitPoll(poll, closed -> closed.containsKey("seal"));
        JsonObject list =
                new JsonObject(visitor.get("/e/" + CODE + "/receipts/" + poll).body());
        assertThat(list.getJsonArray("receipts").getList())
                .isEqualTo(mine.stream().sorted().toList());
        assertThat(list.containsKey("answers")).as("the result is hidden").isFalse();
        assertThat(list.containsKey("salt"))
                .as("nobody can try all answers until they fit the seal")
                .isFalse();
        assertThat(list.getString("hash")).isEqualTo(seal.getString("hash"));
        assertThat(seal.getInteger("n")).isEqualTo(3);

        desk.done("poll.results", "poll", poll, "results", "shown");
        phone().awaitPoll(poll, shown -> shown.containsKey("tally"));
        JsonObject shown =
                new JsonObject(visitor.get("/e/" + CODE + "/receipts/" + poll).body());
        String start = CODE + "|" + poll + "|1|" + shown.getString("salt");
        assertThat(chain(start, shown.getJsonArray("receipts"), shown.getJsonArray("answers")))
                .isEqualTo(seal.getString("hash"));
        JsonObject round = exported(poll).getJsonArray("rounds").getJsonObject(0);
        assertThat(round.getString("seal")).isEqualTo(seal.getString("hash"));
        assertThat(round.getString("salt")).isEqualTo(shown.getString("salt"));
        assertThat(round.getJsonArray("ballots").stream()
                        .map(ballot -> ((JsonObject) ballot).getString("receipt"))
                        .toList())
                .isEqualTo(list.getJsonArray("receipts").getList());
    }

    @Test
    void theReceiptsOfWordsTellNoWordsForThoseAreModerated() {
        Participant desk = desk();
        String poll = Participant.newId();
        desk.done("poll.create", "poll", poll, "type", "words", "title", "In één woord?");
        desk.done("poll.results", "poll", poll, "results", "live");
        desk.done("poll.open", "poll", poll);
        Participant phone = phone();
        phone.awaitPoll(poll, open -> status(open).equals("open"));
        phone.answer(poll, 1, JsonArray.of("zonnepanelen"));
        desk.done("poll.close", "poll", poll);
        phone.awaitPoll(poll, closed -> closed.containsKey("seal") && closed.containsKey("tally"));

        String list = server.visitor().get("/e/" + CODE + "/receipts/" + poll).body();
        assertThat(new JsonObject(list).getInteger("n")).isEqualTo(1);
        assertThat(list).doesNotContain("zonnepanelen", "salt");
    }

    private JsonObject exported(String poll) {
        String body = server.visitor(server.organiserKey())
                .get("/e/" + CODE + "/export/polls.json")
                .body();
        return new JsonObject(body)
                .getJsonArray("polls").stream()
                        .map(JsonObject.class::cast)
                        .filter(each -> each.getString("id").equals(poll))
                        .findFirst()
                        .orElseThrow();
    }

    private static String chain(String start, JsonArray receipts, JsonArray answers) {
        String hash = HexFormat.of().formatHex(digest(start));
        for (int i = 0; i < receipts.size(); i++) {
            String answer = answers.getJsonArray(i).encode();
            hash = HexFormat.of().formatHex(digest(hash + "|" + receipts.getString(i) + "|" + answer));
        }
        return hash;
    }

    /** The first 50 of 256 bits, five at a time. */
    private static String base32(byte[] digest) {
        StringBuilder code = new StringBuilder();
        BigInteger bits = new BigInteger(1, digest).shiftRight(206);
        for (int i = 9; i >= 0; i--) {
            int five = bits.shiftRight(5 * i).intValue() & 31;
            code.append("0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt(five));
        }
        return code.toString();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
