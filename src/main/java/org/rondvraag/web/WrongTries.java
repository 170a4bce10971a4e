package org.rondvraag.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.rondvraag.live.Gcra;
import org.rondvraag.shared.Problem;
import org.rondvraag.shared.Refusal;

/**
 * Slows down guessing, per address and node. Only wrong tries count and only they are refused: a thousand phones share one address,
 * and whoever has the right code or key always gets in. For all event loops.
 */
public final class WrongTries {
    private static final int MOST_ADDRESSES = 10_000;

    private final int burst;
    private final double perSecond;
    private final LongSupplier nanos;

    private final Map<String, Gcra> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Gcra> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    private WrongTries(int burst, double perSecond, LongSupplier nanos) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.nanos = nanos;
    }

    /** For wrong codes: a room full of people mistypes. */
    public static WrongTries ofCodes(LongSupplier nanos) {
        return new WrongTries(60, 2, nanos);
    }

    public static WrongTries ofKeys(LongSupplier nanos) {
        return new WrongTries(10, 1 / 6d, nanos);
    }

    /**
     * Counts one wrong try.
     *
     * @throws Refusal {@code too_many}
     */
    public synchronized void count(HttpServerRequest request) {
        SocketAddress from = request.remoteAddress();
        String address = from == null ? "" : from.hostAddress();
        long waitMs = byAddress
                .computeIfAbsent(address, party -> new Gcra(burst, perSecond, nanos))
                .take();
        if (waitMs > 0) {
            throw new Refusal(new Problem.TooMany(waitMs));
        }
    }
}
