package org.rondvraag.story;

import io.vertx.core.json.JsonArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.rondvraag.testing.Participant;

/** What a desk in a hurry might do next, sensible or not; the same from the same seed. */
final class DeskDeeds {
    private final Random random;
    private final List<String> questions;
    private final List<String> polls = new ArrayList<>(List.of("k1", "k2", "k3"));
    private final List<String> cues = new ArrayList<>(List.of("no-cue-yet"));

    DeskDeeds(Random random, List<String> questions) {
        this.random = random;
        this.questions = new ArrayList<>(questions);
    }

    /** A command with its fields. {@code actions} = what was done so far, of which some may be undone. */
    Map<String, Object> next(List<String> actions) {
        return switch (random.nextInt(32)) {
            case 0, 1, 2 -> about("question.approve");
            case 3 -> Map.of("do", "question.dismiss", "question", question(), "reason", "Reden " + random.nextInt(3));
            case 4, 5 -> about("question.restore");
            case 6 -> Map.of("do", "question.edit", "question", question(), "text", text());
            case 7 ->
                Map.of("do", "question.label", "question", question(), "labels", JsonArray.of("#" + random.nextInt(3)));
            case 8, 9 -> Map.of("do", "question.merge", "question", question(), "into", question());
            case 10 -> about("question.unmerge");
            case 11, 12, 13 -> about("question.stage");
            case 14 -> about("question.unstage");
            case 15, 16 -> about("question.answered");
            case 17 -> Map.of("do", "question.reply", "question", question(), "text", text());
            case 18 -> Map.of("do", "question.move", "question", question(), "item", item());
            case 19 -> Map.of("do", "question.run", "order", JsonArray.of(question(), question()));
            case 20 -> floor();
            case 21 -> Map.of("do", "participant.mute", "question", question(), "on", random.nextBoolean());
            case 22 -> Map.of("do", "question.hold", "question", question(), "on", random.nextBoolean());
            case 23 -> selection();
            case 24 -> created();
            case 25 -> Map.of("do", "poll.open", "poll", poll());
            case 26 -> Map.of("do", pick(List.of("poll.close", "poll.again", "poll.delete")), "poll", poll());
            case 27 ->
                Map.of("do", "poll.results", "poll", poll(), "results", pick(List.of("live", "hidden", "shown")));
            case 28 -> switched();
            case 29 -> cue();
            case 30 -> programme();
            default ->
                actions.isEmpty() || random.nextBoolean()
                        ? Map.of("do", "undo")
                        : Map.of("do", "undo", "action", actions.get(actions.size() - 1));
        };
    }

    private Map<String, Object> about(String command) {
        return Map.of("do", command, "question", question());
    }

    private Map<String, Object> floor() {
        String question = Participant.newId();
        questions.add(question);
        return Map.of("do", "question.floor", "question", question, "text", text(), "to", JsonArray.of("p6"));
    }

    private Map<String, Object> selection() {
        JsonArray some = JsonArray.of(question(), question(), question());
        return random.nextBoolean()
                ? Map.of("do", "question.dismiss", "questions", some)
                : Map.of("do", "question.approve", "questions", some);
    }

    private Map<String, Object> created() {
        String poll = Participant.newId();
        polls.add(poll);
        return Map.of(
                "do",
                "poll.create",
                "poll",
                poll,
                "type",
                "choice",
                "title",
                text(),
                "options",
                JsonArray.of("Ja", "Nee"));
    }

    private Map<String, Object> switched() {
        return switch (random.nextInt(8)) {
            case 0 -> Map.of("do", "item.current", "item", item());
            case 1 -> Map.of("do", pick(List.of("questions.open", "questions.close")));
            case 2 -> Map.of("do", pick(List.of("questions.open", "questions.close")), "item", item());
            case 3 -> Map.of("do", "questions.review", "on", random.nextBoolean());
            case 4 -> Map.of("do", "questions.prefer", "on", random.nextBoolean());
            case 5 -> Map.of("do", "questions.slow", "seconds", random.nextInt(3));
            case 6 -> Map.of("do", "questions.limit", "n", random.nextInt(3));
            default -> Map.of("do", "announce", "text", text());
        };
    }

    private Map<String, Object> cue() {
        if (random.nextBoolean()) {
            return Map.of("do", "cue.drop", "cue", pick(cues));
        }
        String cue = Participant.newId();
        cues.add(cue);
        return Map.of("do", "cue.send", "cue", cue, "text", text(), "to", JsonArray.of("p7"));
    }

    private Map<String, Object> programme() {
        return switch (random.nextInt(5)) {
            case 0 -> Map.of("do", "person.update", "person", "p" + (1 + random.nextInt(10)), "affiliation", text());
            case 1 -> Map.of("do", "person.delete", "person", "p" + (1 + random.nextInt(10)));
            case 2 -> Map.of("do", "item.update", "item", item(), "title", text());
            case 3 ->
                Map.of(
                        "do",
                        "words.mark",
                        "add",
                        JsonArray.of("woord" + random.nextInt(5)),
                        "remove",
                        JsonArray.of("lul"));
            default -> Map.of("do", "screen.show", "show", pick(List.of("agenda", "join", "follow")));
        };
    }

    private String question() {
        return pick(questions);
    }

    private String poll() {
        return pick(polls);
    }

    private String item() {
        return "i" + (1 + random.nextInt(3));
    }

    private String text() {
        return "Tekst nummer " + random.nextInt(1000);
    }

    private <T> T pick(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }
}
