package org.adept.ingest.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When they meet: about monthly, 20 to 60 minutes as a rule, with gaps, and no more for a while before an early end. */
final class Meetings {
    private Meetings() {}

    /** The meetings of a match outside groups. */
    static List<Meeting> of(Match match, LocalDate lastSeen, Draw draw) {
        LocalDate stop = lastMeeting(match, draw);
        boolean neverMet = match.course().early() && draw.chance(0.08);
        if (neverMet) {
            return List.of();
        }
        String matchId = match.matchId();
        double pace = 30 / match.perMonth();
        return drawn(matchId, matchId, null, match.mode(), match.started(), earlier(stop, lastSeen), pace, draw);
    }

    /** The meetings of a group, as long as one of its members is still there. */
    static List<Meeting> ofGroup(List<Match> members, LocalDate lastSeen, Draw draw) {
        LocalDate stop = members.get(0).started();
        for (Match member : members) {
            LocalDate last = lastMeeting(member, draw);
            stop = last.isAfter(stop) ? last : stop;
        }
        Match any = members.get(0);
        String group = java.util.Objects.requireNonNull(any.groupId());
        return drawn(group, null, group, any.mode(), any.started(), earlier(stop, lastSeen), 30, draw);
    }

    private static LocalDate lastMeeting(Match match, Draw draw) {
        int silent = match.course().early() ? draw.between(7, 45) : draw.between(0, 14);
        return match.course().end().minusDays(silent);
    }

    private static List<Meeting> drawn(
            String owner,
            @Nullable String matchId,
            @Nullable String groupId,
            Mode mode,
            LocalDate started,
            LocalDate stop,
            double pace,
            Draw draw) {
        List<Meeting> meetings = new ArrayList<>();
        boolean slow = draw.chance(0.12);
        LocalDate on = started.plusDays(slow ? draw.between(31, 50) : draw.between(2, 26));
        while (!on.isAfter(stop)) {
            Mode met = mode == Mode.HYBRID ? (draw.chance(0.5) ? Mode.ONLINE : Mode.IN_PERSON) : mode;
            meetings.add(
                    new Meeting(Ids.session(owner, meetings.size() + 1), matchId, groupId, on, minutes(draw), met));
            double skipped = draw.chance(0.12) ? 2 : 1;
            int days = (int) (pace * skipped * (0.7 + 0.6 * draw.uniform()));
            on = on.plusDays(Math.max(3, days));
        }
        return meetings;
    }

    private static int minutes(Draw draw) {
        return switch (draw.pick(0.86, 0.05, 0.09)) {
            case 0 -> 5 * draw.between(4, 12);
            case 1 -> 5 * draw.between(2, 3);
            default -> 5 * draw.between(13, 20);
        };
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
