package org.rondvraag.room;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.rondvraag.event.Edit;
import org.rondvraag.event.Event;
import org.rondvraag.event.Item;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.Problem;
import org.rondvraag.store.Commit;

/**
 * An event as a file, the same that organisers import and export: {@code "format":"rondvraag-event/1"}, the event's own members,
 * people, items, polls. Reading it checks every field.
 *
 * @param writes the documents that make the event
 */
public record EventFile(EventCode code, List<Commit.Write> writes) {
    /** The first member of every event file. */
    public static final String FORMAT = "rondvraag-event/1";

    /** What is wrong with an event file; the problem's field is a path such as {@code items[3].start}. */
    public static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Problem.Invalid problem;

        Fault(String path, String rule, Map<String, Object> args) {
            super(path + ": " + rule, null, false, false);
            this.problem = new Problem.Invalid(path, rule, args);
        }

        public Problem.Invalid problem() {
            return problem;
        }
    }

    /**
     * Reads a file.
     *
     * @throws Fault naming the field that is wrong
     */
    public static EventFile parse(String text) {
        try {
            return of(new JsonObject(text));
        } catch (DecodeException e) {
            throw new Fault("file", "json", Map.of());
        }
    }

    /**
     * Reads what stands in a file.
     *
     * @throws Fault naming the field that is wrong
     */
    public static EventFile of(JsonObject json) {
        EventReader reader = new EventReader(json);
        return new EventFile(reader.code(), List.copyOf(reader.writes()));
    }

    /** The time zone in which its times are meant. */
    public ZoneId zone() {
        return writes.stream()
                .filter(write -> write.doc().kind().equals(Event.KIND.name()))
                .map(write -> new Event(write.body()).zone())
                .findFirst()
                .orElseThrow();
    }

    /** The same event on another day: its first day becomes {@code day}, clock times are kept. */
    public EventFile on(LocalDate day) {
        LocalDate first = writes.stream()
                .filter(write -> write.doc().kind().equals(Item.KIND.name()))
                .map(write ->
                        LocalDateTime.parse(write.body().getString("start")).toLocalDate())
                .min(LocalDate::compareTo)
                .orElse(day);
        long days = ChronoUnit.DAYS.between(first, day);
        return with(Item.KIND.name(), item -> later(item, days));
    }

    /** The same event under another code. */
    public EventFile as(EventCode other) {
        return new EventFile(
                other,
                with(Event.KIND.name(), event -> event.set("code", other.value()))
                        .writes());
    }

    /** The same event with a mark of its own: see {@link Event#made}. */
    EventFile made(String mark) {
        return with(Event.KIND.name(), event -> event.set("made", mark));
    }

    private EventFile with(String kind, UnaryOperator<Edit> change) {
        return new EventFile(
                code,
                writes.stream()
                        .map(write -> write.doc().kind().equals(kind) ? changed(write, change) : write)
                        .toList());
    }

    private static Commit.Write changed(Commit.Write write, UnaryOperator<Edit> change) {
        return new Commit.Write(write.doc(), change.apply(Edit.of(write.body())).done());
    }

    private static Edit later(Edit item, long days) {
        for (String name : List.of("start", "end")) {
            item.set(
                    name,
                    LocalDateTime.parse(item.done().getString(name))
                            .plusDays(days)
                            .toString());
        }
        return item;
    }
}
