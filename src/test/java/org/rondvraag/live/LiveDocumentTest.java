package org.rondvraag.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveDocumentTest {
    static final Shape SHAPE = Shape.EMPTY
            .single("event", "announcement", "wifi", "wifi.password")
            .collection("questions", List.of("by", "reply"), List.of())
            .single("order")
            .collection("polls", List.of("closesAt"), List.of("tally", "tally.condorcet"))
            .single("online")
            .single("pace", "medianMs");

    private final LiveDocument document = new LiveDocument(SHAPE);

    @BeforeEach
    void begin() {
        document.set("event", json("{'title':'Day'}"));
        document.set("order", new JsonArray().add("q1"));
        document.set("online", 3);
        document.put("questions", "q1", json("{'text':'Why?','by':'An'}"), 4);
        document.count("questions", "q1", json("{'votes':2}"), 5);
        document.put("polls", "k1", json("{'title':'Yes?'}"), 6);
        document.count("polls", "k1", json("{'answers':1}"), 6);
        document.publish(6);
    }

    @Test
    void stateHasItsMembersInOrderAndCollectionsEvenWhenEmpty() {
        assertThat(new LiveDocument(SHAPE).state().encode()).isEqualTo("{\"questions\":{},\"polls\":{}}");
        assertThat(document.state().encode().replace('"', '\''))
                .isEqualTo(
                        "{'event':{'title':'Day'},'questions':{'q1':{'text':'Why?','by':'An','votes':2}},'order':['q1'],"
                                + "'polls':{'k1':{'title':'Yes?','answers':1}},'online':3}");
        assertThat(document.encoded().toString()).isEqualTo(document.state().encode());
    }

    @Test
    void nothingIsSeenBeforeItIsPublished() {
        document.count("questions", "q1", json("{'votes':3}"), 7);

        assertThat(document.state().getJsonObject("questions").getJsonObject("q1"))
                .isEqualTo(json("{'text':'Why?','by':'An','votes':2}"));
        assertThat(document.patchSince(6)).doesNotContain(Map.entry("questions", json("{'q1':{'votes':3}}")));
        assertThat(document.publish(7)).isEqualTo(json("{'questions':{'q1':{'votes':3}}}"));
        assertThat(document.revision()).isEqualTo(7);
    }

    @Test
    void aPublicationWithoutChangeIsNone() {
        document.put("questions", "q1", json("{'text':'Why?','by':'An'}"), 7);
        document.set("online", 3);

        assertThat(document.publish(7)).isNull();
        assertThat(document.revision()).isEqualTo(7);
    }

    @Test
    void aPublicationNamesWhatWentAndWhatIsAbsentNow() {
        document.put("questions", "q1", json("{'text':'Why not?'}"), 7);
        document.put("questions", "q2", json("{'text':'How?'}"), 7);
        document.remove("polls", "k1", 8);

        assertThat(document.publish(8))
                .isEqualTo(json(
                        "{'questions':{'q1':{'text':'Why not?','by':null},'q2':{'text':'How?'}},'polls':{'k1':null}}"));
    }

    @Test
    void whoCatchesUpGetsChangedEntitiesWholeAndSinglesAlways() {
        document.put("questions", "q2", json("{'text':'How?'}"), 8);
        document.publish(8);

        assertThat(document.patchSince(7))
                .isEqualTo(json("{'event':{'title':'Day','announcement':null,'wifi':null},'order':['q1'],'online':3,"
                        + "'questions':{'q2':{'text':'How?','by':null,'reply':null}}}"));
    }

    @Test
    void whoCatchesUpGetsOnlyCountsWhenOnlyVotesChanged() {
        document.count("questions", "q1", json("{'votes':9}"), 8);
        document.publish(8);

        assertThat(document.patchSince(6).getJsonObject("questions")).isEqualTo(json("{'q1':{'votes':9}}"));
        assertThat(document.patchSince(8).containsKey("questions")).isFalse();
    }

    @Test
    void aVoteThatCameAndWentStillReachesWhoSawItElsewhere() {
        document.count("questions", "q1", json("{'votes':3}"), 7);
        document.count("questions", "q1", json("{'votes':2}"), 8);

        assertThat(document.publish(8)).isNull();
        assertThat(document.patchSince(7).getJsonObject("questions")).isEqualTo(json("{'q1':{'votes':2}}"));
    }

    @Test
    void anOptionalMemberWithinAnotherIsNullWhenItWent() {
        document.set("event", json("{'title':'Day','wifi':{'ssid':'Hall'}}"));
        document.count("polls", "k1", json("{'answers':5,'tally':{'borda':{'o1':2}}}"), 7);
        document.publish(7);

        JsonObject patch = document.patchSince(6);
        assertThat(patch.getJsonObject("event"))
                .isEqualTo(json("{'title':'Day','announcement':null,'wifi':{'ssid':'Hall','password':null}}"));
        assertThat(patch.getJsonObject("polls").getJsonObject("k1"))
                .isEqualTo(json("{'answers':5,'tally':{'borda':{'o1':2},'condorcet':null}}"));
        assertThat(document.state().getJsonObject("event")).isEqualTo(json("{'title':'Day','wifi':{'ssid':'Hall'}}"));
    }

    @Test
    void onlyIdsThatWereShownAreNamedWhenTheyGo() {
        document.remove("questions", "never", 7);
        document.put("questions", "brief", json("{'text':'Seen on another node only'}"), 7);
        document.remove("questions", "brief", 8);
        document.bury("questions", "before", 2);
        document.remove("questions", "q1", 8);

        assertThat(document.publish(8)).isEqualTo(json("{'questions':{'q1':null}}"));
        assertThat(document.patchSince(7).getJsonObject("questions")).isEqualTo(json("{'q1':null,'brief':null}"));
        assertThat(document.patchSince(1).getJsonObject("questions").getMap())
                .containsOnlyKeys("q1", "brief", "before");
    }

    @Test
    void whatComesBackIsWholeAgain() {
        document.remove("questions", "q1", 7);
        document.publish(7);
        document.put("questions", "q1", json("{'text':'Why?'}"), 8);
        document.count("questions", "q1", json("{'votes':2}"), 8);

        assertThat(document.publish(8)).isEqualTo(json("{'questions':{'q1':{'text':'Why?','votes':2}}}"));
        assertThat(document.patchSince(7).getJsonObject("questions"))
                .isEqualTo(json("{'q1':{'text':'Why?','by':null,'reply':null,'votes':2}}"));
        assertThat(document.patchSince(8).containsKey("questions")).isFalse();
    }

    @Test
    void aChangeWithoutARevisionReachesWhoStandsAtThePresentOne() {
        document.count("polls", "k1", json("{'answers':1,'tally':{'counts':{'o1':1}}}"), 6);

        assertThat(document.publish(6)).isEqualTo(json("{'polls':{'k1':{'tally':{'counts':{'o1':1}}}}}"));
        assertThat(document.patchSince(6)
                        .getJsonObject("polls")
                        .getJsonObject("k1")
                        .getJsonObject("tally"))
                .isNotNull();
    }

    @Test
    void stagingTheSameAgainAfterAReloadSaysNothingButDatesCounts() {
        document.put("questions", "q1", json("{'text':'Why?','by':'An'}"), 4);
        document.count("questions", "q1", json("{'votes':2}"), 9);

        assertThat(document.publish(9)).isNull();
        assertThat(document.patchSince(8).getJsonObject("questions")).isEqualTo(json("{'q1':{'votes':2}}"));
    }

    @Test
    void whatASingleLacksIsToldToWhoCatchesUp() {
        document.set("pace", json("{'answers':2}"));
        assertThat(document.publish(7)).isEqualTo(json("{'pace':{'answers':2}}"));
        assertThat(document.patchSince(7).getJsonObject("pace")).isEqualTo(json("{'answers':2,'medianMs':null}"));
    }

    @Test
    void membersOutsideTheShapeAreAFault() {
        assertThatThrownBy(() -> document.set("other", 1)).hasMessageContaining("other");
        assertThatThrownBy(() -> document.put("other", "a", json("{}"), 1)).hasMessageContaining("other");
    }

    static JsonObject json(String text) {
        return new JsonObject(text.replace('\'', '"'));
    }
}
