package org.rondvraag.room.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.rondvraag.event.AccessKey;
import org.rondvraag.shared.CrewId;
import org.rondvraag.shared.Role;
import org.rondvraag.web.Grant;

/** The instance's organiser key, known by its hash alone. */
public final class OrganiserKey {
    private final String hash;

    /** @param hash as {@link AccessKey#hash} makes it */
    public OrganiserKey(String hash) {
        this.hash = hash;
    }

    /** Whether this is the key; takes the same time whatever is given. */
    public boolean is(String key) {
        return sameHash(hash, AccessKey.hash(key));
    }

    Grant grant() {
        return new Grant(Role.ORGANISER, Optional.empty(), mark());
    }

    /** Whether a grant came from the present key; one that was replaced opens nothing any more. */
    boolean gave(Grant grant) {
        return grant.role() == Role.ORGANISER
                && grant.event().isEmpty()
                && grant.key().equals(mark());
    }

    static boolean sameHash(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private CrewId mark() {
        return CrewId.of(AccessKey.hash(hash).substring(0, 16));
    }
}
