package org.rondvraag.room;

import java.util.List;
import java.util.stream.Stream;
import org.rondvraag.live.Shape;
import org.rondvraag.shared.View;

/** Which members the state of each view has; see the OpenAPI document for what they mean. */
final class Shapes {
    private static final List<String> QUESTION = List.of(
            "by", "to", "reply", "labels", "also", "since", "answeredAt", "claims", "passes", "minutes", "floor");
    private static final List<String> OF_DESK_QUESTION =
            List.of("reason", "original", "into", "asker", "held", "heldBy", "flags", "marked", "muted");
    private static final List<String> POLL = List.of(
            "item",
            "at",
            "closesAt",
            "review",
            "settings.seconds",
            "settings.ballots",
            "settings.max",
            "settings.random",
            "settings.correct",
            "settings.preset",
            "settings.points",
            "settings.lowest",
            "settings.low",
            "settings.high",
            "settings.least",
            "settings.most",
            "settings.step",
            "settings.unit",
            "settings.review");
    private static final List<String> POLL_COUNTS = List.of(
            "tally",
            "tally.mean",
            "tally.median",
            "tally.condorcet",
            "details",
            "details.right",
            "details.sd",
            "details.nps",
            "details.schulze",
            "details.lower",
            "details.upper",
            "entries",
            "former",
            "shift",
            "shift.movers",
            "shift.net",
            "shift.test",
            "seal");

    private Shapes() {}

    static Shape of(View view) {
        boolean desk = view == View.DESK;
        Shape shape = Shape.EMPTY
                .single(
                        "event",
                        "subtitle",
                        "venue",
                        "announcement",
                        "wifi",
                        "wifi.password",
                        "preferDue",
                        "slow",
                        "limit")
                .collection("items", List.of(), List.of())
                .collection("people", List.of("title", "affiliation"), List.of())
                .collection("questions", desk ? both(QUESTION, OF_DESK_QUESTION) : QUESTION, List.of())
                .single("order")
                .single("ledger");
        if (view != View.AUDIENCE) {
            shape = shape.single("orders").single("pins").single("pace", "medianMs");
        }
        if (desk || view == View.PANEL) {
            shape = shape.collection("shares", List.of(), List.of()).collection("cues", List.of(), List.of());
        }
        shape = shape.collection("polls", POLL, POLL_COUNTS);
        if (desk) {
            shape = shape.collection("reasons", List.of(), List.of())
                    .collection("similar", List.of(), List.of())
                    .single("presence")
                    .single("words")
                    .single("activity");
        }
        return shape.single("screen").single("online");
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
