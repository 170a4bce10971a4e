package org.rondvraag.room;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rondvraag.event.Decision.Write;
import org.rondvraag.poll.Poll;
import org.rondvraag.question.Question;
import org.rondvraag.shared.PollId;
import org.rondvraag.shared.QuestionId;
import org.rondvraag.store.Gate;

/** What may be voted on follows from the documents: the gates that the writes of one commit open and shut. */
final class Gates {
    private Gates() {}

    static List<Gate> of(List<Write> writes, Documents documents) {
        List<Gate> gates = new ArrayList<>();
        Map<String, Question> written = new HashMap<>();
        for (Write write : writes) {
            if (write.kind() == Question.KIND && write.body() != null) {
                written.put(write.id(), new Question(write.id(), write.body()));
            }
        }
        for (Write write : writes) {
            if (write.kind() == Question.KIND) {
                gates.add(vote(write.id(), written, documents));
            } else if (write.kind() == Poll.KIND) {
                gates.add(poll(write.id(), write.body()));
            }
        }
        return gates;
    }

    private static Gate vote(String id, Map<String, Question> written, Documents documents) {
        Question question = written.get(id);
        Set<String> inner = new LinkedHashSet<>();
        collect(id, written, documents, inner, new HashSet<>());
        return new Gate.VoteGate(
                new QuestionId(id),
                question != null && question.votable(),
                inner.stream().map(QuestionId::new).toList());
    }

    private static void collect(
            String id, Map<String, Question> written, Documents documents, Set<String> inner, Set<String> seen) {
        Question question = written.containsKey(id)
                ? written.get(id)
                : documents.find(Question.KIND, id).orElse(null);
        if (question == null || !seen.add(id)) {
            return;
        }
        for (String merged : question.merged()) {
            inner.add(merged);
            collect(merged, written, documents, inner, seen);
        }
    }

    private static Gate poll(String id, @Nullable JsonObject body) {
        Poll poll = new Poll(id, body == null ? new JsonObject() : body);
        return new Gate.PollGate(new PollId(id), poll.isOpen() ? poll.round() : 0, poll.isOpen() ? poll.closesAt() : 0);
    }
}
