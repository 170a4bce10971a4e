package org.rondvraag.room;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Map;
import org.rondvraag.event.Cue;
import org.rondvraag.event.Edit;
import org.rondvraag.event.Event;
import org.rondvraag.event.Item;
import org.rondvraag.event.Kind;
import org.rondvraag.event.Person;
import org.rondvraag.event.Screen;
import org.rondvraag.live.LiveDocument;
import org.rondvraag.poll.Poll;
import org.rondvraag.question.MarkedWords;
import org.rondvraag.question.Podium;
import org.rondvraag.question.Question;
import org.rondvraag.shared.Language;
import org.rondvraag.shared.View;
import org.rondvraag.store.DocId;

/**
 * One view of the memory: what its readers may see, staged into the live document. The only place where a view's members are
 * made, so what is not staged here for a view never travels to it.
 */
final class Projection {
    private final View view;
    private final Memory memory;
    private final LiveDocument document;
    private final Overview overview;
    private final Marks marks = new Marks();
    private Language language;

    Projection(View view, Memory memory) {
        this.view = view;
        this.memory = memory;
        this.document = new LiveDocument(Shapes.of(view));
        this.overview = new Overview(view, document);
        this.language = memory.event().language();
    }

    View view() {
        return view;
    }

    LiveDocument document() {
        return document;
    }

    /** What it shows of everything together. */
    Overview overview() {
        return overview;
    }

    /** Stages everything, for a view that begins. */
    void stageAll(Map<Poll, Results> results) {
        stageEvent();
        memory.documents().ids(Item.KIND).forEach(this::stageItem);
        memory.documents().ids(Person.KIND).forEach(this::stagePerson);
        memory.documents().ids(Question.KIND).forEach(this::stageQuestion);
        results.forEach(this::stagePoll);
        stageScreen();
        stagePodium();
        stageActivity();
        stageWords();
        stageCues();
        overview.stageReach(0, Presence.NOBODY);
    }

    /** Stages what a written document changes. */
    void stage(DocId written) {
        switch (written.kind()) {
            case "event" -> {
                stageEvent();
                stageCues();
                if (language != memory.event().language()) {
                    restageMarked();
                }
            }
            case "item" -> stageItem(written.id());
            case "person" -> stagePerson(written.id());
            case "question" -> stageQuestion(written.id());
            case "mute" -> restageMuted(written.id());
            case "hold", "minute" -> restage(written.id());
            case "words" -> {
                stageWords();
                restageMarked();
            }
            case "cue" -> stageCue(written.id());
            case "screen" -> stageScreen();
            case "podium" -> stagePodium();
            case "action" -> stageActivity();
            default -> {} // polls come with their tally; invitations are seen by no view
        }
    }

    private void stageEvent() {
        Event event = memory.event();
        document.set(
                "event",
                Edit.of(event.body())
                        .set("questions", event.asking() ? "open" : "closed")
                        .set("review", event.review())
                        .set("currentItem", event.currentItem())
                        .drop("made")
                        .done());
    }

    private void stageItem(String id) {
        long version = version(Item.KIND, id);
        memory.documents()
                .find(Item.KIND, id)
                .ifPresentOrElse(
                        item -> document.put(
                                "items",
                                id,
                                item.body().copy().put("people", new JsonArray(new ArrayList<>(item.people()))),
                                version),
                        () -> document.bury("items", id, version));
    }

    private void stagePerson(String id) {
        long version = version(Person.KIND, id);
        memory.documents()
                .find(Person.KIND, id)
                .ifPresentOrElse(
                        person -> document.put("people", id, person.body(), version),
                        () -> document.bury("people", id, version));
    }

    /** A question, or that it is gone from this view; of one that was never shown here nothing is said. */
    private void stageQuestion(String id) {
        long version = version(Question.KIND, id);
        Question question = memory.documents().find(Question.KIND, id).orElse(null);
        if (question == null) {
            document.bury("questions", id, version);
        } else if (QuestionViews.shows(view, question)) {
            stageFacts(question);
            document.count("questions", id, QuestionViews.counts(question, memory), memory.votedAt(id));
        } else if (view == View.DESK || question.wasShown()) {
            document.bury("questions", id, version);
        }
    }

