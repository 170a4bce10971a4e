package org.rondvraag.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rondvraag.event.CrewRules;
import org.rondvraag.event.Cue;
import org.rondvraag.event.Programme;
import org.rondvraag.event.Reordering;
import org.rondvraag.event.Rule;
import org.rondvraag.event.Switches;
import org.rondvraag.poll.Codes;
import org.rondvraag.poll.Drafting;
import org.rondvraag.poll.Moderating;
import org.rondvraag.poll.PollRules;
import org.rondvraag.question.Asking;
import org.rondvraag.question.Claiming;
import org.rondvraag.question.Hold;
import org.rondvraag.question.MarkedWords;
import org.rondvraag.question.Merging;
import org.rondvraag.question.Minute;
import org.rondvraag.question.Mute;
import org.rondvraag.question.Review;
import org.rondvraag.question.Selection;
import org.rondvraag.question.Staging;
import org.rondvraag.room.Command.Erasing;
import org.rondvraag.room.Command.Hot;
import org.rondvraag.room.Command.Ruled;
import org.rondvraag.room.Command.Undoing;
import org.rondvraag.shared.Refusal;
import org.rondvraag.shared.Role;

/** Every command there is: its name, who may give it, and the method that decides. Fields are read by that method. */
public final class CommandTable {
    private static final Set<Role> AUDIENCE = Set.of(Role.AUDIENCE);
    private static final Set<Role> DESK = Set.of(Role.MODERATOR, Role.ORGANISER);
    private static final Set<Role> PANEL = Set.of(Role.PANELIST);
    private static final Set<Role> ORGANISER = Set.of(Role.ORGANISER);

    private static final List<Command> COMMANDS = List.of(
            rule("question.ask", AUDIENCE, Asking::ask),
            rule("question.edit", AUDIENCE, Asking::edit),
            rule("question.withdraw", AUDIENCE, Asking::withdraw),
            new Command("question.upvote", AUDIENCE, new Hot(Votings::upvote)),
            new Command("question.seen", AUDIENCE, new Hot(Votings::seen)),
            new Command("poll.answer", AUDIENCE, new Hot(Votings::answer)),
            new Command("poll.code", AUDIENCE, new Hot(Votings::code)),
            rule("question.approve", DESK, Selection.of(Review::approve)),
            rule("question.dismiss", DESK, Selection.of(Review::dismiss)),
            rule("question.restore", DESK, Review::restore),
            rule("question.edit", DESK, Review::edit),
            rule("question.label", DESK, Selection.of(Review::label)),
            rule("question.reply", DESK, Review::reply),
            rule("question.move", DESK, Selection.of(Review::move)),
            rule("question.merge", DESK, Merging::merge),
            rule("question.unmerge", DESK, Merging::unmerge),
            rule("question.stage", DESK, Staging::stage),
            rule("question.unstage", DESK, Staging::unstage),
            rule("question.answered", DESK, Staging::answered),
            rule("question.run", DESK, Staging::run),
            rule("question.floor", DESK, Staging::floor),
            quiet("question.hold", DESK, Hold::hold),
            rule("participant.mute", DESK, Mute::mute),
            rule("poll.create", DESK, Drafting::create),
            rule("poll.update", DESK, Drafting::update),
            rule("poll.open", DESK, PollRules::open),
            rule("poll.close", DESK, PollRules::close),
            rule("poll.results", DESK, PollRules::results),
            rule("poll.again", DESK, PollRules::again),
            rule("poll.reset", DESK, PollRules::reset),
            rule("poll.entry", DESK, Moderating::entry),
            rule("poll.codes", DESK, Codes::make),
            new Command("poll.compare", DESK, new Hot(Votings::compare)),
            rule("poll.delete", DESK, Drafting::delete),
            rule("item.current", DESK, Switches::current),
            rule("questions.open", DESK, Switches::open),
            rule("questions.close", DESK, Switches::close),
            rule("questions.review", DESK, Switches::review),
            rule("questions.prefer", DESK, Switches::prefer),
            rule("questions.slow", DESK, Switches::slow),
            rule("questions.limit", DESK, Switches::limit),
            rule("screen.show", DESK, Showing::show),
            rule("announce", DESK, Switches::announce),
            rule("words.mark", DESK, MarkedWords::mark),
            rule("cue.send", DESK, Cue::send),
            rule("cue.drop", DESK, Cue::drop),
            new Command("undo", DESK, new Undoing()),
            rule("question.claim", PANEL, Claiming::claim),
            rule("question.pass", PANEL, Claiming::pass),
            quiet("question.minute", PANEL, Minute::minute),
            quiet("cue.seen", PANEL, Cue::seen),
            rule("event.update", ORGANISER, Programme::updateEvent),
            new Command("event.erase", ORGANISER, new Erasing()),
            rule("item.create", ORGANISER, Programme::putItem),
            rule("item.update", ORGANISER, Programme::putItem),
            rule("item.move", ORGANISER, Reordering::move),
            rule("item.delete", ORGANISER, Programme::deleteItem),
            rule("person.create", ORGANISER, Programme::putPerson),
            rule("person.update", ORGANISER, Programme::putPerson),
            rule("person.delete", ORGANISER, Programme::deletePerson),
            rule("crew.invite", ORGANISER, CrewRules::invite),
            rule("crew.revoke", ORGANISER, CrewRules::revoke));

    private CommandTable() {}

    /**
     * The command of that name for that role.
     *
     * @throws Refusal {@code invalid} when there is no such command, {@code forbidden} when it is another role's
     */
    static Command find(String name, Role role) {
        boolean known = false;
        for (Command command : COMMANDS) {
            if (command.name().equals(name)) {
                known = true;
                if (command.roles().contains(role)) {
                    return command;
                }
            }
        }
        throw known ? Refusal.forbidden() : Refusal.invalid("do", "command");
    }

    /** Whether only an organiser may give the command, and so only an organiser may undo it. */
    static boolean isOrganisersOwn(String name) {
        return COMMANDS.stream()
                .filter(command -> command.name().equals(name))
                .allMatch(command -> command.roles().equals(ORGANISER));
    }

    /** Each command's name with the roles that may give it, one line a role-bound entry; for tests and the documentation. */
    public static List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Command command : COMMANDS) {
            command.roles().stream().map(Role::wire).sorted().forEach(role -> lines.add(command.name() + " " + role));
        }
        return lines;
    }

    /** The commands of the crew that are actions: logged, and undone. */
    public static List<String> actions() {
        return COMMANDS.stream()
                .filter(command ->
                        !(command.step() instanceof Hot) && !(command.step() instanceof Erasing) && !command.quiet())
                .filter(command -> !command.roles().equals(AUDIENCE))
                .map(Command::name)
                .toList();
    }

    private static Command rule(String name, Set<Role> roles, Rule rule) {
        return new Command(name, roles, new Ruled(rule));
    }

    private static Command quiet(String name, Set<Role> roles, Rule rule) {
        return new Command(name, roles, new Ruled(rule), true);
    }
}
