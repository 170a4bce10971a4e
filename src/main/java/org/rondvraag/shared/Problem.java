package org.rondvraag.shared;

import java.util.Map;

/** Why something was refused; {@link #error} is the word on the wire, {@link #key} names the sentence for people. */
public sealed interface Problem {
    /** The error word of the frames: one of the eight that the protocol knows. */
    String error();

    /** The message key of the sentence that explains it. */
    default String key() {
        return "error." + error();
    }

    /** What the sentence needs: placeholder to value. */
    default Map<String, Object> args() {
        return Map.of();
    }

    /**
     * A field is missing, malformed or out of bounds.
     *
     * @param field the field's name on the wire
     * @param rule which rule it broke, such as {@code short}, {@code long}, {@code form}, {@code missing}
     */
    record Invalid(String field, String rule, Map<String, Object> args) implements Problem {
        @Override
        public String error() {
            return "invalid";
        }

        @Override
        public String key() {
            return "error.invalid." + rule;
        }
    }

    /** The role, or the person, may not do this. */
    record Forbidden() implements Problem {
        @Override
        public String error() {
            return "forbidden";
        }
    }

    /** What is named does not exist, or this role may not know that it does. */
    record NotFound() implements Problem {
        @Override
        public String error() {
            return "not_found";
        }
    }

    /**
     * The state does not allow it, or changed meanwhile.
     *
     * @param reason which conflict, the end of the message key; empty for the general sentence
     */
    record Conflict(String reason) implements Problem {
        @Override
        public String error() {
            return "conflict";
        }

        @Override
        public String key() {
            return reason.isEmpty() ? "error.conflict" : "error.conflict." + reason;
        }
    }

    /**
     * Someone else changed it, after what the sender had seen.
     *
     * @param did what was done, and by whom
     */
    record Changed(Sentence did) implements Problem {
        @Override
        public String error() {
            return "conflict";
        }

        @Override
        public String key() {
            return "error.conflict.changed";
        }

        @Override
        public Map<String, Object> args() {
            return Map.of("did", did);
        }
    }

    /** The poll does not take answers now. */
    record PollClosed() implements Problem {
        @Override
        public String error() {
            return "poll_closed";
        }
    }

    /** Asking is closed, for the event or for the item. */
    record QuestionsClosed() implements Problem {
        @Override
        public String error() {
            return "questions_closed";
        }
    }

    /**
     * Too much in too short a time.
     *
     * @param retryAfterMs when it may be tried again, in milliseconds
     * @param rule which limit it was, the end of the message key; empty for the pace of sending
     */
    record TooMany(long retryAfterMs, String rule) implements Problem {
        public TooMany(long retryAfterMs) {
            this(retryAfterMs, "");
        }

        @Override
        public String key() {
            return rule.isEmpty() ? "error.too_many" : "error.too_many." + rule;
        }

        @Override
        public String error() {
            return "too_many";
        }

        @Override
        public Map<String, Object> args() {
            return Map.of("n", Math.max(1, (retryAfterMs + 999) / 1000));
        }
    }

    /**
     * As many as one person may have; waiting does not help.
     *
     * @param most how many that is
     */
    record Enough(int most) implements Problem {
        @Override
        public String error() {
            return "too_many";
        }

        @Override
        public String key() {
            return "error.too_many.limit";
        }

        @Override
        public Map<String, Object> args() {
            return Map.of("n", most);
        }
    }

    /** Redis did not answer in time; the same command may be sent again under the same ids. */
    record Unavailable() implements Problem {
        @Override
        public String error() {
            return "unavailable";
        }
    }
}
