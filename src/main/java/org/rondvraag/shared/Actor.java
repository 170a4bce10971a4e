package org.rondvraag.shared;

import org.jspecify.annotations.Nullable;

/**
 * Who gives a command, and under which role.
 *
 * @param role the role it acts under: that of the socket's view, not the highest it holds
 * @param view the view of the socket, or the one that the post names
 * @param participant the id in the signed cookie; present for the audience view
 * @param crew the invitation whose key was exchanged; absent for the audience and for the instance's organiser
 * @param person whom of the programme the invitation is for; absent when for nobody there
 * @param name how the activity log calls this person; empty for the audience
 * @param language in which refusals are explained
 */
public record Actor(
        Role role,
        View view,
        @Nullable ParticipantId participant,
        @Nullable CrewId crew,
        @Nullable PersonId person,
        String name,
        Language language) {

    /** The member of the crew who has no invitation. */
    public static final String ORGANISER = "organiser";

    /** Whose the crew's actions are in the log: an invitation's id, or the organiser. */
    public String member() {
        return crew == null ? ORGANISER : crew.value();
    }

    /** Whose word it is on the panel: that of someone in the programme, by whichever key, or else the key's own. */
    public String panelist() {
        return person == null ? member() : person.value();
    }
}
