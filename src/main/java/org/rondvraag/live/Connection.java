package org.rondvraag.live;

import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.Role;

/**
 * One WebSocket, on its event loop. It stands in sync with its topic, or is too slow and is passed by, or waits for what brings it
 * into sync. So it costs no more memory than one snapshot and the replies to its own few commands, whatever its reader does.
 */
public final class Connection {
    /** A reader that takes nothing for so long is sent away, in seconds. */
    static final int STUCK_SECONDS = 30;

    /** A peer that does not answer our close frame is cut off after this, in seconds. */
    static final int CLOSING_SECONDS = 10;

    /** The same when the server stops: nobody may hold that up. */
    static final int BYE_SECONDS = 3;

    /** What may be on its way from one of a crowd of phones, in bytes: little, and more than they say in a breath. */
    private static final int PHONE_WINDOW = 2_048;

    private enum State {
        /** Its first frame, or what it missed, is on its way from the room; publications before that are in it. */
        WAITING,
        /** It holds what was published last. */
        IN_SYNC,
        /** Its channel is full; publications pass it by. */
        STALE,
        /** It is sent away; what it asked is still answered, nothing else is read or written. */
        LEAVING,
        /** A close frame was sent; nothing is written after it. */
        CLOSING,
        CLOSED
    }

    private final Hub hub;
    private final ServerWebSocket socket;
    private final Actor actor;
    private final Stream stream;
    private final Runnable onClosed;
    private final RawFrames wire;
    private final Intake intake;
    private State state = State.WAITING;
    private @Nullable CloseCode leaving;
    private boolean missedMe;
    private volatile @Nullable Position position;
    private volatile boolean closed;

    /** Who listens together with it on this loop, and its place among them; {@link Group} keeps both. */
    @Nullable
    Group group;

    int place;

    /** When the wheel of its {@link Hub} pings it. */
    int slot;

    Connection(Hub hub, ServerWebSocket socket, Door.Entry entry, Runnable onClosed) {
        this.hub = hub;
        this.socket = socket;
        this.actor = entry.actor();
        this.stream = entry.stream();
        this.onClosed = onClosed;
        this.wire = new RawFrames(socket);
        this.intake = new Intake(this, hub, socket, actor, entry.commands());
    }

    void open(@Nullable String epoch, long rev) {
        wire.receive(actor.role() == Role.AUDIENCE ? PHONE_WINDOW : Limits.CREW_BYTES);
        socket.exceptionHandler(failure -> {});
        socket.closeHandler(done -> closed());
        socket.frameHandler(this::read);
        stream.attach(this, epoch, rev);
    }

    private void read(WebSocketFrame frame) {
        if (!isGoing()) {
            intake.frame(frame);
        }
    }

    private boolean isGoing() {
        return state == State.LEAVING || state == State.CLOSING || state == State.CLOSED;
    }

    /** Who is at the other end. Any thread. */
    public Actor actor() {
        return actor;
    }

    /** Where its reader stands; null when that is nowhere, so that it needs a snapshot. Any thread. */
    public @Nullable Position position() {
        return position;
    }

    /** Any thread. */
    public boolean isClosed() {
        return closed;
    }

    /** Answers what it asked, says why and closes: who erased the event learns that it is done. Any thread. */
    public void close(CloseCode code) {
        hub.run(() -> leave(code));
    }

    private void leave(CloseCode code) {
        if (intake.isIdle()) {
            end(code);
        } else if (!isGoing()) {
            state = State.LEAVING;
            leaving = code;
        }
    }

    Hub hub() {
        return hub;
    }

    /** What brings it into sync: first frames, or what it missed. Nothing is left of what it was behind with. */
    void begin(Topic topic, List<Frame> frames, Position at) {
        if (isGoing()) {
            return;
        }
        hub.listen(this, topic);
        if (state == State.STALE) {
            position = null;
            return;
        }
        frames.forEach(wire::write);
        position = at;
        state = State.IN_SYNC;
    }

    /** A publication for everyone in sync. */
    void publish(RawFrames.Round round, Position at) {
        if (state == State.IN_SYNC && inStep()) {
            wire.write(round);
            position = at;
        }
    }

    /** News for this participant alone. Missing one, only a snapshot and the whole {@code me} after it make the reader right. */
    void me(Frame frame) {
        if (state == State.STALE) {
            missedMe = true;
        } else if (state == State.WAITING || state == State.IN_SYNC) {
            if (inStep()) {
                wire.write(frame);
            } else {
                missedMe = true;
            }
        }
    }

    /** A reply; written even to a slow reader, since the {@link Intake} bounds how many there can be. */
    void reply(Frame frame) {
        if (state != State.CLOSING && state != State.CLOSED) {
            wire.write(frame);
            inStep();
        }
        if (leaving != null && intake.isIdle()) {
            end(leaving);
        }
    }

    void ping() {
        if (state == State.IN_SYNC && inStep()) {
            wire.write(hub.ping());
        }
    }

    /** Whether the reader keeps up; if not, from now on everything passes it by until it has taken what it was sent. */
    boolean inStep() {
        if (wire.writable()) {
            return true;
        }
        if (state == State.IN_SYNC || state == State.WAITING) {
            state = State.STALE;
            intake.pause(Intake.Pause.SLOW);
            hub.deadline(this, STUCK_SECONDS);
            wire.drained().onSuccess(done -> drained());
        }
        return false;
    }

    private void drained() {
        if (state == State.STALE) {
            state = State.WAITING;
            hub.deadline(this, 0);
            if (missedMe) {
                missedMe = false;
                position = null;
            }
            intake.resume(Intake.Pause.SLOW);
            stream.resume(this);
        }
    }

    /** The wheel found it past its deadline. */
    void overdue() {
        if (state == State.CLOSING) {
            wire.cut();
        } else {
            end(CloseCode.TOO_SLOW);
        }
    }

    void unthrottle() {
        intake.resume(Intake.Pause.FLOOD);
    }

    /** The server stops; the reader comes back after so many milliseconds. */
    void bye(long retryAfterMs) {
        if (state != State.CLOSING && state != State.CLOSED) {
            wire.write(Frames.bye(retryAfterMs));
            end(CloseCode.RESTART);
        }
        hub.deadline(this, BYE_SECONDS);
    }

    void end(CloseCode code) {
        if (state != State.CLOSING && state != State.CLOSED) {
            state = State.CLOSING;
            hub.deadline(this, CLOSING_SECONDS);
            wire.close(code);
        }
    }

    private void closed() {
        state = State.CLOSED;
        closed = true;
        hub.forget(this);
        onClosed.run();
        stream.detach(this);
    }
}
