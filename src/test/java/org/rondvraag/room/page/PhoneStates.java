package org.rondvraag.room.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** States of the audience's view, each with what its page knows, that together reach every branch of the phone's page. */
final class PhoneStates {
    static final long NOON = 1655805600000L;

    private static final List<String> TEXTS = List.of(
            "Moeten provincies een rol houden?",
            "In onze regio 🤯 👨‍👩‍👧‍👦 🇧🇪 e\u0301",
            "</script><script>alert(\"x\")</script> <b>'a' & `b` = c</b>",
            "Regel een\nregel twee",
            "Ik werk als ambtenaar. ".repeat(20).strip(),
            "{{t \"app.skip\"}} {n} $1 \\u003c");

    private PhoneStates() {}

    /** Name to state and page, {@code {"state", "page"}}. */
    static Map<String, JsonObject> all() {
        Map<String, JsonObject> cases = new LinkedHashMap<>();
        cases.put("empty", of(event(), page()));
        cases.put("hours before", of(event(), page().put("now", NOON - 3_600_000)));
        cases.put("days before", of(event(), page().put("now", NOON - 3 * 86_400_000)));
        cases.put("nothing planned", of(bare(), page()));
        cases.put("asking closed", of(closed(), page()));
        cases.put("14 questions", of(asked(14), page()));
        cases.put("200 questions", of(asked(200), page()));
        cases.put("what became of them", of(asked(3).put("ledger", ledger()), page()));
        cases.put("mine", of(asked(14), page().put("own", true).put("me", me())));
        cases.put("a refused question", of(asked(3), page().put("refusal", refusal("question.ask"))));
        cases.put("a refused upvote", of(asked(3), page().put("refusal", refusal("question.upvote"))));
        cases.put("refused since closed", of(closed(), page().put("refusal", refusal("question.ask"))));
        for (String status : List.of("open", "closed")) {
            for (String results : List.of("hidden", "live", "after", "shown")) {
                JsonObject voted = new JsonObject().put("answers", answer("o2"));
                JsonObject abstained = new JsonObject().put("answers", answer("abstain"));
                cases.put("poll " + status + " " + results, of(polled(status, results), page()));
                cases.put(
                        "poll " + status + " " + results + ", voted",
                        of(polled(status, results), page().put("me", voted)));
                cases.put(
                        "poll " + status + " " + results + ", abstained",
                        of(polled(status, results), page().put("me", abstained)));
            }
        }
        cases.putAll(polls());
        return cases;
    }

    /** Polls of every type at once: asked, answered, abstained from, and closed with receipts. */
    private static Map<String, JsonObject> polls() {
        JsonObject open = event();
        JsonObject closed = event();
        JsonObject answers = new JsonObject();
        JsonObject abstained = new JsonObject();
        JsonObject receipts = new JsonObject();
        PollStates.all().forEach((name, poll) -> {
            String id = "k-" + name.replace(' ', '-');
            JsonObject seal = new JsonObject().put("n", 17).put("hash", "0123456789abcdef0123");
            JsonObject mine = new JsonObject().put("round", poll.getInteger("round"));
            open.getJsonObject("polls").put(id, poll);
            closed.getJsonObject("polls")
                    .put(id, poll.copy().put("status", "closed").put("seal", seal));
            answers.put(id, mine.copy().put("answer", PollStates.answer(name)));
            abstained.put(id, mine.copy().put("answer", "abstain"));
            receipts.put(id, "7K3F29QXA1");
        });
        JsonObject me = new JsonObject().put("answers", answers).put("receipts", receipts);
        return Map.of(
                "every type of poll", of(open, page()),
                "every type of poll, answered", of(open, page().put("me", me)),
                "every type of poll, abstained", of(open, page().put("me", new JsonObject().put("answers", abstained))),
                "every type of poll, refused", of(open, page().put("own", true).put("drafts", refused(open))),
                "every type of poll, closed", of(closed, page().put("me", me)));
    }

