package org.rondvraag.room;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;
import org.rondvraag.event.Edit;
import org.rondvraag.poll.Poll;
import org.rondvraag.poll.Receipt;
import org.rondvraag.question.Question;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.shared.PollId;
import org.rondvraag.store.Ballot;

/** What only one participant may know: own upvotes, own questions, own answers and their receipts. */
final class Mine {
    private final Memory memory;
    private final @Nullable ParticipantId participant;
    private final int number;

    Mine(Memory memory, @Nullable ParticipantId participant) {
        this.memory = memory;
        this.participant = participant;
        this.number = memory.participants().number(participant);
    }

    /** All of it: {@code upvotes}, {@code questions}, {@code answers}, {@code receipts}. */
    JsonObject whole() {
        return number > 0 ? everything() : told(new JsonObject(), new JsonObject(), new JsonObject(), new JsonObject());
    }

    private JsonObject everything() {
        JsonObject upvotes = new JsonObject();
        JsonObject questions = new JsonObject();
        for (Question question : memory.documents().all(Question.KIND)) {
            if (upvoted(question.key())) {
                upvotes.put(question.key(), true);
            }
            if (isMine(question)) {
                questions.put(question.key(), facts(question));
            }
        }
        JsonObject answers = new JsonObject();
        JsonObject receipts = new JsonObject();
        for (Poll poll : memory.documents().all(Poll.KIND)) {
            Ballot ballot = ballot(poll);
            if (ballot != null) {
                answers.put(poll.key(), answer(ballot));
                receipts.put(poll.key(), receipt(ballot));
            }
        }
        return told(upvotes, questions, answers, receipts);
    }

    private static JsonObject told(JsonObject upvotes, JsonObject questions, JsonObject answers, JsonObject receipts) {
        return new JsonObject()
                .put("upvotes", upvotes)
                .put("questions", questions)
                .put("answers", answers)
                .put("receipts", receipts);
    }

    /** What was touched, as a merge patch on {@link #whole}. */
    JsonObject patch(Touched.Own touched) {
        JsonObject patch = new JsonObject();
        for (String id : touched.upvotes()) {
            in(patch, "upvotes").put(id, upvoted(id) ? true : null);
            String head = memory.votes().head(id);
            in(patch, "upvotes").put(head, upvoted(head) ? true : null);
        }
        for (String id : touched.questions()) {
            memory.documents()
                    .find(Question.KIND, id)
                    .filter(this::isMine)
                    .ifPresent(question -> in(patch, "questions").put(id, withNulls(facts(question))));
        }
        for (String id : touched.polls()) {
            memory.documents().find(Poll.KIND, id).ifPresent(poll -> answered(poll, patch));
        }
        return patch;
    }

    private boolean upvoted(String question) {
        return number > 0 && memory.supporters(question).get(number);
    }

    private boolean isMine(Question question) {
        return participant != null && participant.value().equals(question.author());
    }

    private void answered(Poll poll, JsonObject patch) {
        Ballot ballot = ballot(poll);
        if (ballot == null) {
            in(patch, "answers").putNull(poll.key());
            in(patch, "receipts").putNull(poll.key());
        } else {
            in(patch, "answers").put(poll.key(), withNulls(answer(ballot), poll));
            in(patch, "receipts").put(poll.key(), receipt(ballot));
        }
    }

    private @Nullable Ballot ballot(Poll poll) {
        return number > 0 ? memory.ballots().of(new PollId(poll.key()), poll.round(), number) : null;
    }

    private static JsonObject answer(Ballot ballot) {
        return new JsonObject().put("round", ballot.round()).put("answer", ballot.answer());
    }

    /** Points are merged into those held before: an option that gets none any more must say so. */
    private static JsonObject withNulls(JsonObject answer, Poll poll) {
        if (answer.getValue("answer") instanceof JsonObject points) {
            JsonObject whole = points.copy();
            poll.options().stream()
                    .filter(option -> !points.containsKey(option.id()))
                    .forEach(option -> whole.putNull(option.id()));
            answer.put("answer", whole);
        }
        return answer;
    }

    private String receipt(Ballot ballot) {
        return Receipt.code(memory.event().code(), ballot);
    }

    private JsonObject facts(Question question) {
        return Edit.empty()
                .set("text", question.text())
                .set("status", question.status().wire())
                .set("item", question.item())
                .set("at", question.asked())
                .set("reason", question.body().getString("reason"))
                .set("into", question.body().getString("into"))
                .set("rewritten", question.body().getBoolean("rewritten"))
                .set("next", memory.documents().next().equals(question.key()) ? true : null)
                .done();
    }

    private static JsonObject withNulls(JsonObject facts) {
        for (String optional : new String[] {"reason", "into", "rewritten", "next"}) {
            if (!facts.containsKey(optional)) {
                facts.putNull(optional);
            }
        }
        return facts;
    }

    private static JsonObject in(JsonObject patch, String member) {
        JsonObject inner = patch.getJsonObject(member);
        if (inner == null) {
            inner = new JsonObject();
            patch.put(member, inner);
        }
        return inner;
    }
}
