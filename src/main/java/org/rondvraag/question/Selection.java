package org.rondvraag.question;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rondvraag.event.Decision;
import org.rondvraag.event.Drafted;
import org.rondvraag.event.Facts;
import org.rondvraag.event.Rule;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.Problem;
import org.rondvraag.shared.QuestionId;
import org.rondvraag.shared.Refusal;

/**
 * A rule for one question, for a selection of them: {@code questions} instead of {@code question}. It is one decision, so it is
 * one action, undone as one. What cannot be done to some of them is left out, and the reply says to which ({@code skipped}).
 */
public final class Selection {
    private static final int MOST = 100;

    /** How much of the first question's text tells what the selection was. */
    private static final int TOLD = 50;

    private Selection() {}

    public static Rule of(Rule one) {
        return (facts, actor, fields) ->
                fields.has("questions") ? all(one, facts, actor, fields) : one.decide(facts, actor, fields);
    }

    private static Decision all(Rule one, Facts facts, Actor actor, Fields fields) {
        List<QuestionId> questions = fields.ids("questions", MOST, QuestionId::of).stream()
                .distinct()
                .toList();
        if (questions.isEmpty()) {
            throw Refusal.invalid("questions", "missing");
        }
        Drafted drafted = new Drafted(facts);
        JsonArray skipped = new JsonArray();
        List<String> told = new ArrayList<>();
        @Nullable Refusal first = null;
        for (QuestionId question : questions) {
            try {
                Decision decision = one.decide(drafted, actor, fields.with("question", question.value()));
                drafted.add(decision);
                if (decision.what() != null) {
                    told.add(decision.what());
                }
            } catch (Refusal refusal) {
                first = first == null ? refusal : first;
                skipped.add(unlessInvalid(refusal, question));
            }
        }
        if (first != null && skipped.size() == questions.size()) {
            throw first;
        }
        Decision decision =
                new Decision(drafted.writes(), List.of(), null, told.isEmpty() ? null : what(told), new JsonObject());
        return skipped.isEmpty() ? decision : decision.replying("skipped", skipped);
    }

    private static String unlessInvalid(Refusal refusal, QuestionId question) {
        if (refusal.problem() instanceof Problem.Invalid) {
            throw refusal;
        }
        return question.value();
    }

    private static String what(List<String> told) {
        String first = told.get(0);
        if (told.size() == 1) {
            return first;
        }
        boolean fits = first.codePointCount(0, first.length()) <= TOLD;
        String start = fits
                ? first
                : first.substring(0, first.offsetByCodePoints(0, TOLD)).stripTrailing() + "…";
        return start + " (+" + (told.size() - 1) + ")";
    }
}
