package org.rondvraag.poll;

import java.util.Comparator;
import java.util.List;
import org.rondvraag.shared.EventCode;
import org.rondvraag.store.Ballot;

/**
 * The ballots of one round, as anyone may check them. The receipts in alphabetical order, which says nothing of who cast them
 * or when, are closed by a chain of digests: the first is that of {@code event|poll|round}, each next one that of {@code
 * before|receipt|answer}, in hexadecimal, and the last is the seal. Who has the seal of the day knows whether the list and its
 * answers are still the same.
 *
 * @param ballots those that counted, in any order
 */
public record BallotBox(EventCode event, String poll, int round, List<Ballot> ballots) {
    /**
     * A box sealed.
     *
     * @param receipts by their codes
     * @param hash the last digest of the chain, in hexadecimal
     */
    public record Sealed(List<Receipt> receipts, String hash) {}

    /** Takes some microseconds a ballot. */
    public Sealed sealed() {
        List<Receipt> receipts = ballots.stream()
                .map(ballot -> Receipt.of(event, ballot))
                .sorted(Comparator.comparing(Receipt::code))
                .toList();
        String hash = Digest.of(event, poll, round).hex();
        for (Receipt receipt : receipts) {
            hash = Digest.of(hash, receipt.code(), Receipt.text(receipt.answer()))
                    .hex();
        }
        return new Sealed(receipts, hash);
    }
}
