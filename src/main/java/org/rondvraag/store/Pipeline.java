package org.rondvraag.store;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.internal.ContextInternal;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import io.vertx.redis.client.impl.types.ErrorType;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The commands of one event loop to Redis, over one connection: while a batch is on its way, the next one gathers, so the
 * busier it is the more commands share a write and an fsync. What got no answer because the connection or another command
 * of the batch failed is sent again, one by one; every command may be sent twice. All state is touched on its own loop only.
 */
final class Pipeline {
    private static final Logger LOG = Logger.getLogger(Pipeline.class.getName());
    /** Waiting commands; beyond this Redis is too slow for what is asked, and refusing at once is kinder than late. */
    private static final int BOUND = 50_000;
    /** An answer waits for the rest of its batch, so batches stay within some milliseconds of Redis. */
    private static final int LARGEST_BATCH = 256;

    private static final long TICK_MS = 50;
    /** Redis lives, but cannot do it now: full, read-only, loading, or its disk fails. */
    private static final Set<String> FOR_NOW =
            Set.of("LOADING", "MISCONF", "OOM", "READONLY", "BUSY", "MASTERDOWN", "NOREPLICAS", "TRYAGAIN");

    private final ContextInternal context;
    private final Line line;
    private final long timeoutTicks;
    private final ArrayDeque<Call> queue = new ArrayDeque<>();
    private List<Call> inFlight = List.of();
    private long sentTick;
    private boolean oneByOne;
    /** The time as this loop has lived it: when it was held up, answers that wait to be read are not late. */
    private long tick;

    private long timer = -1;

    Pipeline(ContextInternal context, Connector connector, Duration timeout) {
        this.context = context;
        this.line = new Line(context, connector, fresh -> pump(), this::takeBack);
        this.timeoutTicks = Math.max(1, timeout.toMillis() / TICK_MS);
        context.runOnContext(start -> start());
    }

    private void start() {
        line.open();
        watch();
    }

    /** Sends a command; fails with the Refusal {@code unavailable} when no answer came in time. */
    Future<Call.Answer> send(Request request) {
        Promise<Call.Answer> promise = context.owner().getOrCreateContext().promise();
        Call call = new Call(request, promise);
        context.execute(() -> enqueue(call));
        return promise.future();
    }

    /** Ends the connection; what still waits fails as {@code unavailable}. */
    Future<Void> close() {
        Promise<Void> promise = Promise.promise();
        context.runOnContext(now -> {
            line.close();
            context.owner().cancelTimer(timer);
            inFlight.forEach(Call::unavailable);
            queue.forEach(Call::unavailable);
            queue.clear();
            promise.complete();
        });
        return promise.future();
    }

    private void enqueue(Call call) {
        if (line.isClosed() || queue.size() >= BOUND) {
            call.unavailable();
            return;
        }
        call.within(tick + timeoutTicks);
        queue.add(call);
        pump();
    }

    private void pump() {
        Link present = line.link();
        if (present == null || !inFlight.isEmpty() || queue.isEmpty()) {
            return;
        }
        List<Call> calls = nextCalls();
        inFlight = calls;
        sentTick = tick;
        if (oneByOne) {
            oneByOne = false;
            sendOneByOne(present, calls);
        } else {
            sendTogether(present, calls);
        }
    }

    private List<Call> nextCalls() {
        List<Call> calls = new ArrayList<>(Math.min(queue.size(), LARGEST_BATCH));
        while (!queue.isEmpty() && calls.size() < LARGEST_BATCH) {
            Call call = queue.remove();
            call.sent();
            calls.add(call);
        }
        return calls;
    }

    private void sendTogether(Link over, List<Call> calls) {
        over.connection()
                .batch(calls.stream().map(Call::request).toList())
                .onSuccess(answers -> deliver(calls, answers, over))
                .onComplete(end -> settle(calls));
    }

    private static void deliver(List<Call> calls, List<@Nullable Response> answers, Link over) {
        for (int i = 0; i < calls.size(); i++) {
            calls.get(i).answer(answers.get(i), over.runId());
        }
    }

    private void sendOneByOne(Link over, List<Call> calls) {
        // A batch that failed may have failed for want of a script; if not, this costs nothing that matters.
        over.connection().batch(Connector.scripts());
        List<Future<Void>> ends =
                calls.stream().map(call -> sendOne(over, call)).toList();
        Future.join(ends).onComplete(end -> settle(calls));
    }

    private Future<Void> sendOne(Link over, Call call) {
        return over.connection().send(call.request()).transform(end -> {
            if (end.succeeded()) {
                call.answer(end.result(), over.runId());
            } else {
                judge(over, call, end.cause());
            }
            return Future.succeededFuture();
        });
    }

    /** Ends a call that failed by itself; one that may be sent again stays open. */
    private void judge(Link over, Call call, Throwable failure) {
        if (!(failure instanceof ErrorType error)) {
            line.drop(over);
        } else if (FOR_NOW.stream().anyMatch(error::is)) {
            LOG.warning("Redis refuses for now: " + error.getMessage());
            call.unavailable();
        } else if (!error.is("NOSCRIPT") && !error.is("CONNECTION_CLOSED")) {
            call.fail(new IllegalStateException("Redis: " + error.getMessage()));
        }
    }

    /** These calls have come to an end, unless their connection was given up before. */
    private void settle(List<Call> calls) {
        if (calls == inFlight) {
            takeBack();
            pump();
        }
    }

    /** Puts what is in flight without an answer back in front, to be sent one by one. */
    private void takeBack() {
        List<Call> calls = inFlight;
        inFlight = List.of();
        for (int i = calls.size() - 1; i >= 0; i--) {
            Call call = calls.get(i);
            if (call.maySendAgain()) {
                oneByOne = true;
                queue.addFirst(call);
            } else {
                call.unavailable();
            }
        }
    }

    private void watch() {
        tick++;
        while (!queue.isEmpty() && queue.element().late(tick)) {
            queue.remove().unavailable();
        }
        for (Call call : inFlight) {
            if (call.late(tick)) {
                call.unavailable();
            }
        }
        Link present = line.link();
        if (!inFlight.isEmpty() && present != null && tick - sentTick > timeoutTicks) {
            LOG.warning("Redis has not answered for " + timeoutTicks * TICK_MS + " ms: connecting anew");
            line.drop(present);
        }
        if (!line.isClosed()) {
            timer = context.owner().setTimer(TICK_MS, again -> watch());
        }
    }
}
