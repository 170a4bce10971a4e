package org.rondvraag.ranking;

import io.vertx.core.json.JsonArray;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.rondvraag.shared.QuestionId;

/** A room by its upvotes: for each question, by index, who upvotes it. Questions have their index as id. */
record SampleRoom(List<BitSet> supporters) {

    /** Of ballots as the reference cases have them: for each voter the questions upvoted. */
    static SampleRoom of(int questions, JsonArray ballots) {
        SampleRoom room = new SampleRoom(
                IntStream.range(0, questions).mapToObj(i -> new BitSet()).toList());
        for (int voter = 0; voter < ballots.size(); voter++) {
            for (Object question : ballots.getJsonArray(voter)) {
                room.supporters.get((Integer) question).set(voter);
            }
        }
        return room;
    }

    /** A seeded room, small enough to be full of ties: blocs, shared taste, or anything goes. */
    static SampleRoom random(Random random) {
        int questions = 1 + random.nextInt(9);
        int voters = 1 + random.nextInt(14);
        double density = 0.1 + 0.6 * random.nextDouble();
        boolean blocs = random.nextBoolean();
        SampleRoom room = new SampleRoom(
                IntStream.range(0, questions).mapToObj(i -> new BitSet()).toList());
        for (int voter = 0; voter < voters; voter++) {
            for (int question = 0; question < questions; question++) {
                boolean own = !blocs || question % 3 == voter % 3;
                if (own && random.nextDouble() < density) {
                    room.supporters.get(question).set(voter);
                }
            }
        }
        return room;
    }

    int voters() {
        return supporters.stream().mapToInt(BitSet::length).max().orElse(0);
    }

    List<Candidate> openBut(Collection<Integer> answered) {
        return IntStream.range(0, supporters.size())
                .filter(question -> !answered.contains(question))
                .mapToObj(question -> Candidate.supportedBy(id(question), supporters.get(question)))
                .toList();
    }

    List<Charge> charges(List<Integer> answered) {
        return answered.stream()
                .map(question -> Charge.of(supporters.get(question)))
                .toList();
    }

    SampleRoom with(int voter, int question) {
        List<BitSet> changed = new ArrayList<>(
                supporters.stream().map(set -> (BitSet) set.clone()).toList());
        changed.get(question).set(voter);
        return new SampleRoom(changed);
    }

    /** The same room, its people numbered otherwise. */
    SampleRoom shuffled(Random random) {
        List<Integer> number =
                new ArrayList<>(IntStream.range(0, voters()).boxed().toList());
        Collections.shuffle(number, random);
        return new SampleRoom(supporters.stream()
                .map(set -> set.stream().map(number::get).collect(BitSet::new, BitSet::set, BitSet::or))
                .toList());
    }

    /** Some of the questions, in a random order. */
    List<Integer> someAnswered(Random random) {
        List<Integer> questions =
                new ArrayList<>(IntStream.range(0, supporters.size()).boxed().toList());
        Collections.shuffle(questions, random);
        return questions.subList(0, random.nextInt(questions.size() + 1));
    }

    /** The balanced order of questions, without their levels. */
    static List<Candidate> balanced(List<Candidate> open, List<Charge> charges, Comparator<Candidate> ties) {
        return Balanced.rank(open, charges, ties).stream()
                .map(Balanced.Place::question)
                .toList();
    }

    static QuestionId id(int question) {
        return new QuestionId(Integer.toString(question));
    }

    static int index(Candidate question) {
        return Integer.parseInt(question.id().value());
    }

    static List<Integer> indices(List<Candidate> order) {
        return order.stream().map(question -> index(question)).toList();
    }

    static List<Integer> integers(JsonArray array) {
        return array.stream().map(Integer.class::cast).toList();
    }
}
