package org.rondvraag.question;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.rondvraag.event.Decision;
import org.rondvraag.event.Document;
import org.rondvraag.event.Edit;
import org.rondvraag.event.Facts;
import org.rondvraag.event.Kind;
import org.rondvraag.ranking.WordList;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.Language;
import org.rondvraag.shared.Refusal;

/** Which words are marked at the desk: those of the lists, with what this event adds to them and takes from them. */
public record MarkedWords(JsonObject body) implements Document {
    public static final String ID = "words";
    public static final Kind<MarkedWords> KIND = new Kind<>("words", (id, body) -> new MarkedWords(body));
    public static final MarkedWords NONE = new MarkedWords(new JsonObject());

    private static final int LONGEST = 120;

    /** The most words at once, and in each of the event's own two lists. */
    private static final int MOST = 100;

    /** {@code words.mark}: words to mark from now on ({@code add}) and words to mark no longer ({@code remove}). */
    public static Decision mark(Facts facts, Actor actor, Fields fields) {
        List<String> add = words(fields, "add");
        List<String> remove = words(fields, "remove");
        MarkedWords present = facts.find(KIND, ID).orElse(NONE);
        List<String> added = new ArrayList<>(present.added());
        List<String> removed = new ArrayList<>(present.removed());
        for (String word : add) {
            drop(removed, word);
            if (!Profanity.isListed(word)) {
                put(added, word);
            }
        }
        for (String word : remove) {
            drop(added, word);
            if (Profanity.isListed(word)) {
                put(removed, word);
            }
        }
        if (added.equals(present.added()) && removed.equals(present.removed())) {
            return Decision.holds();
        }
        if (Math.max(added.size(), removed.size()) > MOST) {
            throw Refusal.conflict("full");
        }
        JsonObject body =
                Edit.empty().list("added", added).list("removed", removed).done();
        return Decision.write(KIND, new MarkedWords(body)).about(String.join(", ", add.isEmpty() ? remove : add));
    }

    private static List<String> words(Fields fields, String field) {
        List<String> words = fields.texts(field, MOST, LONGEST);
        if (words.stream().anyMatch(word -> WordList.key(word).isEmpty())) {
            throw Refusal.invalid(field, "characters");
        }
        return words;
    }

    private static void put(List<String> words, String word) {
        drop(words, word);
        words.add(word);
    }

    private static void drop(List<String> words, String word) {
        words.removeIf(other -> WordList.key(other).equals(WordList.key(word)));
    }

    /** The words to look for in an event of that language. */
    public WordList list(Language language) {
        List<String> words = new ArrayList<>(Profanity.words(language));
        removed().forEach(word -> drop(words, word));
        words.addAll(added());
        return new WordList(words);
    }

    @Override
    public String key() {
        return ID;
    }

    /** What the desk is told: {@code added}, {@code removed}. */
    public JsonObject told() {
        return new JsonObject()
                .put("added", body.getJsonArray("added", new JsonArray()))
                .put("removed", body.getJsonArray("removed", new JsonArray()));
    }

    private List<String> added() {
        return strings("added");
    }

    private List<String> removed() {
        return strings("removed");
    }

    private List<String> strings(String member) {
        return body.getJsonArray(member, new JsonArray()).stream()
                .map(String::valueOf)
                .toList();
    }
}
