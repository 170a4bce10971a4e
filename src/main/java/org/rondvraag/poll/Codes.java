package org.rondvraag.poll;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.rondvraag.event.Decision;
import org.rondvraag.event.Document;
import org.rondvraag.event.Facts;
import org.rondvraag.event.Kind;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.shared.Refusal;

/**
 * A batch of one-time codes, printed for the door. In a poll that asks for codes the code is the voter: whichever device it is
 * typed on, its last ballot of a round counts, once. Only what a code hashes to is kept.
 *
 * @param voters what its codes hash to
 */
public record Codes(String key, JsonObject body, Set<String> voters) implements Document {
    public static final Kind<Codes> KIND = new Kind<>("codes", Codes::new);
    private static final String MARK = "code-";
    private static final int MOST = 1_000;
    private static final int MOST_BATCHES = 20;

    Codes(String key, JsonObject body) {
        this(
                key,
                body,
                body.getJsonArray("voters").stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet()));
    }

    /** {@code poll.codes}: makes so many codes, which only this reply ever tells. */
    public static Decision make(Facts facts, Actor actor, Fields fields) {
        long count = fields.integer("count", 1, MOST);
        if (facts.all(KIND).size() >= MOST_BATCHES) {
            throw Refusal.conflict("full");
        }
        EventCode event = facts.event().code();
        List<String> codes = new ArrayList<>();
        JsonArray voters = new JsonArray();
        for (int i = 0; i < count; i++) {
            String code = Digest.of(facts.newId()).code();
            codes.add(code.substring(0, 5) + "-" + code.substring(5));
            voters.add(voter(event, code).value());
        }
        JsonObject body = new JsonObject().put("at", facts.now()).put("voters", voters);
        return Decision.write(KIND, new Codes(facts.newId(), body))
                .replying("codes", new JsonArray(codes))
                .about(String.valueOf(count));
    }

    /**
     * Who votes with that code.
     *
     * @param code as typed: spaces, dashes, lower case and look-alikes are accepted
     */
    public static ParticipantId voter(EventCode event, String code) {
        String plain = code.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        return new ParticipantId(MARK + Digest.of("code", event, plain).hex().substring(0, 32));
    }

    /** Whether a participant is a code, and so nobody who has joined. */
    public static boolean isVoter(ParticipantId participant) {
        return participant.value().startsWith(MARK) && participant.value().length() == MARK.length() + 32;
    }
}