    /** What came as a form and was refused: of every poll what could be typed, right and wrong. */
    private static JsonObject refused(JsonObject state) {
        JsonObject values = new JsonObject()
                .put("answer", new JsonArray(List.of("o3", "4", "abstain")))
                .put("code", "7K3F2 9QXA1")
                .put("answer.o1", "2")
                .put("answer.o2", "")
                .put("answer.o3", "2");
        JsonObject drafts = new JsonObject();
        state.getJsonObject("polls").fieldNames().forEach(id -> {
            JsonObject refusal =
                    refusal("poll.answer").put("values", values.copy().put("poll", id));
            drafts.mergeIn(RefusedBallot.kept(new JsonObject().put("refusal", refusal), state)
                    .getJsonObject("drafts"));
        });
        return drafts;
    }

    private static JsonObject of(JsonObject state, JsonObject page) {
        return new JsonObject().put("state", state).put("page", page);
    }

    private static JsonObject page() {
        return new JsonObject().put("code", "GENT22").put("view", "audience").put("now", NOON + 60_000);
    }

    private static JsonObject bare() {
        return new JsonObject()
                .put(
                        "event",
                        new JsonObject()
                                .put("code", "GENT22")
                                .put("title", "Dag & nacht")
                                .put("language", "nl")
                                .put("zone", "Europe/Brussels")
                                .put("questions", "open")
                                .put("review", true))
                .put("items", new JsonObject())
                .put("people", new JsonObject())
                .put("questions", new JsonObject())
                .put("order", new JsonArray())
                .put("polls", new JsonObject())
                .put("screen", new JsonObject().put("show", "follow"))
                .put("online", 3);
    }

    private static JsonObject event() {
        JsonObject state = bare();
        state.getJsonObject("event").put("currentItem", "i3").put("announcement", "De lunch is \"beneden\".");
        state.getJsonObject("people")
                .put("p1", person("Joris Voets", "chair", "UGent"))
                .put("p2", person("Elke O'Vastiau", "panelist", "VVSG"))
                .put("p3", person("Kris Declercq", "panelist", "Roeselare"))
                .put("p4", person("Sara Coghe", "speaker", "KU Leuven"))
                .put("p5", person("Ben Derudder", "speaker", "KU Leuven"));
        state.getJsonObject("items")
                .put("i4", item("break", "Lunch", "13:00", "14:00"))
                .put("i3", item("panel", "Panelgesprek", "12:00", "13:00", "p1", "p2", "p3"))
                .put("i2", item("talk", "Wonen", "11:00", "12:00", "p4", "p5", "p2"))
                .put("i1", item("panel", "Zonder voorzitter", "10:00", "11:00", "p2"))
                .put("i0", item("panel", "Alleen een voorzitter", "10:00", "10:30", "p1"));
        return state;
    }

    private static JsonObject closed() {
        JsonObject state = event();
        state.getJsonObject("event")
                .put("questions", "closed")
                .put("review", false)
                .put("currentItem", "i2");
        return state;
    }

    private static JsonObject asked(int n) {
        JsonObject state = event();
        IntStream.range(0, n).forEach(i -> state.getJsonObject("questions").put("1234567" + i, question(i)));
        state.getJsonObject("questions")
                .put(
                        "onstage-01",
                        question(0).put("status", "stage").put("since", NOON).put("votes", 1))
                .put("onstage-00", question(7).put("status", "stage").put("since", NOON))
                .put(
                        "answered-1",
                        question(2)
                                .put("status", "answered")
                                .put("answeredAt", NOON)
                                .put("reply", "Ja & neen."))
                .put("answered-2", question(3).put("status", "answered"))
                .put("elsewhere", question(1).put("item", "i2"));
        IntStream.range(0, Math.min(n, 100))
                .forEach(i -> state.getJsonArray("order").add("1234567" + (n - 1 - i)));
        return state;
    }

    private static JsonObject question(int i) {
        JsonObject question = new JsonObject()
                .put("text", TEXTS.get(i % TEXTS.size()))
                .put("item", "i3")
                .put("at", NOON + i * 61_000L)
                .put("status", "open")
                .put("votes", i);
        if (i % 2 == 1) {
            question.put("by", "Lieve <" + i + ">")
                    .put("to", new JsonArray().add("p2").add("p3").add("gone"));
        }
        return i % 3 == 1
                ? question.put("labels", new JsonArray().add("wonen")).put("also", new JsonArray().add("Ook & zo?"))
                : question;
    }

