package org.adept.ingest.reduce;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.KryoSerializable;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.ArrayList;
import java.util.List;
import org.adept.ingest.mapping.KnownValues;

/**
 * That a person or mentor was seen with some levels: what is counted once per margin, however often it is seen.
 *
 * <p>A mentor is seen with the levels of a match and with those of its mentee, which differ where a mentee has several.
 */
public final class Mark implements KryoSerializable {
    /** Who was seen, and in which count. */
    enum Kind {
        PERSON_OF_PARTICIPANT,
        APPLICANT,
        PERSON_OF_MATCH,
        MENTOR,
        MENTOR_OF_ANSWERS;

        private static final Kind[] ALL = values();
    }

    private Kind kind;
    private String identifier;
    private Levels levels;
    private Levels ofMentee;
    private int steps;
    private int started = MatchSeen.NEVER;
    private int ended = MatchSeen.NEVER;
    private int observedUntil = MatchSeen.NEVER;
    private List<List<String>> questions = List.of();
    private String cluster = "";

    /** For the serializer, which fills it at once. */
    public Mark() {
        this(Kind.APPLICANT, "", new Levels(), 0);
    }

    /**
     * @param steps steps of the funnel reached, for applicants; the place of her {@link MatchRates.Completion}, for
     *     persons of participants
     */
    Mark(Kind kind, String identifier, Levels levels, int steps) {
        this(kind, identifier, levels, levels, steps);
    }

    private Mark(Kind kind, String identifier, Levels levels, Levels ofMentee, int steps) {
        this.kind = kind;
        this.identifier = identifier;
        this.levels = levels;
        this.ofMentee = ofMentee;
        this.steps = steps;
    }

    /**
     * That a participant is this person.
     *
     * @param completion the place of her {@link MatchRates.Completion}
     * @param cluster the cluster she belongs to; empty where clusters are not followed
     */
    static Mark ofPerson(String identifier, Levels levels, int completion, String cluster) {
        Mark mark = new Mark(Kind.PERSON_OF_PARTICIPANT, identifier, levels, completion);
        mark.cluster = cluster;
        return mark;
    }

    /**
     * That a mentor was seen in a match.
     *
     * @param started days since 1970-01-01, {@link MatchSeen#NEVER} when not known
     * @param ended the same of its end
     */
    static Mark ofMentor(
            String identifier, Levels ofMatch, Levels ofMentee, int started, int ended, int observedUntil) {
        Mark mark = new Mark(Kind.MENTOR, identifier, ofMatch, ofMentee, 0);
        mark.started = started;
        mark.ended = ended;
        mark.observedUntil = observedUntil;
        return mark;
    }

    /**
     * That answers were given about a mentor's match.
     *
     * @param questions each as its keys in the count of its mentors
     */
    static Mark ofAnswers(String identifier, Levels levels, List<List<String>> questions) {
        Mark mark = new Mark(Kind.MENTOR_OF_ANSWERS, identifier, levels, 0);
        mark.questions = List.copyOf(questions);
        return mark;
    }

    Kind kind() {
        return kind;
    }

    Levels levels() {
        return levels;
    }

    Levels ofMentee() {
        return ofMentee;
    }

    int steps() {
        return steps;
    }

    String cluster() {
        return cluster;
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

    List<List<String>> questions() {
        return questions;
    }

    /** Whose it is; marks of the same kind with the same identifier are of one person in one count. */
    public String identifier() {
        return identifier;
    }

    @Override
    public void write(Kryo kryo, Output output) {
        boolean same = ofMentee.equals(levels);
        output.writeByte(2 * kind.ordinal() + (same ? 1 : 0));
        KnownValues.write(output, identifier);
        levels.write(kryo, output);
        if (!same) {
            ofMentee.write(kryo, output);
        }
        output.writeVarInt(steps, true);
        if (kind == Kind.PERSON_OF_PARTICIPANT) {
            output.writeString(cluster);
        }
        if (kind == Kind.MENTOR) {
            output.writeInt(started);
            output.writeInt(ended);
            output.writeInt(observedUntil);
        }
        if (kind == Kind.MENTOR_OF_ANSWERS) {
            output.writeVarInt(questions.size(), true);
            for (List<String> question : questions) {
                output.writeVarInt(question.size(), true);
                question.forEach(key -> KnownValues.write(output, key));
            }
        }
    }

    @Override
    public void read(Kryo kryo, Input input) {
        int head = input.readByte();
        kind = Kind.ALL[head / 2];
        identifier = KnownValues.ofThread().text(input);
        levels = new Levels();
        levels.read(kryo, input);
        ofMentee = levels;
        if (head % 2 == 0) {
            ofMentee = new Levels();
            ofMentee.read(kryo, input);
        }
        steps = input.readVarInt(true);
        if (kind == Kind.PERSON_OF_PARTICIPANT) {
            cluster = input.readString();
        }
        if (kind == Kind.MENTOR) {
            started = input.readInt();
            ended = input.readInt();
            observedUntil = input.readInt();
        }
        if (kind == Kind.MENTOR_OF_ANSWERS) {
            questions = questions(input);
        }
    }

    private static List<List<String>> questions(Input input) {
        int count = input.readVarInt(true);
        List<List<String>> questions = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int keys = input.readVarInt(true);
            List<String> question = new ArrayList<>(keys);
            for (int key = 0; key < keys; key++) {
                question.add(KnownValues.ofThread().text(input));
            }
            questions.add(question);
        }
        return questions;
    }
}
