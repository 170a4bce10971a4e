package org.rondvraag.room;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.rondvraag.event.Edit;
import org.rondvraag.event.Kind;
import org.rondvraag.question.Hold;
import org.rondvraag.question.MarkedWords;
import org.rondvraag.question.Minute;
import org.rondvraag.question.Mute;
import org.rondvraag.question.Question;
import org.rondvraag.question.Question.Status;
import org.rondvraag.shared.View;

/** What each view sees of a question: never its author, never one that was not shown to everyone, but at the desk. */
final class QuestionViews {
    private QuestionViews() {}

    /** Whether the view shows the question at all. */
    static boolean shows(View view, Question question) {
        return view == View.DESK ? question.status() != Status.WITHDRAWN : question.visible();
    }

    static JsonObject facts(View view, Question question, Memory memory, Marks marks) {
        boolean pending = question.status() == Status.PENDING;
        Edit facts = Edit.empty()
                .set("text", question.text())
                .set("by", question.body().getString("by"))
                .list("to", question.to())
                .set("item", question.item())
                .set("at", pending ? question.asked() : question.at())
                .set("status", question.status().wire())
                .set("reply", question.body().getString("reply"))
                .list("also", also(view, question, memory))
                .set("since", question.status() == Status.STAGE ? question.stagedAt() : null)
                .set("answeredAt", question.status() == Status.ANSWERED ? question.answeredAt() : null)
                .set("floor", question.body().getBoolean("floor"))
                .list("labels", labels(view, question));
        if (view == View.DESK || view == View.PANEL) {
            facts.set("claims", question.body().getJsonArray("claims"))
                    .set("passes", question.body().getJsonArray("passes"))
                    .set("minutes", minutes(question, memory));
        }
        if (view == View.DESK) {
            List<String> marked = marks.of(question, memory);
            facts.set("reason", question.body().getString("reason"))
                    .set("original", question.body().getString("original"))
                    .set("into", question.body().getString("into"))
                    .set("asker", asker(question, memory))
                    .set("held", held(question, memory, Hold::who))
                    .set("heldBy", held(question, memory, Hold::member))
                    .list("flags", marked.isEmpty() ? List.of() : List.of("profanity"))
                    .list("marked", marked)
                    .set("muted", muted(question, memory) ? true : null);
        }
        return facts.done();
    }

    /** The revision of the last change of what the facts come from. */
    static long revision(View view, Question question, Memory memory) {
        long own = version(Question.KIND, question.key(), memory);
        if (view != View.DESK && view != View.PANEL) {
            return own;
        }
        own = Math.max(own, version(Minute.KIND, question.key(), memory));
        if (view == View.PANEL) {
            return own;
        }
        String author = question.author();
        long muted = author == null ? 0 : version(Mute.KIND, author, memory);
        long words = version(MarkedWords.KIND, MarkedWords.ID, memory);
        return LongStream.of(own, muted, words, version(Hold.KIND, question.key(), memory))
                .max()
                .orElse(own);
    }

    private static long version(Kind<?> kind, String id, Memory memory) {
        return memory.documents().version(kind, id);
    }

    private static @Nullable JsonArray minutes(Question question, Memory memory) {
        return memory.documents()
                .find(Minute.KIND, question.key())
                .map(minute -> minute.panelists().told())
                .orElse(null);
    }

    private static @Nullable String held(Question question, Memory memory, Function<Hold, String> told) {
        return memory.documents().find(Hold.KIND, question.key()).map(told).orElse(null);
    }

    static JsonObject counts(Question question, Memory memory) {
        return new JsonObject().put("votes", memory.supporters(question.key()).cardinality());
    }

    /** Labels are the desk's own, but those that begin with a number sign, which everyone sees. */
    private static List<String> labels(View view, Question question) {
        return view == View.DESK
                ? question.labels()
                : question.labels().stream()
                        .filter(label -> label.startsWith("#"))
                        .toList();
    }

    /** A number within the event, the same for all questions of one person: all that the desk knows of who asked. */
    private static @Nullable Integer asker(Question question, Memory memory) {
        int number = memory.participants().author(question);
        return number > 0 ? number : null;
    }

    private static boolean muted(Question question, Memory memory) {
        @Nullable String author = question.author();
        return author != null && memory.documents().find(Mute.KIND, author).isPresent();
    }

    /** How else it was asked; what never was approved stays at the desk. */
    private static List<String> also(View view, Question question, Memory memory) {
        return question.merged().stream()
                .map(id -> memory.documents().find(Question.KIND, id).orElse(null))
                .filter(Objects::nonNull)
                .filter(merged -> view == View.DESK || merged.wasShown())
                .map(Question::text)
                .filter(text -> !text.equals(question.text()))
                .toList();
    }
}
