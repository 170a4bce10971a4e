package org.rondvraag.compute;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.rondvraag.ranking.Similarity;
import org.rondvraag.ranking.Wording;
import org.rondvraag.shared.Language;
import org.rondvraag.shared.QuestionId;

/** {@code {"similar":["a","b"],"lang":"nl"}}: how alike two questions are, and whether they are probably the same. */
final class SimilarCase {

    private SimilarCase() {}

    static JsonObject answer(Case asked) {
        Language language = language(asked.text("lang"));
        List<String> texts = asked.list("similar", 2, 2, Case::text);
        Wording one = Wording.of(new QuestionId("one"), texts.get(0), language);
        Wording other = Wording.of(new QuestionId("other"), texts.get(1), language);
        return new JsonObject()
                .put("jaccard", Similarity.jaccard(one, other))
                .put("same", Similarity.probablySame(one, other));
    }

    private static Language language(String code) {
        return Optional.of(code)
                .filter(given -> given.length() == 2)
                .flatMap(Language::of)
                .orElseThrow(() -> new IllegalArgumentException("lang must be nl, fr, de or en"));
    }
}
