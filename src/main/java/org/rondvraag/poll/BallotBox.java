package org.rondvraag.poll;

import java.util.Comparator;
import java.util.List;
import org.rondvraag.shared.EventCode;
import org.rondvraag.store.Ballot;

/**
 * The ballots of one round, as anyone may check them. The receipts in alphabetical order, which says nothing of who cast them
 * or when, are closed by a chain of digests: the first is that of {@code event|poll|round|salt}, each next one that of {@code
 * before|receipt|answer}, in hexadecimal, and the last is the seal. Who has the seal of the day knows whether the list and its
 * answers are still the same. Everyone sees the seal, but the salt comes with the answers: of a few ballots all answers are soon
 * tried, and without it the one that fits would tell a hidden result.
 *
 * @param ballots those that counted, in any order
 */
public record BallotBox(EventCode event, String poll, int round, List<Ballot> ballots) {
    /**
     * A box sealed.
     *
     * @param receipts by their codes
     * @param salt a digest of the ids of the ballots, which only the server knows all of
     * @param hash the last digest of the chain, in hexadecimal
     */
    public record Sealed(List<Receipt> receipts, String salt, String hash) {}

    /** Takes some microseconds a ballot. */
    public Sealed sealed() {
        List<Receipt> receipts = ballots.stream()
                .map(ballot -> Receipt.of(event, ballot))
                .sorted(Comparator.comparing(Receipt::code))
                .toList();
        String salt = salt();
        String hash = Digest.of(event, poll, round, salt).hex();
        for (Receipt receipt : receipts) {
            hash = Digest.of(hash, receipt.code(), Receipt.text(receipt.answer()))
                    .hex();
        }
        return new Sealed(receipts, salt, hash);
    }

    private String salt() {
        Object[] ids =
                ballots.stream().map(ballot -> ballot.id().value()).sorted().toArray();
        return Digest.of(ids).hex();
    }
}
