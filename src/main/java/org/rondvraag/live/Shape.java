package org.rondvraag.live;

import java.util.ArrayList;
import java.util.List;

/**
 * Which members the state of a view has, in the order they are written, and which of them may be absent. Who catches up gets
 * whole values, and only a null tells a merging reader that a member it still holds is gone: so the names must be known.
 * A name with dots reaches inside: {@code wifi.password}. Immutable.
 */
public final class Shape {
    /** One member; it is always there. */
    sealed interface Member {}

    /**
     * A member that is written whole.
     *
     * @param optionals members in it that may be absent
     */
    record Single(String name, List<String> optionals) implements Member {}

    /**
     * A member that holds entities by id.
     *
     * @param facts members of an entity's facts that may be absent
     * @param counts members of its counts that may be absent
     */
    record Collection(String name, List<String> facts, List<String> counts) implements Member {}

    /** No members; add them with the methods below. */
    public static final Shape EMPTY = new Shape(List.of());

    private final List<Member> members;

    private Shape(List<Member> members) {
        this.members = members;
    }

    /** Adds a member that is written whole, with the names that may be absent in it. */
    public Shape single(String name, String... optionals) {
        return plus(new Single(name, List.of(optionals)));
    }

    /** Adds a collection of entities, with the names that may be absent in their facts and in their counts. */
    public Shape collection(String name, List<String> facts, List<String> counts) {
        return plus(new Collection(name, List.copyOf(facts), List.copyOf(counts)));
    }

    List<Member> members() {
        return members;
    }

    private Shape plus(Member member) {
        List<Member> more = new ArrayList<>(members);
        more.add(member);
        return new Shape(List.copyOf(more));
    }
}
