package org.rondvraag.room.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rondvraag.shared.Role;
import org.rondvraag.shared.View;
import org.rondvraag.testing.Participant;
import org.rondvraag.testing.TestServer;
import org.rondvraag.testing.Visitor;

class RolesTest {
    @RegisterExtension
    private static final TestServer server = TestServer.start();

    @TestFactory
    List<DynamicTest> everyViewOpensForItsRolesAndNoOther() {
        Map<Role, Visitor> visitors = Map.of(
                Role.AUDIENCE, server.visitor(),
                Role.SCREEN, server.visitor(server.keyOf("screen")),
                Role.PANELIST, server.visitor(server.keyOf("panelist")),
                Role.MODERATOR, server.visitor(server.keyOf("moderator")),
                Role.ORGANISER, server.visitor(server.organiserKey()));
        Map<View, List<Role>> opens = Map.of(
                View.AUDIENCE, List.of(Role.values()),
                View.SCREEN, List.of(Role.SCREEN, Role.PANELIST, Role.MODERATOR, Role.ORGANISER),
                View.PANEL, List.of(Role.PANELIST, Role.MODERATOR, Role.ORGANISER),
                View.DESK, List.of(Role.MODERATOR, Role.ORGANISER));
        return List.of(View.values()).stream()
                .flatMap(view -> List.of(Role.values()).stream()
                        .map(role -> DynamicTest.dynamicTest(
                                role.wire() + " on " + view.wire(),
                                () -> check(
                                        visitors.get(role),
                                        view,
                                        opens.get(view).contains(role)))))
                .toList();
    }

    private static void check(Visitor visitor, View view, boolean opens) {
        String event = "/e/" + TestServer.EVENT;
        String page = view == View.AUDIENCE ? event : event + "/" + view.wire();
        String live = event + "/live?as=" + view.wire();

        assertThat(visitor.get(event + "/state?as=" + view.wire()).statusCode()).isEqualTo(opens ? 200 : 403);
        assertThat(Participant.handshake(visitor, live, visitor.origin())).isEqualTo(opens ? 101 : 403);
        HttpResponse<String> answer = visitor.get(page);
        assertThat(answer.statusCode()).isEqualTo(opens ? 200 : 403);
        if (opens) {
            assertThat(answer.body()).contains("\"view\":\"" + view.wire() + "\"", "\"state\":{");
        } else {
            assertThat(answer.body()).contains("action=\"/keys\"").doesNotContain("\"state\"");
        }
    }

    @Test
    void aRevokedKeyOpensNothingFromThenOn() {
        JsonObject invitation = server.invite("moderator");
        Visitor moderator = server.visitor(invitation.getString("key"));
        assertThat(moderator.get("/e/GENT22/state?as=desk").statusCode()).isEqualTo(200);

        JsonObject revoke = new JsonObject().put("do", "crew.revoke").put("crew", invitation.getString("crew"));
        HttpResponse<String> revoked = server.visitor(server.organiserKey()).postJson("/e/GENT22/do", revoke);
        assertThat(revoked.statusCode()).isEqualTo(200);

        Participant audience = Participant.join(server.url(), "GENT22");
        audience.awaitRev(new JsonObject(revoked.body()).getLong("rev"));
        assertThat(moderator.get("/e/GENT22/state?as=desk").statusCode()).isEqualTo(403);
        assertThat(server.visitor()
                        .postForm("/keys", "key", invitation.getString("key"))
                        .statusCode())
                .isEqualTo(403);
        audience.close();
    }
}
