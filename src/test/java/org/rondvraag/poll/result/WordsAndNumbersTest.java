package org.rondvraag.poll.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class WordsAndNumbersTest {

    @Test
    void wordsThatDifferInCaseAccentsSpacesOrPunctuationAroundAreOne() {
        List<Word> words = words(List.of(
                List.of("Énergie", "klimaat"),
                List.of(" energie! ", "Klimaat"),
                List.of("ENERGIE", "énergie"),
                List.of("Klimaat", "trein  naar huis"),
                List.of("«trein naar huis»")));
        assertThat(words)
                .containsExactly(new Word("ENERGIE", 3), new Word("Klimaat", 3), new Word("trein  naar huis", 2));
    }

    @Test
    void otherAlphabetsAndSymbolsKeepTheirWords() {
        List<Word> words = words(List.of(
                List.of("Надежда"), List.of("надежда", "🙂"), List.of("🙂", "!?"), List.of("C++"), List.of("c++")));
        assertThat(words)
                .containsExactly(new Word("C++", 2), new Word("Надежда", 2), new Word("🙂", 2), new Word("!?", 1));
    }

    @Test
    void aSpellingTakenBackLeavesTheOthers() {
        WordGroups groups = new WordGroups();
        List.of("Foei", "Foei", "foei!").forEach(word -> groups.count(List.of(word), 1));
        groups.count(List.of("Foei"), -1);
        groups.count(List.of("Foei"), -1);
        assertThat(words(groups)).containsExactly(new Word("foei!", 1));
        groups.count(List.of("foei!"), -1);
        assertThat(words(groups)).isEmpty();
        assertThat(groups.contains("foei")).isFalse();
    }

    private record Word(String text, int count) {}

    private static List<Word> words(List<List<String>> answers) {
        WordGroups groups = new WordGroups();
        answers.forEach(answer -> groups.count(answer, 1));
        return words(groups);
    }

    private static List<Word> words(WordGroups groups) {
        return groups.byCount()
                .map(group -> new Word(group.text(), group.count()))
                .toList();
    }

    @Test
    void quartilesLieBetweenTheNearestAnswers() {
        NumberResult result = of(List.of(10.0, 1.0, 4.0, 2.0));
        // R: quantile(c(10, 1, 4, 2)) gives 1.75, 3, 5.5
        assertThat(result.n()).isEqualTo(4);
        assertThat(result.lowerQuartile()).isEqualTo(1.75);
        assertThat(result.median()).isEqualTo(3.0);
        assertThat(result.upperQuartile()).isEqualTo(5.5);
    }

    @Test
    void ofNoNumbersThereIsNoMedian() {
        assertThat(of(List.of())).isEqualTo(new NumberResult(0, null, null, null, List.of()));
    }

    @Test
    void oneNumberHasABinOfOne() {
        NumberResult result = of(List.of(42.0, 42.0));
        assertThat(result.bins()).containsExactly(new NumberResult.Bin(42, 43, 2));
        assertThat(result.median()).isEqualTo(42.0);
    }

    @Test
    void binsHaveRoundEdgesAndHoldWhatLiesOnTheirLowerEdge() {
        assertThat(of(List.of(0.1, 0.3, 0.3, 0.7)).bins())
                .startsWith(
                        new NumberResult.Bin(0.1, 0.2, 1),
                        new NumberResult.Bin(0.2, 0.3, 0),
                        new NumberResult.Bin(0.3, 0.4, 2))
                .endsWith(new NumberResult.Bin(0.7, 0.8, 1))
                .hasSize(7);
        assertThat(of(List.of(-30.0, 0.0, 65.0)).bins())
                .startsWith(new NumberResult.Bin(-30, -20, 1))
                .contains(new NumberResult.Bin(0, 10, 1))
                .endsWith(new NumberResult.Bin(60, 70, 1))
                .hasSize(10);
    }

    @Test
    void binsAreOneTwoOrFiveTimesAPowerOfTenWide() {
        assertThat(of(List.of(0.0, 150.0)).bins())
                .startsWith(new NumberResult.Bin(0, 20, 1), new NumberResult.Bin(20, 40, 0))
                .endsWith(new NumberResult.Bin(140, 160, 1))
                .hasSize(8);
        assertThat(of(List.of(0.0, 3.0)).bins())
                .startsWith(new NumberResult.Bin(0, 0.5, 1))
                .endsWith(new NumberResult.Bin(3, 3.5, 1))
                .hasSize(7);
        assertThat(of(List.of(0.0, 90.0)).bins())
                .endsWith(new NumberResult.Bin(90, 100, 1))
                .hasSize(10);
    }

    @Test
    void aNumberJustBelowAnEdgeLiesBelowItThoughDividingRoundsItUp() {
        assertThat(of(List.of(Math.nextDown(3e-12), 1e-11)).bins()).startsWith(new NumberResult.Bin(2e-12, 3e-12, 1));
    }

    @Test
    void numbersThatAreAllButEqualStillHaveBins() {
        List<NumberResult.Bin> bins = of(List.of(1e15, 1e15 + 1)).bins();
        assertThat(bins).containsExactly(new NumberResult.Bin(1e15, 1e15 + 2000, 2));
    }

    @Test
    void binsHaveNoGapsHoldEveryAnswerAndAreFew() {
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            double scale = Math.pow(10, random.nextInt(25) - 12);
            double offset = random.nextBoolean() ? 0 : 1e6 * scale * random.nextGaussian();
            List<Double> answers = new ArrayList<>(DoubleStream.generate(() -> offset + scale * random.nextGaussian())
                    .limit(1 + random.nextInt(50))
                    .boxed()
                    .toList());
            NumberResult result = of(answers);
            List<NumberResult.Bin> bins = result.bins();
            assertThat(bins).hasSizeBetween(1, 12);
            for (int bin = 0; bin < bins.size(); bin++) {
                double from = bins.get(bin).from();
                double to = bins.get(bin).to();
                assertThat(from).isLessThan(to);
                assertThat(bin == 0 ? from : bins.get(bin - 1).to()).isEqualTo(from);
                assertThat(bins.get(bin).count()).isEqualTo((int) answers.stream()
                        .filter(answer -> answer >= from && answer < to)
                        .count());
            }
            assertThat(bins.stream().mapToInt(NumberResult.Bin::count).sum()).isEqualTo(answers.size());
            Collections.shuffle(answers, random);
            assertThat(of(answers)).isEqualTo(result);
        }
    }

    /** As ballots come in: in any order. */
    private static NumberResult of(List<Double> answers) {
        return NumberResult.ofSorted(
                answers.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }
}
