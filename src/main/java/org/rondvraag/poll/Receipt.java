package org.rondvraag.poll;

import io.vertx.core.json.Json;
import java.math.BigDecimal;
import org.rondvraag.shared.EventCode;
import org.rondvraag.store.Ballot;

/**
 * What a voter gets for a ballot: the code of the digest of {@code event|poll|round|ballot|answer}. The ballot's id is
 * known to the voter's phone and the server alone, so a receipt tells nobody the answer; and as the answer is part of it, an
 * answer that was changed would have another receipt.
 *
 * @param answer as it is kept
 */
public record Receipt(String code, Object answer) {
    static Receipt of(EventCode event, Ballot ballot) {
        return new Receipt(code(event, ballot), ballot.answer());
    }

    /** Ten characters of Crockford's base 32. */
    public static String code(EventCode event, Ballot ballot) {
        return Digest.of(event, ballot.poll(), ballot.round(), ballot.id(), text(ballot.answer()))
                .code();
    }

    /** The answer as JSON without spaces; numbers plain, without exponent and needless zeros. */
    static String text(Object answer) {
        return answer instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : Json.encode(answer);
    }
}
