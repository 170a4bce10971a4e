package org.rondvraag.rehearsal;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A few ask a question each, and take it back in the end. */
final class Asking {
    private static final int QUESTIONS = 5;

    private final Stage stage;
    private final List<Asked> asked = new ArrayList<>();
    private long rev;

    private record Asked(Phone phone, String question) {}

    Asking(Stage stage) {
        this.stage = stage;
    }

    /** @param desk lets the questions through; without one they wait for a moderator, where there is review */
    Future<Void> play(Optional<Desk> desk) {
        List<Phone> phones = stage.audience().phones();
        List<Future<Void>> all = phones.subList(0, Math.min(QUESTIONS, phones.size())).stream()
                .map(phone -> ask(phone, desk))
                .toList();
        return Future.join(all).<Void>mapEmpty().otherwiseEmpty().onComplete(done -> tell());
    }

    private Future<Void> ask(Phone phone, Optional<Desk> desk) {
        String question = stage.ids().next();
        return phone.send(new JsonObject()
                        .put("do", "question.ask")
                        .put("question", question)
                        .put("text", "Rehearsal question " + question))
                .compose(reply -> {
                    if (!reply.getBoolean("ok")) {
                        return Future.failedFuture(reply.getString("error"));
                    }
                    asked.add(new Asked(phone, question));
                    return reply.getString("status").equals("pending")
                            ? desk.map(present -> present.approve(question)).orElse(Future.succeededFuture(reply))
                            : Future.succeededFuture(reply);
                })
                .onSuccess(reply -> rev = Math.max(rev, reply.getLong("rev")))
                .mapEmpty();
    }

    private void tell() {
        stage.report().figure("asked", asked.size() + " questions");
    }

    /** The revision in which all are asked. */
    long rev() {
        return rev;
    }

    /** Takes them all back. */
    Future<Void> withdraw() {
        List<Future<JsonObject>> all = asked.stream()
                .map(one -> one.phone()
                        .send(new JsonObject().put("do", "question.withdraw").put("question", one.question())))
                .toList();
        return Future.join(all).<Void>mapEmpty().otherwiseEmpty();
    }
}
