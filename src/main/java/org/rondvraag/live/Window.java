package org.rondvraag.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A limit for one party: so many places in any span of time, in one burst if need be. Not for several threads. */
public final class Window {
    /** A place that was taken. */
    public static final class Place {
        private final Window window;
        private final long takenAt;

        private Place(Window window, long takenAt) {
            this.window = window;
            this.takenAt = takenAt;
        }

        /** It turned out not to count; harmless when done twice. */
        public void giveBack() {
            window.taken.removeIf(place -> place == this);
        }
    }

    private final int places;
    private final long span;
    private final LongSupplier nanos;
    private final Deque<Place> taken = new ArrayDeque<>();

    /**
     * @param places how many there are, at least 1
     * @param spanMs for how long one stays taken, in milliseconds
     * @param nanos a clock that never goes back, such as {@code System::nanoTime}
     */
    public Window(int places, long spanMs, LongSupplier nanos) {
        this.places = places;
        this.span = TimeUnit.MILLISECONDS.toNanos(spanMs);
        this.nanos = nanos;
    }

    /** 0 when a place is free, else after how many milliseconds one will be. */
    public long waitMs() {
        long now = nanos.getAsLong();
        while (!taken.isEmpty() && now - taken.getFirst().takenAt >= span) {
            taken.removeFirst();
        }
        return taken.size() < places ? 0 : TimeUnit.NANOSECONDS.toMillis(span - (now - taken.getFirst().takenAt)) + 1;
    }

    /**
     * Takes a place.
     *
     * @throws IllegalStateException when none is free; ask {@link #waitMs} first
     */
    public Place take() {
        if (waitMs() > 0) {
            throw new IllegalStateException("no place is free");
        }
        Place place = new Place(this, nanos.getAsLong());
        taken.addLast(place);
        return place;
    }

    /** Whether every place is free. */
    public boolean idle() {
        return waitMs() == 0 && taken.isEmpty();
    }
}
