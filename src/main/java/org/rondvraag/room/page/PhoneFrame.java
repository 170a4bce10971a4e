package org.rondvraag.room.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every part of the phone's page starts from, as {@code model/frame.js}. */
record PhoneFrame(JsonObject state, JsonObject page, Words words, JsonObject me) {
    static PhoneFrame of(JsonObject state, JsonObject page, Words words) {
        return new PhoneFrame(state, page, words, page.getJsonObject("me", new JsonObject()));
    }

    JsonObject event() {
        return state.getJsonObject("event");
    }

    String zone() {
        return event().getString("zone");
    }

    @Nullable
    String itemId() {
        return event().getString("currentItem");
    }

    @Nullable
    JsonObject item() {
        return itemId() == null ? null : items().getJsonObject(itemId());
    }

    JsonObject items() {
        return state.getJsonObject("items");
    }

    JsonObject questions() {
        return state.getJsonObject("questions");
    }

    JsonObject polls() {
        return state.getJsonObject("polls");
    }

    JsonObject myQuestions() {
        return me.getJsonObject("questions", new JsonObject());
    }

    boolean asking() {
        JsonObject item = item();
        return item != null
                && "open".equals(event().getString("questions"))
                && "open".equals(item.getString("questions"));
    }

    @Nullable
    JsonObject refusal() {
        return page.getJsonObject("refusal");
    }

    String action() {
        return "/e/" + page.getString("code") + "/do";
    }

    /** The people of a list of ids, those who are known; each with its {@code id}. */
    List<JsonObject> people(@Nullable JsonArray ids) {
        JsonObject people = state.getJsonObject("people");
        return strings(ids)
                .filter(people::containsKey)
                .map(id -> people.getJsonObject(id).copy().put("id", id))
                .toList();
    }

    List<String> names(@Nullable JsonArray ids) {
        return people(ids).stream().map(person -> person.getString("name")).toList();
    }

    /** {@code A, B en C}. */
    String listed(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        List<String> first = new ArrayList<>(names.subList(0, names.size() - 1));
        return String.join(", ", first) + words.text("app.and") + names.get(names.size() - 1);
    }

    static Stream<String> strings(@Nullable JsonArray array) {
        return array == null ? Stream.of() : array.stream().map(String::valueOf);
    }
}
