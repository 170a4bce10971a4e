package org.rondvraag.export;

import java.util.Comparator;
import java.util.function.Function;

/** The order of ids that people expect: {@code p2} before {@code p10}. */
final class Natural {
    private Natural() {}

    static <T> Comparator<T> by(Function<T, String> id) {
        return Comparator.comparing((T each) -> stem(id.apply(each)))
                .thenComparing(each -> id.apply(each).length())
                .thenComparing(id);
    }

    /** An id without the number at its end. */
    private static String stem(String id) {
        return id.replaceFirst("[0-9]+$", "");
    }
}
