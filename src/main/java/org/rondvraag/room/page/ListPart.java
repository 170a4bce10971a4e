package org.rondvraag.room.page;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The questions of the current item: mine that wait first, then the order, then what was answered; as {@code model/list.js}. */
final class ListPart {
    private static final Set<String> UNSEEN = Set.of("pending", "dismissed", "merged", "open");

    private final PhoneFrame c;
    private final QuestionPart question;

    private ListPart(PhoneFrame c) {
        this.c = c;
        this.question = new QuestionPart(c);
    }

    static Map<String, Object> of(PhoneFrame c) {
        return new ListPart(c).list();
    }

    private Map<String, Object> list() {
        List<String> open = here("open", "at");
        List<String> first = PhoneFrame.strings(c.state().getJsonArray("order"))
                .filter(open::contains)
                .toList();
        List<String> rest = open.stream().filter(id -> !first.contains(id)).toList();
        List<Map<String, Object>> rows = new ArrayList<>();
        unseen().map(question::hidden).forEach(rows::add);
        Stream.concat(first.stream(), here("answered", "answeredAt").stream())
                .map(question::row)
                .forEach(rows::add);
        String empty = c.words().text(c.asking() ? "question.empty" : "question.empty.closed");
        return new Tree()
                .with("id", "vragen")
                .with("count", open.size())
                .flag("rule", !open.isEmpty())
                .with(
                        "orders",
                        List.of(
                                order("popular").flag("chosen", true).done(),
                                order("newest").done()))
                .with("rows", rows)
                .with("rest", rest(rest))
                .with("ledger", LedgerPart.of(c))
                .with("empty", rows.isEmpty() ? empty : null)
                .done();
    }

    private Tree order(String order) {
        return new Tree().with("value", order).with("label", c.words().text("question.order." + order));
    }

    private @Nullable Map<String, Object> rest(List<String> ids) {
        return ids.isEmpty()
                ? null
                : Map.of(
                        "label", c.words().count("question.rest", ids.size()),
                        "rows", ids.stream().map(question::row).toList());
    }

    /** Questions of mine that others do not see, newest first; what was turned down only while its item lasts. */
    private Stream<String> unseen() {
        return c.myQuestions().fieldNames().stream()
                .filter(id -> !c.questions().containsKey(id) && UNSEEN.contains(status(id)))
                .filter(id ->
                        status(id).equals("pending") || isHere(c.myQuestions().getJsonObject(id)))
                .sorted(newest(c.myQuestions(), "at"));
    }

    private String status(String id) {
        return c.myQuestions().getJsonObject(id).getString("status");
    }

    private List<String> here(String status, String time) {
        return c.questions().fieldNames().stream()
                .filter(id ->
                        c.questions().getJsonObject(id).getString("status").equals(status))
                .filter(id -> isHere(c.questions().getJsonObject(id)))
                .sorted(newest(c.questions(), time))
                .toList();
    }

    private boolean isHere(JsonObject question) {
        return Objects.equals(question.getString("item", c.itemId()), c.itemId());
    }

    private static Comparator<String> newest(JsonObject questions, String time) {
        return Comparator.comparing((String id) -> -questions.getJsonObject(id).getLong(time, 0L))
                .thenComparing(id -> id);
    }
}
