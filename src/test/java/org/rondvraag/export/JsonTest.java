package org.rondvraag.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.rondvraag.room.EventFile;

class JsonTest {
    private static final StudyDay DAY = StudyDay.whole();

    @Test
    void valuesAreAsTheyWereWritten() {
        JsonObject file = json(DAY, Subject.QUESTIONS);
        assertThat(file.getString("code")).isEqualTo("GENT22");
        assertThat(file.getString("exported")).isEqualTo("2022-06-22T00:30:00+02:00");
        JsonArray questions = file.getJsonArray("questions");
        assertThat(questions).hasSize(5);
        assertThat(questions.getJsonObject(0).getString("text")).isEqualTo(StudyDay.FORMULA);
        JsonObject hard = questions.getJsonObject(1);
        assertThat(hard.getString("text")).isEqualTo(StudyDay.HARD);
        assertThat(hard.getString("by")).isEqualTo("+32 An");
        assertThat(hard.getJsonArray("to")).containsExactly("Elke Vastiau", "Kris Declercq");
        assertThat(hard.getInteger("votes")).isEqualTo(7);
        assertThat(hard.fieldNames()).doesNotContain("reply", "reason", "labels", "into", "answered");
    }

    @Test
    void aPollHasTheTallyOfEachRoundAndTheAnswersItWasCountedFrom() {
        JsonArray polls = json(DAY, Subject.POLLS).getJsonArray("polls");
        assertThat(polls).hasSize(2);
        JsonObject round = polls.getJsonObject(0).getJsonArray("rounds").getJsonObject(0);
        JsonObject tally = round.getJsonObject("tally");
        assertThat(tally.getInteger("n")).isEqualTo(3);
        assertThat(tally.getInteger("abstain")).isEqualTo(1);
        assertThat(tally.getJsonObject("counts")).isEqualTo(new JsonObject("{\"o1\":2,\"o2\":0,\"o3\":1,\"o4\":0}"));
        assertThat(round.getJsonArray("answers")).hasSize(4).contains("abstain", new JsonArray().add("o3"));
        assertThat(polls.getJsonObject(1).getJsonArray("rounds")).hasSize(2);
        assertThat(polls.getJsonObject(1).getString("status")).isEqualTo("open");
    }

    @Test
    void theActivityLogNamesWhoDidWhatWhen() {
        JsonArray activity = json(DAY, Subject.ACTIVITY).getJsonArray("activity");
        assertThat(activity.getJsonObject(0))
                .isEqualTo(new JsonObject()
                        .put("id", "action-one")
                        .put("at", "2022-06-21T12:31:05+02:00")
                        .put("who", "@Nele")
                        .put("do", "question.dismiss")
                        .put("what", "Onzin!"));
        assertThat(activity.getJsonObject(1).getString("undoes")).isEqualTo("action-one");
    }

    @Test
    void theEventIsTheFileItWasMadeFromWhateverHappenedSince() {
        String exported = DAY.text(Subject.EVENT, Format.JSON);
        assertThat(new JsonObject(exported)).isEqualTo(new JsonObject(StudyDay.demo()));
        assertThat(EventFile.parse(exported).code().value()).isEqualTo("GENT22");
    }

    @Test
    void settingsOfAPollSurviveTheRoundTrip() {
        StudyDay day = new StudyDay();
        day.change("poll", "k1", "settings", new JsonObject().put("max", 2).put("random", true));
        String exported = day.text(Subject.EVENT, Format.JSON);
        assertThat(new JsonObject(exported)
                        .getJsonArray("polls")
                        .getJsonObject(0)
                        .getJsonObject("settings"))
                .isEqualTo(new JsonObject().put("max", 2).put("random", true));
        assertThat(EventFile.parse(exported).code().value()).isEqualTo("GENT22");
    }

    @Test
    void aPollWhoseItemWasDeletedDoesNotSpoilTheFile() {
        StudyDay day = new StudyDay();
        day.remove("item", "i9");
        String exported = day.text(Subject.EVENT, Format.JSON);
        JsonArray polls = new JsonObject(exported).getJsonArray("polls");
        assertThat(polls.getJsonObject(0).containsKey("item")).isFalse();
        assertThat(polls.getJsonObject(1).getString("item")).isEqualTo("i12");
        assertThat(EventFile.parse(exported).code().value()).isEqualTo("GENT22");
    }

    private static JsonObject json(StudyDay day, Subject subject) {
        return new JsonObject(day.text(subject, Format.JSON));
    }
}
