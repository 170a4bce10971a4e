package org.rondvraag.store;

import io.vertx.core.Promise;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import org.jspecify.annotations.Nullable;
import org.rondvraag.shared.Refusal;

/** A command on its way to Redis, sent once or more, and the promise of its answer. */
final class Call {
    private static final int MOST_SENDS = 5;

    private final Request request;
    private final Promise<Answer> promise;
    private long deadline;
    private int sends;

    Call(Request request, Promise<Answer> promise) {
        this.request = request;
        this.promise = promise;
    }

    /** Sets the tick from which on it is late. */
    void within(long tick) {
        deadline = tick;
    }

    Request request() {
        return request;
    }

    void sent() {
        sends++;
    }

    /** Whether nobody waits for it any more. */
    boolean over() {
        return promise.future().isComplete();
    }

    boolean maySendAgain() {
        return !over() && sends < MOST_SENDS;
    }

    boolean late(long tick) {
        return tick >= deadline;
    }

    void answer(@Nullable Response response, String runId) {
        promise.tryComplete(new Answer(response, runId));
    }

    void unavailable() {
        promise.tryFail(Refusal.unavailable());
    }

    void fail(Throwable failure) {
        promise.tryFail(failure);
    }

    /**
     * What Redis answered.
     *
     * @param response null = nil
     * @param runId of the start of Redis that answered
     */
    record Answer(@Nullable Response response, String runId) {
        /** The response of a command that never answers nil. */
        Response value() {
            if (response == null) {
                throw new IllegalStateException("Redis answered nil");
            }
            return response;
        }
    }
}
