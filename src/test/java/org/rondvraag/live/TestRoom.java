package org.rondvraag.live;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.shared.View;

/** The smallest room: a text with a number in two views, and what each participant did. */
final class TestRoom implements Stream {
    static final Shape SHAPE =
            Shape.EMPTY.collection("questions", List.of(), List.of()).single("online");

    private final Context context;
    private final Map<View, Topic> topics = new ConcurrentHashMap<>();
    private final Map<ParticipantId, JsonObject> own = new ConcurrentHashMap<>();
    private long rev;

    TestRoom(Vertx vertx) {
        context = vertx.getOrCreateContext();
        for (View view : View.values()) {
            topics.put(view, new Topic(context, "e1", begun(view)));
        }
    }

    private static LiveDocument begun(View view) {
        LiveDocument document = new LiveDocument(SHAPE);
        document.set("online", view.ordinal());
        document.publish(0);
        return document;
    }

    @Override
    public void attach(Connection connection, @Nullable String epoch, long rev) {
        context.runOnContext(on -> topic(connection).attach(connection, epoch, rev, me(connection)));
    }

    @Override
    public void resume(Connection connection) {
        context.runOnContext(on -> topic(connection).resume(connection, me(connection)));
    }

    @Override
    public void detach(Connection connection) {
        context.runOnContext(on -> topic(connection).detach(connection));
    }

    /** Shows a text under an id in the view, as the next revision, and waits until every loop wrote it. */
    long show(View view, String id, String text) {
        return LiveServer.get(on(() -> {
            rev++;
            topics.get(view).document().put("questions", id, new JsonObject().put("text", text), rev);
            return topics.get(view).publish(rev).map(done -> rev);
        }));
    }

    void tell(ParticipantId participant, JsonObject patch) {
        LiveServer.get(on(() -> {
            own.merge(participant, patch, MergePatch::apply);
            topics.get(View.AUDIENCE).me(participant, patch);
            return topics.get(View.AUDIENCE).publish(rev);
        }));
    }

    /** Another life of the store, whose state holds one text. */
    void restart(View view, String epoch, String id, String text) {
        LiveServer.get(on(() -> {
            LiveDocument document = begun(view);
            document.put("questions", id, new JsonObject().put("text", text), 1);
            document.publish(1);
            topics.get(view).restart(epoch, document, this::me);
            return Future.succeededFuture();
        }));
    }

    int connections(View view) {
        return LiveServer.get(on(() -> Future.succeededFuture(topics.get(view).connections())));
    }

    int participants(View view) {
        return LiveServer.get(
                on(() -> Future.succeededFuture(topics.get(view).participants().size())));
    }

    private <T> CompletableFuture<T> on(Supplier<Future<T>> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        context.runOnContext(on -> task.get().onSuccess(result::complete).onFailure(result::completeExceptionally));
        return result;
    }

    private Topic topic(Connection connection) {
        return topics.get(connection.actor().view());
    }

    private @Nullable JsonObject me(Connection connection) {
        ParticipantId participant = connection.actor().participant();
        return participant == null ? null : own.getOrDefault(participant, new JsonObject());
    }
}
