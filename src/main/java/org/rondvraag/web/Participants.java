package org.rondvraag.web;

import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.ParticipantId;

/**
 * The cookie by which someone in the audience stays the same one: {@code rv_p}, of one event only (its path and its signature
 * say so), with a random id. Giving one costs no Redis; the event learns of a participant at the first write.
 */
public final class Participants {
    private static final String NAME = "rv_p";
    private static final Duration LIFETIME = Duration.ofDays(90);

    private final Signer signer;
    private final Cookies cookies;
    private final Supplier<String> newId;

    /** @param newId makes 128 random bits in the form of an id */
    public Participants(Signer signer, Cookies cookies, Supplier<String> newId) {
        this.signer = signer;
        this.cookies = cookies;
        this.newId = newId;
    }

    /** Who asks, when the cookie is ours and not too old. */
    public Optional<ParticipantId> of(HttpServerRequest request, EventCode event) {
        return Cookies.read(request, NAME)
                .flatMap(value -> signer.verify(purpose(event), value, LIFETIME))
                .map(ParticipantId::of);
    }

    /** Who asks; a newcomer gets a new id, and the answer its cookie. */
    public ParticipantId admit(HttpServerRequest request, EventCode event) {
        return of(request, event).orElseGet(() -> give(request, event));
    }

    private ParticipantId give(HttpServerRequest request, EventCode event) {
        ParticipantId participant = ParticipantId.of(newId.get());
        cookies.set(request, NAME, signer.sign(purpose(event), participant.value()), "/e/" + event, LIFETIME);
        return participant;
    }

    private static String purpose(EventCode event) {
        return NAME + " " + event;
    }
}
