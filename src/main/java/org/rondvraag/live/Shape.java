package org.rondvraag.live;

import java.util.ArrayList;
import java.util.List;

/**
 * Which members the state of a view has, in the order they are written, and which of them may be absent. Who catches up gets
 * whole values, and only a null tells a merging reader that a member it still holds is gone: so the names must be known.
 * A name with dots reaches inside: {@code wifi.password}. Immutable.
 */
public final class Shape {
    /**
     * A member that is written whole.
     *
     * @param optional whether the member itself may be absent
     * @param optionals members in it that may be absent
     */
    record Single(String name, boolean optional, List<String> optionals) {}

    /**
     * A member that holds entities by id; always there.
     *
     * @param facts members of an entity's facts that may be absent
     * @param counts members of its counts that may be absent
     */
    record Collection(String name, List<String> facts, List<String> counts) {}

    /** No members; add them with the methods below. */
    public static final Shape EMPTY = new Shape(List.of());

    private final List<Record> members;

    private Shape(List<Record> members) {
        this.members = members;
    }

    /** Adds a member that is always there. */
    public Shape single(String name, String... optionals) {
        return plus(new Single(name, false, List.of(optionals)));
    }

    /** Adds a member that may be absent. */
    public Shape optional(String name, String... optionals) {
        return plus(new Single(name, true, List.of(optionals)));
    }

    /** Adds a collection of entities, with the names that may be absent in their facts and in their counts. */
    public Shape collection(String name, List<String> facts, List<String> counts) {
        return plus(new Collection(name, List.copyOf(facts), List.copyOf(counts)));
    }

    List<Record> members() {
        return members;
    }

    private Shape plus(Record member) {
        List<Record> more = new ArrayList<>(members);
        more.add(member);
        return new Shape(List.copyOf(more));
    }
}
