package org.adept.ingest.reduce;

import org.adept.ingest.mapping.PackedInput;
import org.adept.ingest.mapping.PackedOutput;

/** What meetings must know of their match, and what they add to it. */
public final class MatchSeen {
    static final int NEVER = Integer.MIN_VALUE;

    private final String match;
    private final String group;
    private final int started;
    private final int ended;
    private final int observedUntil;
    private final boolean counted;
    private final Levels levels;
    private final String cluster;
    private int meetings;
    private int firstMeeting = NEVER;
    private boolean activeAt90;

    /**
     * @param group the group's identifier; empty for none
     * @param started days since 1970-01-01, {@link #NEVER} when not known
     * @param cluster the cluster it belongs to; empty where clusters are not followed
     */
    MatchSeen(
            String match,
            String group,
            int started,
            int ended,
            int observedUntil,
            boolean counted,
            Levels levels,
            String cluster) {
        this.match = match;
        this.group = group;
        this.started = started;
        this.ended = ended;
        this.observedUntil = observedUntil;
        this.counted = counted;
        this.levels = levels;
        this.cluster = cluster;
    }

    public String match() {
        return match;
    }

    /** Empty for none. */
    public String group() {
        return group;
    }

    public boolean isInGroup() {
        return !group.isEmpty();
    }

    int started() {
        return started;
    }

    int ended() {
        return ended;
    }

    int observedUntil() {
        return observedUntil;
    }

    boolean counted() {
        return counted;
    }

    Levels levels() {
        return levels;
    }

    String cluster() {
        return cluster;
    }

    int meetings() {
        return meetings;
    }

    boolean metBy(int day) {
        return firstMeeting != NEVER && firstMeeting <= day;
    }

    boolean activeAt90() {
        return activeAt90;
    }

    /** A meeting on that day. */
    void met(int day) {
        meetings++;
        firstMeeting = firstMeeting == NEVER ? day : Math.min(firstMeeting, day);
        activeAt90 |= started != NEVER && day - started >= 61 && day - started <= 90;
    }

    /** The meetings of the same match that were seen elsewhere. */
    void add(MatchSeen other) {
        meetings += other.meetings;
        if (other.firstMeeting != NEVER) {
            firstMeeting = firstMeeting == NEVER ? other.firstMeeting : Math.min(firstMeeting, other.firstMeeting);
        }
        activeAt90 |= other.activeAt90;
    }

    /** Packs it. */
    public void write(PackedOutput output) {
        output.text(match);
        output.text(group);
        output.number(started);
        output.number(ended);
        output.number(observedUntil);
        output.flag(counted);
        levels.write(output);
        output.text(cluster);
        output.whole(meetings);
        output.number(firstMeeting);
        output.flag(activeAt90);
    }

    /** Reads what was packed. */
    public static MatchSeen read(PackedInput input) {
        MatchSeen seen = new MatchSeen(
                input.text(),
                input.text(),
                (int) input.number(),
                (int) input.number(),
                (int) input.number(),
                input.flag(),
                Levels.read(input),
                input.text());
        seen.meetings = input.whole();
        seen.firstMeeting = (int) input.number();
        seen.activeAt90 = input.flag();
        return seen;
    }
}
