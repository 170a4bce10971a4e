package org.rondvraag.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Words are found whole, however they are spelt, and shown as they were written. */
class WordListTest {
    private final WordList words =
            new WordList(List.of("klootzak", "enculé", "scheiße", "de hoer spelen", "hoer", "🖕"));

    @Test
    void aWordIsFoundWhateverItsCaseAndAccents() {
        assertThat(words.in("KLOOTZAK, dat is SCHEISSE en encule! Klootzak."))
                .containsExactly("KLOOTZAK", "SCHEISSE", "encule", "Klootzak");
        assertThat(words.in("Enculé (décomposé: encule\u0301)")).containsExactly("Enculé", "encule\u0301");
    }

    @Test
    void partOfAWordIsNotAWord() {
        assertThat(words.in("De Hoerenkreek, klootzakken en Scheissegger")).isEmpty();
        assertThat(words.in("")).isEmpty();
    }

    @Test
    void aPhraseIsFoundWholeAndBeforeItsParts() {
        assertThat(words.in("Wie wil hier de hoer\nspelen?")).containsExactly("de hoer\nspelen");
        assertThat(words.in("de hoer speelt")).containsExactly("hoer");
    }

    @Test
    void whatCannotBeComparedIsNoEntry() {
        assertThat(WordList.key("🖕")).isEmpty();
        assertThat(new WordList(List.of("🖕", "hoer")).in("🖕 hoer")).containsExactly("hoer");
    }
}
