package org.rondvraag.room;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Set;
import org.rondvraag.event.Rule;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.Role;

/**
 * One line of the command table.
 *
 * @param name the word on the wire
 * @param roles who may give it
 * @param step what it does
 * @param quiet whether the crew giving it is no action: neither logged nor undone
 */
record Command(String name, Set<Role> roles, Step step, boolean quiet) {
    Command(String name, Set<Role> roles, Step step) {
        this(name, roles, step, false);
    }

    /** Either a rule, whose decision is committed, or one of the hot paths, which go straight to a script of their own. */
    sealed interface Step {}

    /** Decided in Java, committed by compare-and-set. */
    record Ruled(Rule rule) implements Step {}

    /** Checked inside its own script. */
    record Hot(Path path) implements Step {}

    /** Takes the whole event away. */
    record Erasing() implements Step {}

    /** Restores what an action changed. */
    record Undoing() implements Step {}

    /** A hot path: reads the fields, asks for the limit, writes; the Future has the reply's members. */
    @FunctionalInterface
    interface Path {
        Future<JsonObject> run(Votings votings, Actor actor, Fields fields);
    }
}
