package org.rondvraag.room;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rondvraag.event.Decision;
import org.rondvraag.event.Document;
import org.rondvraag.event.Edit;
import org.rondvraag.event.Kind;
import org.rondvraag.room.Commits.Deed;
import org.rondvraag.shared.Actor;
import org.rondvraag.store.DocId;

/**
 * One action of the crew: who did what when, and what each touched document was before, so that it can be undone. Its
 * version is the revision of the write that it tells of.
 */
record Action(String key, JsonObject body) implements Document {
    static final Kind<Action> KIND = new Kind<>("action", Action::new);
    private static final int LONGEST_WHAT = 60;

    /**
     * A touched document as it was before.
     *
     * @param version the revision of its last change then; 0 when there never was one, -1 when that was not noted
     * @param body null when it did not exist
     */
    record Before(DocId doc, long version, @Nullable JsonObject body) {}

    /**
     * What this decision does, before it is done.
     *
     * @param at when, in milliseconds since 1970
     * @param before every document that it writes, but for those of the moment
     */
    static Action of(Deed deed, Actor actor, long at, Decision decision, List<Before> before) {
        JsonArray touched = new JsonArray();
        before.forEach(each -> touched.add(new JsonObject()
                .put("kind", each.doc().kind())
                .put("id", each.doc().id())
                .put("version", each.version())
                .put("body", each.body())));
        String what = decision.what();
        return new Action(
                deed.id(),
                Edit.empty()
                        .set("at", at)
                        .set("crew", actor.member())
                        .set("who", actor.name())
                        .set("do", deed.command())
                        .set("what", what == null ? null : shortened(what))
                        .set("undoes", decision.reply().getString("undid"))
                        .done()
                        .put("touched", touched));
    }

    long at() {
        return body.getLong("at");
    }

    /** Whose it is: the crew id, or {@code organiser}. */
    String crew() {
        return body.getString("crew");
    }

    String who() {
        return body.getString("who");
    }

    String command() {
        return body.getString("do");
    }

    @Nullable
    String what() {
        return body.getString("what");
    }

    /** The action that this one undid, or null. */
    @Nullable
    String undoes() {
        return body.getString("undoes");
    }

    List<Before> before() {
        return body.getJsonArray("touched").stream()
                .map(JsonObject.class::cast)
                .map(Action::before)
                .toList();
    }

    private static Before before(JsonObject touched) {
        return new Before(
                new DocId(touched.getString("kind"), touched.getString("id")),
                touched.getLong("version", -1L),
                touched.getJsonObject("body"));
    }

    /** Whether it touched that document. */
    boolean touched(DocId doc) {
        return before().stream().anyMatch(each -> each.doc().equals(doc));
    }

    /** The version of a touched document before; -1 when it was not touched or that was not noted. */
    long versionBefore(DocId doc) {
        return before().stream()
                .filter(each -> each.doc().equals(doc))
                .mapToLong(Before::version)
                .findFirst()
                .orElse(-1);
    }

    static String shortened(String text) {
        String line = text.replace('\n', ' ');
        if (line.codePointCount(0, line.length()) <= LONGEST_WHAT) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST_WHAT)).stripTrailing() + "…";
    }
}
