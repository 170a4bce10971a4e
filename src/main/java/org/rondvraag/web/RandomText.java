package org.rondvraag.web;

import java.util.random.RandomGenerator;

/** Random letters and digits for ids, keys and secrets; the generator is secure in the product. */
public final class RandomText {
    private static final String BASE62 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final RandomGenerator random;

    public RandomText(RandomGenerator random) {
        this.random = random;
    }

    /** 22 characters, a little more than 128 bits. */
    public String bits128() {
        return of(22);
    }

    /** 44 characters, a little more than 256 bits. */
    public String bits256() {
        return of(44);
    }

    private String of(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(BASE62.charAt(random.nextInt(BASE62.length())));
        }
        return text.toString();
    }
}