    /** Its author was muted or is no longer: every question of theirs says so at the desk. */
    private void restageMuted(String author) {
        for (Question question : memory.documents().all(Question.KIND)) {
            if (author.equals(question.author())) {
                restage(question.key());
            }
        }
    }

    /** What only desk and panel are told beside the question itself has changed. */
    private void restage(String id) {
        if (view == View.DESK || view == View.PANEL) {
            memory.documents()
                    .find(Question.KIND, id)
                    .filter(question -> QuestionViews.shows(view, question))
                    .ifPresent(this::stageFacts);
        }
    }

    private void stageFacts(Question question) {
        document.put(
                "questions",
                question.key(),
                QuestionViews.facts(view, question, memory, marks),
                QuestionViews.revision(view, question, memory));
    }

    void stageVotes(String id) {
        memory.documents()
                .find(Question.KIND, id)
                .ifPresent(question ->
                        document.count("questions", id, QuestionViews.counts(question, memory), memory.votedAt(id)));
    }

    void stagePoll(Poll poll, Results results) {
        if (PollViews.shows(view, poll)) {
            document.put("polls", poll.key(), PollViews.facts(view, poll), version(Poll.KIND, poll.key()));
            document.count(
                    "polls",
                    poll.key(),
                    PollViews.counts(view, poll, results),
                    Math.max(
                            Math.max(memory.answeredAt(poll.key()), results.verdictAt()),
                            version(Poll.KIND, poll.key())));
        } else if (poll.wasShown()) {
            document.bury("polls", poll.key(), version(Poll.KIND, poll.key()));
        }
    }

    /** A poll was deleted: a draft, which only the desk has ever shown. */
    void buryPoll(String id) {
        long version = version(Poll.KIND, id);
        if (view == View.DESK) {
            document.bury("polls", id, version);
        } else {
            document.remove("polls", id, version);
        }
    }

    private void stageScreen() {
        Screen screen = memory.documents().find(Screen.KIND, Screen.ID).orElse(Screen.FOLLOW);
        document.set("screen", new JsonObject().put("show", screen.show()));
    }

    private void stagePodium() {
        if (view != View.AUDIENCE) {
            document.set(
                    "pins",
                    memory.documents()
                            .find(Podium.KIND, Podium.ID)
                            .map(podium -> new JsonArray(new ArrayList<>(podium.pins())))
                            .orElseGet(JsonArray::new));
        }
    }

    private void stageActivity() {
        if (view == View.DESK) {
            document.set("activity", Activity.of(memory.documents()));
        }
    }

    private void stageWords() {
        if (view == View.DESK) {
            document.set(
                    "words",
                    memory.documents()
                            .find(MarkedWords.KIND, MarkedWords.ID)
                            .orElse(MarkedWords.NONE)
                            .told());
        }
    }

    /** Other words are marked now, or words of another language: whichever questions have them say so. */
    private void restageMarked() {
        language = memory.event().language();
        memory.documents().ids(Question.KIND).forEach(this::restage);
    }

    /** Cues belong to the item they were given in: with the programme they come and go. */
    private void stageCues() {
        memory.documents().ids(Cue.KIND).forEach(this::stageCue);
    }

    private void stageCue(String id) {
        if (view != View.PANEL && view != View.DESK) {
            return;
        }
        Event event = memory.event();
        long version = Math.max(version(Cue.KIND, id), version(Event.KIND, event.key()));
        memory.documents()
                .find(Cue.KIND, id)
                .filter(cue -> cue.item().equals(event.currentItem()))
                .ifPresentOrElse(
                        cue -> document.put("cues", id, cue.told(), version), () -> document.bury("cues", id, version));
    }

    private long version(Kind<?> kind, String id) {
        return memory.documents().version(kind, id);
    }
}
