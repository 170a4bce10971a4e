package org.rondvraag.poll;

import java.util.Comparator;
import java.util.List;
import org.rondvraag.shared.EventCode;
import org.rondvraag.store.Ballot;

/**
 * The ballots of one round after it closed, as anyone may check them. The receipts in alphabetical order, which says nothing of
 * who cast them or when, are closed by a chain of digests: {@code h0} is that of {@code event|poll|round}, each next one that
 * of {@code h|receipt} with h in hexadecimal, and the last is the seal. Who has the seal of the day knows whether a list is the
 * same still.
 *
 * @param ballots those that counted, in any order
 */
public record BallotBox(EventCode event, String poll, int round, List<Ballot> ballots) {
    /**
     * A box shut.
     *
     * @param receipts their codes, in order
     * @param hash the last digest of the chain
     */
    public record Seal(List<String> receipts, String hash) {}

    /** The receipts in order; takes about a microsecond each. */
    public List<Receipt> receipts() {
        return ballots.stream()
                .map(ballot -> Receipt.of(event, ballot))
                .sorted(Comparator.comparing(Receipt::code))
                .toList();
    }

    public Seal seal() {
        List<String> codes = receipts().stream().map(Receipt::code).toList();
        String hash = Digest.of(event, poll, round).hex();
        for (String code : codes) {
            hash = Digest.of(hash, code).hex();
        }
        return new Seal(codes, hash);
    }
}
