package org.adept.ingest.reduce;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.adept.ingest.mapping.PackedInput;
import org.adept.ingest.mapping.PackedOutput;
import org.jspecify.annotations.Nullable;

/**
 * That a person or mentor was seen with some levels: what is counted once per margin, however often it is seen.
 *
 * <p>A mentor is seen with the levels of a match and with those of its mentee, which differ where a mentee has several.
 */
public final class Mark {
    /** Who was seen, and in which count. */
    enum Kind {
        PERSON_OF_PARTICIPANT,
        APPLICANT,
        PERSON_OF_MATCH,
        MENTOR,
        MENTOR_OF_ANSWERS;

        private static final Kind[] ALL = values();
    }

    private final Kind kind;
    private final String identifier;
    private final Levels levels;
    private final Levels ofMentee;
    private final int steps;
    private int started = MatchSeen.NEVER;
    private int ended = MatchSeen.NEVER;
    private int observedUntil = MatchSeen.NEVER;
    private List<List<String>> questions = List.of();
    private String cluster = "";

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

    /** Packs the mark. */
    public void write(PackedOutput output) {
        boolean same = ofMentee.equals(levels);
        output.whole(2 * kind.ordinal() + (same ? 1 : 0));
        output.text(identifier);
        levels.write(output);
        if (!same) {
            ofMentee.write(output);
        }
        output.whole(steps);
        if (kind == Kind.PERSON_OF_PARTICIPANT) {
            output.text(cluster);
        }
        if (kind == Kind.MENTOR) {
            output.number(started);
            output.number(ended);
            output.number(observedUntil);
        }
        if (kind == Kind.MENTOR_OF_ANSWERS) {
            output.whole(questions.size());
            questions.forEach(question -> output.values(question.toArray()));
        }
    }

    /** Reads a mark that was packed. */
    public static Mark read(PackedInput input) {
        int head = input.whole();
        Kind kind = Kind.ALL[head / 2];
        String identifier = input.text();
        Levels levels = Levels.read(input);
        Levels ofMentee = head % 2 == 0 ? Levels.read(input) : levels;
        Mark mark = new Mark(kind, identifier, levels, ofMentee, input.whole());
        if (kind == Kind.PERSON_OF_PARTICIPANT) {
            mark.cluster = input.text();
        }
        if (kind == Kind.MENTOR) {
            mark.started = (int) input.number();
            mark.ended = (int) input.number();
            mark.observedUntil = (int) input.number();
        }
        if (kind == Kind.MENTOR_OF_ANSWERS) {
            mark.questions = questions(input);
        }
        return mark;
    }

    private static List<List<String>> questions(PackedInput input) {
        int count = input.whole();
        List<List<String>> questions = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            @Nullable Object[] keys = input.values();
            questions.add(input.same(List.of(Arrays.copyOf(keys, keys.length, String[].class))));
        }
        return questions;
    }
}
