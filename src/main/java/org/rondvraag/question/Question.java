package org.rondvraag.question;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rondvraag.event.Document;
import org.rondvraag.event.Edit;
import org.rondvraag.event.Kind;
import org.rondvraag.event.Panelists;
import org.rondvraag.shared.Actor;

/**
 * A question: {@code pending} → {@code open} → {@code stage} → {@code answered}; also {@code dismissed}, {@code withdrawn},
 * {@code merged}. Times are milliseconds since 1970.
 */
public record Question(String key, JsonObject body) implements Document {
    public static final Kind<Question> KIND = new Kind<>("question", Question::new);

    /** Where a question is on its way. */
    public enum Status {
        PENDING,
        OPEN,
        STAGE,
        ANSWERED,
        DISMISSED,
        WITHDRAWN,
        MERGED;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public String text() {
        return body.getString("text");
    }

    public String item() {
        return body.getString("item");
    }

    public Status status() {
        return Status.valueOf(body.getString("status").toUpperCase(Locale.ROOT));
    }

    /** Whether votes count now. */
    public boolean votable() {
        return status() == Status.OPEN || status() == Status.STAGE;
    }

    /** Whether everyone may see it now. */
    public boolean visible() {
        return votable() || status() == Status.ANSWERED;
    }

    /** Whether everyone could ever see it. */
    public boolean wasShown() {
        return hasOpened() || body.getBoolean("shown", false);
    }

    /** Whether it opened; when its approval was undone, it has not. */
    boolean hasOpened() {
        return body.containsKey("at");
    }

    /** When it was asked. */
    public long asked() {
        return body.getLong("asked");
    }

    /** When it opened; while it never did, when it was asked. */
    public long at() {
        return body.getLong("at", asked());
    }

    /** The participant id of who asked; null for a question noted from the floor. */
    public @Nullable String author() {
        return body.getString("author");
    }

    public boolean isBy(Actor actor) {
        return actor.participant() != null && actor.participant().value().equals(author());
    }

    /** The people it is addressed to; empty for everyone. */
    public List<String> to() {
        return strings("to");
    }

    /** The questions merged into this one. */
    public List<String> merged() {
        return strings("merged");
    }

    public List<String> labels() {
        return strings("labels");
    }

    /** Milliseconds it was on stage before it was answered; 0 when it was never. */
    public long spent() {
        return body.getLong("spent", 0L);
    }

    public long stagedAt() {
        return body.getLong("stagedAt", 0L);
    }

    public long answeredAt() {
        return body.getLong("answeredAt", 0L);
    }

    /** Shown to everyone; the first time fixes when it opened. */
    public Question opened(long now) {
        Edit edit = edit().set("status", "open").drop("reason", "into", "stagedAt", "answeredAt");
        return new Question(key, (hasOpened() ? edit : edit.set("at", now)).done());
    }

    public Question dismissed(@Nullable String reason) {
        return new Question(
                key,
                edit().set("status", "dismissed")
                        .set("reason", reason)
                        .drop("stagedAt")
                        .done());
    }

    public Question withdrawn() {
        return new Question(
                key, edit().set("status", "withdrawn").drop("stagedAt").done());
    }

    public Question staged(long now) {
        return new Question(
                key,
                edit().set("status", "stage")
                        .set("stagedAt", now)
                        .drop("answeredAt")
                        .done());
    }

    public Question answered(long now) {
        Edit edit = edit().set("status", "answered").set("answeredAt", now).drop("stagedAt");
        if (stagedAt() > 0) {
            edit.set("spent", spent() + Math.max(0, now - stagedAt()));
        }
        return new Question(key, edit.done());
    }

    public Question mergedInto(String target) {
        return new Question(
                key,
                edit().set("status", "merged")
                        .set("into", target)
                        .drop("stagedAt")
                        .done());
    }

    public Question with(String member, @Nullable Object value) {
        return new Question(key, edit().set(member, value).done());
    }

    public Question withList(String member, List<String> values) {
        return new Question(key, edit().list(member, values).done());
    }

    /** With those panelists in {@code claims} or {@code passes}. */
    Question saidBy(String member, Panelists panelists) {
        return new Question(key, edit().set(member, panelists.told()).done());
    }

    /** A list with one more at its end. */
    static List<String> plus(List<String> list, String one) {
        List<String> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }

    private Edit edit() {
        return Edit.of(body);
    }

    private List<String> strings(String member) {
        return body.getJsonArray(member, new JsonArray()).stream()
                .map(String::valueOf)
                .toList();
    }
}
