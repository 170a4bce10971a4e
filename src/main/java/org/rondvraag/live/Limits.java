package org.rondvraag.live;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.shared.Problem;
import org.rondvraag.shared.Refusal;
import org.rondvraag.shared.Role;

/**
 * How much each participant and each of the crew may do on this node. Ask it after role and fields were found right. It keeps
 * memory only for who was active lately. Not for several threads: one per room.
 */
public final class Limits {
    /** The longest message of anyone but the audience, in bytes of UTF-8. */
    public static final int CREW_BYTES = 64 * 1024;

    private static final int AUDIENCE_BYTES = 16 * 1024;

    /** At each so many commands, whoever is idle is forgotten. */
    private static final int SWEEP = 1_000;

    private final LongSupplier nanos;
    private final Map<Object, Gcra> commands = new HashMap<>();
    private final Map<ParticipantId, Window> questions = new HashMap<>();
    private int sinceSweep;

    /** @param nanos a clock that never goes back, such as {@code System::nanoTime} */
    public Limits(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** How long a message of that role may be, over a socket or by HTTP, in bytes of UTF-8. */
    public static int longest(Role role) {
        return role == Role.AUDIENCE ? AUDIENCE_BYTES : CREW_BYTES;
    }

    /**
     * One command: an audience member has a burst of 30, then 5 a second; crew 60, then 20.
     *
     * @throws Refusal {@code too_many}
     */
    public void command(Actor actor) {
        sweep();
        refuseIf(commands.computeIfAbsent(party(actor), party -> budget(actor)).take());
    }

    /**
     * One new question: 6 in any 60 seconds. Give the place back when it was a repeat, or ended in {@code unavailable}.
     *
     * @throws Refusal {@code too_many}
     */
    public Window.Place question(ParticipantId participant) {
        Window window = questions.computeIfAbsent(participant, id -> new Window(6, 60_000, nanos));
        refuseIf(window.waitMs());
        return window.take();
    }

    private static Object party(Actor actor) {
        if (actor.role() == Role.AUDIENCE) {
            return actor.participant() == null ? actor.role() : actor.participant();
        }
        return actor.crew() == null ? actor.role() : actor.crew();
    }

    private Gcra budget(Actor actor) {
        return actor.role() == Role.AUDIENCE ? new Gcra(30, 5, nanos) : new Gcra(60, 20, nanos);
    }

    private void sweep() {
        if (++sinceSweep >= SWEEP) {
            sinceSweep = 0;
            commands.values().removeIf(Gcra::idle);
            questions.values().removeIf(Window::idle);
        }
    }

    private static void refuseIf(long waitMs) {
        if (waitMs > 0) {
            throw new Refusal(new Problem.TooMany(waitMs));
        }
    }
}
