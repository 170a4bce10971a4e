package org.rondvraag.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.rondvraag.shared.QuestionId;

/** A {@link Commit} as the arguments of {@code commit.lua}: lists, each as its length and its entries. */
final class CommitArguments {
    private final List<Object> arguments = new ArrayList<>();

    private CommitArguments() {}

    /**
     * Writes a commit down.
     *
     * @param token names this commit, so that sending it twice applies it once
     */
    static List<Object> of(Commit commit, long clockOffset, String token) {
        CommitArguments written = new CommitArguments();
        written.add(clockOffset, token);
        written.add(commit.participant() == null ? "" : commit.participant().value());
        written.add(commit.expected().size());
        commit.expected().forEach(expected -> written.add(expected.doc().field(), expected.version()));
        written.add(commit.guards().size());
        commit.guards().forEach(guard -> written.add(guard.question().value(), guard.maxVotes()));
        written.add(commit.writes().size());
        commit.writes()
                .forEach(write -> written.add(write.doc().field(), write.body().encode()));
        written.add(commit.gates().size());
        commit.gates().forEach(written::gate);
        written.add(commit.votes().size());
        commit.votes().forEach(question -> written.add(question.value()));
        return written.arguments;
    }

    private void gate(Gate gate) {
        if (gate instanceof Gate.VoteGate vote) {
            add("q:" + vote.question().value(), voteGate(vote), "");
        } else if (gate instanceof Gate.PollGate poll) {
            add(
                    "p:" + poll.poll().value(),
                    poll.round() == 0 ? "" : poll.round() + " " + poll.closesAt(),
                    poll.round());
        }
    }

    private static String voteGate(Gate.VoteGate gate) {
        if (!gate.open() && gate.merged().isEmpty()) {
            return "";
        }
        String merged = gate.merged().stream().map(QuestionId::value).collect(Collectors.joining(" "));
        return (gate.open() ? "1 " : "0 ") + merged;
    }

    private void add(Object... values) {
        arguments.addAll(List.of(values));
    }
}
