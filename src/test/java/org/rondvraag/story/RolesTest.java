package org.rondvraag.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rondvraag.room.CommandTable;
import org.rondvraag.shared.Role;
import org.rondvraag.shared.View;
import org.rondvraag.testing.Participant;
import org.rondvraag.testing.Visitor;

/** Every command against every role, and every view against every role. */
class RolesTest extends Story {
    private static final Map<Role, View> HOME = Map.of(
            Role.AUDIENCE, View.AUDIENCE,
            Role.SCREEN, View.SCREEN,
            Role.PANELIST, View.PANEL,
            Role.MODERATOR, View.DESK,
            Role.ORGANISER, View.DESK);

    @Test
    void eachCommandIsForbiddenToEveryOtherRole() {
        List<String> allowed = CommandTable.lines();
        List<String> names =
                allowed.stream().map(line -> line.split(" ")[0]).distinct().toList();
        assertThat(names).hasSizeGreaterThan(40);
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            Participant person = person(role);
            for (String name : names) {
                JsonObject reply = person.send(name).join();
                boolean forbidden = "forbidden".equals(reply.getString("error"));
                if (forbidden == allowed.contains(name + " " + role.wire())) {
                    wrong.add(name + " by " + role.wire() + ": " + reply.encode());
                }
            }
        }
        desk().done("questions.open");
        assertThat(wrong).isEmpty();
    }

    @Test
    void eachViewOpensOnlyToItsRoles() {
        Map<Role, Visitor> visitors = Map.of(
                Role.AUDIENCE, phone().visitor(),
                Role.SCREEN, invited("screen", View.SCREEN).visitor(),
                Role.PANELIST, invited("panelist", View.PANEL).visitor(),
                Role.MODERATOR, invited("moderator", View.DESK).visitor(),
                Role.ORGANISER, desk().visitor());
        List<String> wrong = new ArrayList<>();
        visitors.forEach((role, visitor) -> {
            for (View view : View.values()) {
                String path = "/e/" + CODE + "/live?as=" + view.wire();
                int handshake = Participant.handshake(visitor, path, visitor.origin());
                int state =
                        visitor.get("/e/" + CODE + "/state?as=" + view.wire()).statusCode();
                boolean may = role.mayOpen(view);
                if (handshake != (may ? 101 : 403) || state != (may ? 200 : 403)) {
                    wrong.add(role + " at " + view + ": socket " + handshake + ", state " + state);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatOnlyAnOrganiserMayDoOnlyAnOrganiserMayUndo() {
        Participant organiser = desk();
        Participant moderator = invited("moderator", View.DESK);
        JsonObject invitation = organiser.done("crew.invite", "role", "screen", "name", "Zaal");
        String revoked = organiser
                .done("crew.revoke", "crew", invitation.getString("crew"))
                .getString("action");

        assertThat(moderator.refused("undo", "action", revoked)).isEqualTo("forbidden");
        String undone = organiser.done("undo", "action", revoked).getString("action");
        assertThat(moderator.refused("undo", "action", undone)).isEqualTo("forbidden");
    }

    @Test
    void aRefusalOverHttpNamesWhatItAnswers() {
        JsonObject body = new JsonObject()
                .put("id", "mine-1")
                .put("do", "question.approve")
                .put("as", "desk")
                .put("question", "not-there-1");
        var answer = phone().visitor().postJson("/e/" + CODE + "/do", body);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(new JsonObject(answer.body()).getString("re")).isEqualTo("mine-1");
    }

    @Test
    void anInvitationThatIsTakenBackOrRunsOutSendsItsHolderAway() {
        Participant organiser = desk();
        JsonObject invitation = organiser.done("crew.invite", "role", "panelist", "name", "An");
        Participant an = met(Participant.crew(server.url(), CODE, View.PANEL, invitation.getString("key")));
        organiser.done("undo", "action", invitation.getString("action"));
        assertThat(an.awaitClose()).isEqualTo(3504);

        long until = server.now().plus(Duration.ofHours(1)).toEpochMilli();
        String key = organiser
                .done("crew.invite", "role", "panelist", "name", "Bo", "until", until)
                .getString("key");
        Participant bo = met(Participant.crew(server.url(), CODE, View.PANEL, key));
        server.moveTime(Duration.ofHours(2));
        assertThat(bo.awaitClose()).isEqualTo(3504);
    }

    @Test
    void nobodyIsInvitedAsOrganiserOrAsAudience() {
        Participant organiser = desk();
        for (String role : List.of("organiser", "audience", "king")) {
            assertThat(organiser.refused("crew.invite", "role", role, "name", "Nele"))
                    .as(role)
                    .isEqualTo("invalid");
        }
    }

    @Test
    void aRevokedKeyStopsWorkingAtOnce() {
        Participant organiser = desk();
        JsonObject invitation = organiser.done("crew.invite", "role", "moderator", "name", "Tom");
        Participant tom = met(Participant.crew(server.url(), CODE, View.DESK, invitation.getString("key")));
        tom.done("announce", "text", "Tom was hier.");

        long revoked = organiser
                .done("crew.revoke", "crew", invitation.getString("crew"))
                .getLong("rev");
        tom.send("announce", "text", "Tom is hier nog."); // between the revocation and the end of the socket

        assertThat(tom.awaitClose()).isEqualTo(3504);
        assertThat(organiser.done("announce", "text", "Tom was hier.").getLong("rev"))
                .isEqualTo(revoked);
        assertThat(Participant.handshake(
                        tom.visitor(),
                        "/e/" + CODE + "/live?as=desk",
                        tom.visitor().origin()))
                .isEqualTo(403);
        assertThat(tom.visitor().get("/e/" + CODE + "/desk").statusCode()).isEqualTo(403);
    }

    @Test
    void noFrameToAnyoneButTheAuthorAndTheDeskNamesAnUnapprovedQuestion() {
        Participant desk = desk();
        Participant author = phone();
        List<Participant> others = List.of(phone(), invited("panelist", View.PANEL), invited("screen", View.SCREEN));
        String secret = author.ask("Een geheim dat niemand mag lezen?");
        desk.awaitQuestion(secret, any -> true);
        String shown = openQuestion(author, desk, "Dit mag wel?");
        for (Participant other : others) {
            other.awaitQuestion(shown, any -> true);
            String everything = other.frames().toString()
                    + other.visitor().get("/e/" + CODE).body()
                    + other.visitor().get("/e/" + CODE + "/state?as=audience").body();
            assertThat(everything).doesNotContain(secret).doesNotContain("Een geheim");
        }
        assertThat(desk.frames().toString()).contains(secret).doesNotContain("\"author\"");
    }

    private Participant person(Role role) {
        return switch (role) {
            case AUDIENCE -> phone();
            case ORGANISER -> desk();
            default -> invited(role.wire(), HOME.get(role));
        };
    }
}
