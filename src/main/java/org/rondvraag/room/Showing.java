package org.rondvraag.room;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rondvraag.event.Decision;
import org.rondvraag.event.Facts;
import org.rondvraag.event.Screen;
import org.rondvraag.poll.Poll;
import org.rondvraag.question.Question;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.Refusal;

/** {@code screen.show}: what the projector shows; a question, poll or shift of opinion by name only when everyone may see it. */
final class Showing {
    private static final Pattern SHOW =
            Pattern.compile("follow|join|agenda|questions|blank|(question|poll|shift):([A-Za-z0-9_-]{1,40})");

    private Showing() {}

    static Decision show(Facts facts, Actor actor, Fields fields) {
        String show = fields.text("show", 1, 60);
        Matcher form = SHOW.matcher(show);
        if (!form.matches()) {
            throw Refusal.invalid("show", "form");
        }
        String named = form.group(1) == null ? show : title(facts, form.group(1), form.group(2));
        Screen screen = facts.find(Screen.KIND, Screen.ID).orElse(Screen.FOLLOW);
        return screen.show().equals(show)
                ? Decision.holds()
                : Decision.write(Screen.KIND, Screen.showing(show)).about(named);
    }

    /** What the log says of it. */
    private static String title(Facts facts, String kind, String id) {
        Optional<String> title = kind.equals("question")
                ? facts.find(Question.KIND, id).filter(Question::visible).map(Question::text)
                : facts.find(Poll.KIND, id).filter(poll -> !poll.isDraft()).map(Poll::title);
        return title.orElseThrow(Refusal::notFound);
    }
}
