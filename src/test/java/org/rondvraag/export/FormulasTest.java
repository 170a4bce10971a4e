package org.rondvraag.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+32 470",
                "-2+3",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                "  =1+1",
                "\u00A0=1+1",
                "\u200B=1+1",
                "\"=1+1\"",
                "\uFF1D1+1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20SUM(A1)",
                "\u22122"
            })
    void whatWouldStartAFormulaGetsAnApostrophe(String text) {
        assertThat(Formulas.disarmed(text)).isEqualTo("'" + text);
        assertThat(Formulas.disarmedWithin(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Wat kost het?",
                "a=b",
                "1+1=2",
                "A-B",
                "jan@gent.be",
                "1; 2",
                "'t is waar",
                "regel\nregel",
                "é€’🚲"
            })
    void everythingElseStaysAsItIs(String text) {
        assertThat(Formulas.disarmed(text)).isEqualTo(text);
        assertThat(Formulas.disarmedWithin(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duur;=1+1", "duur; \"=1+1", "duur\n@SUM(A1)", "duur\t-2"})
    void noPieceOfAFieldStartsOneWhereItIsSplitAtSemicolonsAndLineEnds(String text) {
        for (String piece : Formulas.disarmedWithin(text).split("[;\\n\\t]")) {
            assertThat(piece.replaceAll("[\\s\"]", ""))
                    .doesNotStartWith("=")
                    .doesNotStartWith("@")
                    .doesNotStartWith("-");
        }
    }
}
