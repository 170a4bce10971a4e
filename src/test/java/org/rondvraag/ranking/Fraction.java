package org.rondvraag.ranking;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** An exact rational number, in lowest terms with a positive denominator. */
record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {

    static final Fraction ZERO = of(0);
    static final Fraction ONE = of(1);

    Fraction {
        BigInteger common = over.gcd(under).max(BigInteger.ONE);
        over = over.divide(common);
        under = under.divide(common);
    }

    static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    Fraction plus(Fraction other) {
        return new Fraction(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Fraction dividedBy(long whole) {
        return new Fraction(over, under.multiply(BigInteger.valueOf(whole)));
    }

    double toDouble() {
        return new BigDecimal(over)
                .divide(new BigDecimal(under), MathContext.DECIMAL64)
                .doubleValue();
    }

    @Override
    public int compareTo(Fraction other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }
}
