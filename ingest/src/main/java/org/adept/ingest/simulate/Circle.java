package org.adept.ingest.simulate;

import java.util.List;

/**
 * A few dozen mentees of one intake with the groups among them: the unit drawn at a time, whatever the size of the study.
 *
 * @param lives the mentees, in order
 * @param groupMeetings meetings of groups, each once
 */
public record Circle(List<Life> lives, List<Meeting> groupMeetings) {
    public Circle {
        lives = List.copyOf(lives);
        groupMeetings = List.copyOf(groupMeetings);
    }
}
