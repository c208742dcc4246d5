package org.adept.ingest.reduce;

import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.study.ClusterLevel;

/**
 * Which cluster a unit belongs to. A match belongs to its group, its mentor, its programme or its mentee, whichever the
 * study asks for; somebody to the cluster of her first match, or to herself when she was never matched.
 *
 * <p>By default that is the level at which the format was assigned: the group, else the mentor, else the programme.
 * Where no mapping tells groups or mentors, a programme as one cluster would leave no interval at all; units are then
 * told apart by person.
 */
final class Clusters {
    private final ClusterLevel level;
    private final Slots slots;
    private final int group;
    private final int mentor;
    private final int programme;

    Clusters(Plan plan, Slots slots) {
        this.slots = slots;
        boolean tells = plan.maps("matches.group_id") || plan.maps("matches.mentor_id");
        this.level = plan.cluster() == ClusterLevel.AUTO && !tells ? ClusterLevel.PERSON : plan.cluster();
        this.group = plan.slot("matches", "group_id");
        this.mentor = plan.slot("matches", "mentor_id");
        this.programme = plan.slot("participants", "programme_id");
    }

    /** The cluster of a match of this mentee. */
    String ofMatch(RawRow match, RawRow mentee) {
        boolean asksGroup = level == ClusterLevel.AUTO || level == ClusterLevel.GROUP;
        boolean asksMentor = level == ClusterLevel.AUTO || level == ClusterLevel.MENTOR;
        if (asksGroup && match.has(group)) {
            return "group " + match.text(group);
        }
        if (asksMentor && match.has(mentor)) {
            return "mentor " + match.text(mentor);
        }
        return level == ClusterLevel.AUTO || level == ClusterLevel.PROGRAMME
                ? "programme " + mentee.text(programme, Levels.UNKNOWN)
                : ofPerson(mentee);
    }

    /** The cluster of somebody with what came of her match. */
    String ofMember(Member member) {
        if (!member.matches().isEmpty()) {
            return ofMatch(member.matches().get(0), member.row());
        }
        return ofPerson(member.row());
    }

    /** Whether somebody by herself may be in one cluster with others. */
    boolean mayShare(RawRow participant) {
        return level == ClusterLevel.PROGRAMME || slots.hasPerson(participant);
    }

    /** The cluster of somebody by herself, whatever came later: her programme where the study asks for programmes. */
    String ofPerson(RawRow participant) {
        return level == ClusterLevel.PROGRAMME
                ? "programme " + participant.text(programme, Levels.UNKNOWN)
                : "person " + slots.person(participant);
    }
}
