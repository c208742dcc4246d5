package org.adept.ingest.reduce;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.KryoSerializable;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;

/** What meetings must know of their match, and what they add to it. */
public final class MatchSeen implements KryoSerializable {
    static final int NEVER = Integer.MIN_VALUE;

    private String match;
    private String group;
    private int started;
    private int ended;
    private int observedUntil;
    private boolean counted;
    private Levels levels;
    private String cluster;
    private int meetings;
    private int firstMeeting = NEVER;
    private boolean activeAt90;

    /** For the serializer, which fills it at once. */
    public MatchSeen() {
        this("", "", NEVER, NEVER, NEVER, false, new Levels(), "");
    }

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

    @Override
    public void write(Kryo kryo, Output output) {
        output.writeString(match);
        output.writeString(group);
        output.writeInt(started);
        output.writeInt(ended);
        output.writeInt(observedUntil);
        output.writeBoolean(counted);
        levels.write(kryo, output);
        output.writeString(cluster);
        output.writeVarInt(meetings, true);
        output.writeInt(firstMeeting);
        output.writeBoolean(activeAt90);
    }

    @Override
    public void read(Kryo kryo, Input input) {
        match = input.readString();
        group = input.readString();
        started = input.readInt();
        ended = input.readInt();
        observedUntil = input.readInt();
        counted = input.readBoolean();
        levels = new Levels();
        levels.read(kryo, input);
        cluster = input.readString();
        meetings = input.readVarInt(true);
        firstMeeting = input.readInt();
        activeAt90 = input.readBoolean();
    }
}
