package org.rondvraag.live;

import io.vertx.core.json.JsonObject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.rondvraag.shared.Language;
import org.rondvraag.shared.Messages;
import org.rondvraag.shared.Problem;
import org.rondvraag.shared.Refusal;

/** What a command is answered with, on the socket and by HTTP alike. */
public final class Replies {
    private static final Logger LOG = Logger.getLogger(Replies.class.getName());

    private final Messages messages;

    public Replies(Messages messages) {
        this.messages = messages;
    }

    /** The command was done. {@code id} is the frame's own. */
    public JsonObject done(@Nullable String id, JsonObject result) {
        JsonObject reply = head(id).put("ok", true);
        result.forEach(member -> reply.put(member.getKey(), member.getValue()));
        return reply;
    }

    /** The command was refused, or failed: the reason, and the sentence in the person's language. */
    public JsonObject refused(@Nullable String id, Throwable failure, Language language) {
        Problem problem = problem(failure);
        JsonObject reply = head(id).put("ok", false)
                .put("error", problem.error())
                .put("message", messages.text(language, problem.key(), problem.args()));
        if (problem instanceof Problem.Invalid invalid) {
            reply.put("field", invalid.field());
        } else if (problem instanceof Problem.TooMany many) {
            reply.put("retryAfterMs", many.retryAfterMs());
        }
        return reply;
    }

    /** The problem that a failure carries; any other failure is a fault of ours, logged, and said to be {@code unavailable}. */
    public static Problem problem(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return refusal.problem();
        }
        LOG.log(Level.WARNING, "a command failed", failure);
        return new Problem.Unavailable();
    }

    /** The HTTP status that stands for a problem, of a post and of a handshake alike. */
    public static int status(Problem problem) {
        return switch (problem.error()) {
            case "invalid" -> 400;
            case "forbidden" -> 403;
            case "not_found" -> 404;
            case "too_many" -> 429;
            case "unavailable" -> 503;
            default -> 409;
        };
    }

    private static JsonObject head(@Nullable String id) {
        return new JsonObject().put("type", "reply").put("re", id);
    }
}
