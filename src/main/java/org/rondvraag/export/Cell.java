package org.rondvraag.export;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One value of a table: {@code coded} is what programs read, {@code shown} what people read, {@code json} its JSON value. */
sealed interface Cell {
    String coded();

    default String shown() {
        return coded();
    }

    /** The value in JSON; null when there is none, and then its member is left out. */
    default @Nullable Object json() {
        return coded();
    }

    /** What people wrote, to the letter; empty for nothing. */
    record Text(String coded) implements Cell {
        /** Nothing. No constant of {@code Cell}, which is made ready before any text: two first cells at once would wait for each other. */
        static final Text NONE = new Text("");

        @Override
        public @Nullable Object json() {
            return coded.isEmpty() ? null : coded;
        }
    }

    /** One of a fixed set of words, such as a status. */
    record Word(String coded, String shown) implements Cell {}

    /** A number; whole ones are written without a fraction. */
    record Amount(double value) implements Cell {
        @Override
        public String coded() {
            return json().toString();
        }

        @Override
        public Number json() {
            return value == Math.rint(value) && Math.abs(value) < 1e15 ? (Number) (long) value : (Number) value;
        }
    }

    /** A time with the offset of the event's zone, to the second. */
    record Moment(ZonedDateTime at) implements Cell {
        @Override
        public String coded() {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.truncatedTo(ChronoUnit.SECONDS));
        }
    }

    /** Several short texts; in one cell they stand with semicolons between them. */
    record Texts(List<String> values) implements Cell {
        @Override
        public String coded() {
            return String.join("; ", values);
        }

        @Override
        public @Nullable Object json() {
            return values.isEmpty() ? null : values;
        }
    }

    static Cell text(@Nullable String text) {
        return text == null ? Text.NONE : new Text(text);
    }

    static Cell number(@Nullable Number number) {
        return number == null ? Text.NONE : new Amount(number.doubleValue());
    }
}
