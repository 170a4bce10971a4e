package org.rondvraag.shared;

import java.util.Map;

/** Carries a {@link Problem} through a chain of Futures; cheap, since it keeps no stack trace. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refusal(Problem problem) {
        super(problem.toString(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    public static Refusal invalid(String field, String rule) {
        return invalid(field, rule, Map.of());
    }

    public static Refusal invalid(String field, String rule, Map<String, Object> args) {
        return new Refusal(new Problem.Invalid(field, rule, args));
    }

    public static Refusal forbidden() {
        return new Refusal(new Problem.Forbidden());
    }

    public static Refusal notFound() {
        return new Refusal(new Problem.NotFound());
    }

    public static Refusal conflict(String reason) {
        return new Refusal(new Problem.Conflict(reason));
    }

    public static Refusal unavailable() {
        return new Refusal(new Problem.Unavailable());
    }
}
