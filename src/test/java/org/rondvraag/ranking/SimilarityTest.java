package org.rondvraag.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rondvraag.Vectors;
import org.rondvraag.shared.Language;
import org.rondvraag.shared.QuestionId;

class SimilarityTest {

    static Stream<JsonObject> pairs() {
        return Vectors.cases("near_duplicates");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void equalsTheReferenceValues(JsonObject pair) {
        JsonObject input = pair.getJsonObject("input");
        JsonObject expected = pair.getJsonObject("expected");
        Language language = Language.of(input.getString("lang")).orElseThrow();
        Wording a = wording("a", input.getString("a"), language);
        Wording b = wording("b", input.getString("b"), language);

        assertThat(Normalised.words(input.getString("a")))
                .isEqualTo(expected.getJsonArray("normalised").getString(0));
        assertThat(Normalised.words(input.getString("b")))
                .isEqualTo(expected.getJsonArray("normalised").getString(1));
        double exact = (double) expected.getInteger("char3_intersection") / expected.getInteger("char3_union");
        assertThat(Similarity.jaccard(a, b))
                .isEqualTo(exact)
                .isEqualTo(Similarity.jaccard(b, a))
                .isCloseTo(expected.getDouble("char3_jaccard"), within(1e-6));
        if (!expected.getBoolean("duplicate")) {
            assertThat(Similarity.probablySame(a, b)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NL, Komt er een referendum over de nieuwe ring?, Komt er nu een referendum over de nieuwe ring?, true",
        "NL, Wat is uw standpunt over kernenergie?, Wat is uw standpunt over windenergie?, false",
        "NL, Zijn jullie hier voor het station?, Zijn jullie hier tegen het station?, false",
        "FR, Êtes-vous pour la nouvelle gare ?, Etes vous POUR la nouvelle gare, true",
        "FR, Êtes-vous pour la nouvelle gare ?, Êtes-vous contre la nouvelle gare ?, false",
        "DE, Sind Sie für den neuen Bahnhof?, Sind Sie gegen den neuen Bahnhof?, false",
        "EN, What is your position on nuclear energy?, What is your position on wind energy?, false",
        "EN, Are you for the new station?, Are you against the new station?, false",
        "EN, Will there be a referendum on the new ring?, Will there be a referendum about the new ring?, true",
    })
    void holdsForTheSameOnlyWhatAlsoSharesItsContentWords(Language language, String a, String b, boolean same) {
        assertThat(Similarity.jaccard(wording("a", a, language), wording("b", b, language)))
                .isGreaterThanOrEqualTo(0.6);
        assertThat(Similarity.probablySame(wording("a", a, language), wording("b", b, language)))
                .isEqualTo(same);
    }

    @Test
    void theThresholdsThemselvesCount() {
        Wording abc = english("abc", "abc");
        Wording alike = english("alike", "abcd");
        assertThat(Similarity.jaccard(abc, alike)).isEqualTo(2.0 / 5);
        assertThat(Similarity.neighbours(List.of(abc, alike)).get(abc.id()))
                .containsExactly(new Similarity.Match(alike.id(), 0.4, false));
        Wording same = english("same", "abc a");
        assertThat(Similarity.neighbours(List.of(abc, same)).get(abc.id()))
                .containsExactly(new Similarity.Match(same.id(), 0.6, true));
        Wording threeOfFive = english("one", "library station museum school");
        assertThat(Similarity.probablySame(threeOfFive, english("other", "library station museum scholar")))
                .isTrue();
        assertThat(Similarity.probablySame(threeOfFive, english("other", "library station museum scholar now")))
                .isFalse();
    }

    @Test
    void normalisesLigaturesSharpSAndMarks() {
        assertThat(Normalised.words("  Œuvre, STRASSE/Straße; ﬁn — Ærø #1 ‘naïef’ ¿? "))
                .isEqualTo("oeuvre strasse strasse fin aer 1 naief");
    }

    @Test
    void textWithoutLettersResemblesNothing() {
        Wording empty = wording("a", "?!", Language.NL);
        assertThat(Similarity.jaccard(empty, empty)).isZero();
        assertThat(Similarity.jaccard(empty, wording("b", "ring", Language.NL))).isZero();
    }

    @Test
    void theMostAlikeComeFirst() {
        Wording typed = english("typed", "When does the new library open?");
        Wording exact = english("exact", "When does the new library open?");
        Wording near = english("near", "When does our new library open?");
        Wording alike = english("alike", "When will the new library open?");
        Wording fourth = english("fourth", "When does the new school open?");
        Wording other = english("other", "Who pays?");
        List<Wording> open = List.of(other, fourth, alike, near, exact, typed);
        Map<QuestionId, List<Similarity.Match>> neighbours = Similarity.neighbours(open);
        assertThat(neighbours.get(typed.id()).stream().map(Similarity.Match::id))
                .containsExactly(exact.id(), near.id(), alike.id(), fourth.id());
        assertThat(neighbours.get(typed.id()).get(0)).isEqualTo(new Similarity.Match(exact.id(), 1.0, true));
        assertThat(neighbours).doesNotContainKey(other.id());
    }

    @Test
    void theDeskSeesWhatEachQuestionResembles() {
        Wording one = english("one", "How much does the new library cost?");
        Wording two = english("two", "When does the new library open?");
        Wording three = english("three", "Will there be trams on Sunday?");
        Map<QuestionId, List<Similarity.Match>> neighbours = Similarity.neighbours(List.of(one, two, three));
        assertThat(neighbours).containsOnlyKeys(one.id(), two.id());
        assertThat(neighbours.get(one.id())).containsExactly(new Similarity.Match(two.id(), 20.0 / 43, false));
    }

    private static Wording english(String id, String text) {
        return wording(id, text, Language.EN);
    }

    private static Wording wording(String id, String text, Language language) {
        return Wording.of(new QuestionId(id), text, language);
    }
}