    private static JsonObject me() {
        JsonObject mine = new JsonObject();
        for (String status : List.of("pending", "dismissed", "merged", "withdrawn", "open")) {
            mine.put(status + "-mine", own(status));
        }
        mine.put("merged-into", own("merged").put("into", "12345671"));
        mine.put(
                "dismissed-why", own("dismissed").put("reason", "Staat er <al>").put("rewritten", true));
        mine.put("12345670", own("open").put("next", true))
                .put("12345671", own("open"))
                .put("12345673", own("pending"));
        mine.put("onstage-00", own("stage"))
                .put("answered-1", own("answered"))
                .put("pending-else", own("pending").put("item", "i2"));
        return new JsonObject()
                .put("upvotes", new JsonObject().put("12345671", true).put("12345672", true))
                .put("questions", mine);
    }

    private static JsonObject own(String status) {
        return new JsonObject()
                .put("text", "Van mij: \"" + status + "\"")
                .put("status", status)
                .put("item", "i3")
                .put("at", NOON);
    }

    private static JsonObject answer(Object answer) {
        JsonObject mine = new JsonObject();
        IntStream.rangeClosed(1, 4)
                .forEach(i -> mine.put(
                        "k" + i,
                        new JsonObject()
                                .put("round", i == 3 ? 2 : 1)
                                .put("answer", answer.equals("abstain") ? answer : new JsonArray().add(answer))));
        return mine;
    }

    /** A poll with few answers, one with many, one of a later round with several choices and a timer, one elsewhere. */
    private static JsonObject polled(String status, String results) {
        JsonObject state = event();
        state.getJsonObject("polls")
                .put("k1", poll(status, results, 4))
                .put(
                        "k2",
                        poll(status, results, 118).put("tally", tally(2, 3, 1)).put("at", NOON))
                .put(
                        "k3",
                        poll(status, results, 20)
                                .put("round", 2)
                                .put("closesAt", NOON + 60_000)
                                .put("settings", new JsonObject().put("max", 2).put("abstain", false))
                                .put("tally", tally(10, 15, 0)))
                .put("k4", poll("closed", results, 1).put("item", "i2").put("tally", tally(1, 0, 0)))
                .put("k5", poll("closed", "shown", 0).put("tally", tally(0, 0, 0)));
        return state;
    }

    private static JsonObject poll(String status, String results, int answers) {
        JsonArray options = new JsonArray()
                .add(new JsonObject().put("id", "o1").put("text", "Eén & al"))
                .add(new JsonObject().put("id", "o2").put("text", "<Twee>"))
                .add(new JsonObject().put("id", "o3").put("text", "Drie"));
        return new JsonObject()
                .put("type", "choice")
                .put("title", "Welke \"hefboom\"?")
                .put("options", options)
                .put("status", status)
                .put("round", 1)
                .put("results", results)
                .put("answers", answers);
    }

    private static JsonObject tally(int first, int second, int abstain) {
        JsonObject counts = new JsonObject().put("o1", first).put("o2", second).put("o3", 1);
        return new JsonObject()
                .put("n", first + second + 1)
                .put("abstain", abstain)
                .put("counts", counts);
    }

    private static JsonObject person(String name, String role, String affiliation) {
        return new JsonObject().put("name", name).put("role", role).put("affiliation", affiliation);
    }

    private static JsonObject item(String kind, String title, String start, String end, String... people) {
        return new JsonObject()
                .put("kind", kind)
                .put("title", title)
                .put("start", "2022-06-21T" + start)
                .put("end", "2022-06-21T" + end)
                .put("people", new JsonArray(List.of((Object[]) people)))
                .put("questions", "open");
    }

    private static JsonObject refusal(String command) {
        return new JsonObject()
                .put("do", command)
                .put("error", "invalid")
                .put("message", "Dat is <te> kort.")
                .put(
                        "values",
                        new JsonObject()
                                .put("text", "Hé \"u\" </textarea>")
                                .put("by", "Griet")
                                .put("to", "p3"));
    }

    private static JsonObject ledger() {
        return new JsonObject("""
                {"asked":14,"waiting":0,"answered":3,"merged":1,"withdrawn":2,
                 "dismissed":[{"reason":"asked","n":2},{"reason":"tone","n":1},{"n":1}]}""");
    }
}
