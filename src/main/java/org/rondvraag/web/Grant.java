package org.rondvraag.web;

import java.util.Optional;
import org.rondvraag.shared.CrewId;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.Role;

/**
 * What an access key was exchanged for.
 *
 * @param event the one event it opens; empty for the instance's organiser, who may open all
 * @param key which key it was: the id of a crew member of the event, or a mark of the organiser key; so that a revoked or replaced
 *     key stops every cookie that it gave
 */
public record Grant(Role role, Optional<EventCode> event, CrewId key) {
    boolean opens(EventCode code) {
        return event.isEmpty() || event.get().equals(code);
    }

    String written() {
        return role.wire() + ":" + event.map(EventCode::value).orElse("") + ":" + key;
    }

    static Optional<Grant> read(String written) {
        String[] parts = written.split(":", -1);
        return parts.length != 3
                ? Optional.empty()
                : Role.of(parts[0])
                        .map(role -> new Grant(
                                role,
                                parts[1].isEmpty() ? Optional.empty() : Optional.of(EventCode.of(parts[1])),
                                CrewId.of(parts[2])));
    }
}
