package org.rondvraag.live;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.PrintStream;
import java.util.function.LongConsumer;

/** What one tick of a view with 500 questions costs, in microseconds. Prints; judges nothing. */
public final class LiveDocumentBenchmark {
    private static final PrintStream OUT = System.out;
    private static final int QUESTIONS = 500;
    private static final int TIMES = 3_000;

    private final LiveDocument document = new LiveDocument(LiveDocumentTest.SHAPE);
    private long rev;

    private LiveDocumentBenchmark() {
        document.set("event", new JsonObject().put("title", "Study day"));
        JsonArray order = new JsonArray();
        for (int i = 0; i < QUESTIONS; i++) {
            JsonObject facts = new JsonObject().put("text", "A question of some length, number " + i + "?".repeat(40));
            document.put("questions", "q" + i, facts.put("status", "open").put("at", 1_655_800_000_000L + i), 1);
            document.count("questions", "q" + i, new JsonObject().put("votes", i), 1);
            order.add("q" + i);
        }
        document.set("order", order);
        document.publish(1);
        rev = 1;
    }

    public static void main(String[] arguments) {
        LiveDocumentBenchmark benchmark = new LiveDocumentBenchmark();
        for (int i = 0; i < 3; i++) {
            benchmark.measure("publish, 10 votes", now -> benchmark.votes(10));
            benchmark.measure("publish, 500 votes", now -> benchmark.votes(QUESTIONS));
            benchmark.measure("and patchSince", now -> {
                benchmark.votes(10);
                benchmark.document.patchSince(benchmark.rev - 10);
            });
            benchmark.measure("and the state encoded", now -> {
                benchmark.votes(10);
                benchmark.document.encoded();
            });
        }
    }

    private void votes(int count) {
        rev++;
        for (int i = 0; i < count; i++) {
            long votes = rev + i;
            document.count("questions", "q" + (rev * 7 + i) % QUESTIONS, new JsonObject().put("votes", votes), rev);
        }
        document.publish(rev);
    }

    private void measure(String name, LongConsumer work) {
        long start = System.nanoTime();
        for (int i = 0; i < TIMES; i++) {
            work.accept(i);
        }
        OUT.printf("%-24s %,8.1f us%n", name, (System.nanoTime() - start) / 1e3 / TIMES);
    }
}
