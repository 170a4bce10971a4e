package org.rondvraag.store;

/**
 * What all nodes on one Redis share.
 *
 * @param secret signs cookies
 * @param organiserKeyHash hash of the organiser key of the instance; the key itself is not stored
 */
public record Instance(String secret, String organiserKeyHash) {
    @Override
    public String toString() {
        return "Instance[…]";
    }
}
