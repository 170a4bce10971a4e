package org.rondvraag.poll;

/** Numbers as JSON writes them everywhere alike: whole ones without a point. */
final class Numbers {
    private Numbers() {}

    /** The same number, as a Long when it is whole. */
    static Number plain(double number) {
        return number == Math.rint(number) && Math.abs(number) <= 1e15 ? (Number) (long) number : (Number) number;
    }
}
