package org.rondvraag;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.rondvraag.testing.Participant;
import org.rondvraag.testing.TestServer;

/** The event to try the product with. */
class DemoTest {
    @Test
    void itIsHeldOnTheDayThatItIsInGhentWhereverTheServerStands() {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(2);
        Instant justAfterMidnight =
                day.atTime(0, 30).atZone(ZoneId.of("Europe/Brussels")).toInstant();
        try (TestServer server = TestServer.startAt(justAfterMidnight);
                Participant phone = Participant.join(server.url(), TestServer.EVENT)) {
            JsonObject items = phone.state().getJsonObject("items");

            assertThat(items.fieldNames())
                    .isNotEmpty()
                    .allMatch(id -> items.getJsonObject(id).getString("start").startsWith(day.toString()));
        }
    }
}
