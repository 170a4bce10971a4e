package org.rondvraag.rehearsal;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What is to be rehearsed.
 *
 * @param address scheme, host and port of the server
 * @param code of the event, which will get real questions, upvotes and answers
 * @param phones how many, 1 to 20,000
 * @param seconds how long they vote at an even pace, 1 to 3,600
 * @param votes upvotes and answers per second of all phones together, 1 to 20,000 and at most 5 for each phone, as the server allows
 * @param restart whether the operator restarts the server while the phones watch
 */
record Plan(URI address, String code, int phones, int seconds, int votes, boolean restart) {
    /** What the command line may say, for its help. */
    static final String OPTIONS = """
              --at URL         where the server is (http://127.0.0.1:8080)
              --phones N       how many phones come, 1 to 20000 (100)
              --seconds N      how long they vote at an even pace, 1 to 3600 (20)
              --votes N        upvotes and answers per second, at most 5 a phone (20)
              --restart        asks you to restart the server, and sees who comes back
            """;

    private static final int MOST_VOTES_A_PHONE = 5;

    /**
     * Reads the command line: the event's code, then options.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    static Plan of(List<String> arguments) {
        Deque<String> words = new ArrayDeque<>(arguments);
        if (words.isEmpty() || words.peek().startsWith("-")) {
            throw new IllegalArgumentException("say which event, such as: rehearse GENT22");
        }
        Plan plan = new Plan(URI.create("http://127.0.0.1:8080"), code(words.pop()), 100, 20, 20, false);
        while (!words.isEmpty()) {
            plan = plan.with(words.pop(), words);
        }
        if (plan.votes > MOST_VOTES_A_PHONE * plan.phones) {
            throw new IllegalArgumentException("--votes: at most 5 a second for each phone");
        }
        return plan;
    }

    private Plan with(String option, Deque<String> rest) {
        return switch (option) {
            case "--at" -> new Plan(address(value(option, rest)), code, phones, seconds, votes, restart);
            case "--phones" -> new Plan(address, code, number(option, rest, 20_000), seconds, votes, restart);
            case "--seconds" -> new Plan(address, code, phones, number(option, rest, 3_600), votes, restart);
            case "--votes" -> new Plan(address, code, phones, seconds, number(option, rest, 20_000), restart);
            case "--restart" -> new Plan(address, code, phones, seconds, votes, true);
            default -> throw new IllegalArgumentException("unknown option " + option);
        };
    }

    private static String code(String text) {
        if (!text.matches("[\\p{L}\\p{N}-]{1,40}")) {
            throw new IllegalArgumentException("not an event's code: " + text);
        }
        return text;
    }

    private static URI address(String text) {
        if (!text.matches("https?://[^/?#@]+/?")) {
            throw new IllegalArgumentException("--at: an address such as https://vragen.example.org");
        }
        return URI.create(text.replaceFirst("/$", ""));
    }

    private static int number(String option, Deque<String> rest, int most) {
        String text = value(option, rest);
        int number = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(option + ": a number from 1 to " + most);
        }
        return number;
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.pop();
    }
}
