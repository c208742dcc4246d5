package org.adept.ingest.reduce;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.reduce.MatchRates.Completion;

/** Persons and mentors behind each margin, each once, and the steps of the funnel they reached. */
public final class Persons {
    static final String PARTICIPANT = "participant";
    static final String MATCH = "match";
    static final int PERSONS = 0;
    static final int MATCHES = 1;
    static final int MENTORS = 2;

    private static final String COMPLETED = "completion-of-persons";
    private static final Completion COMPLETE = Completion.COMPLETED;

    private final Plan plan;
    private final int started;
    private final int ended;

    public Persons(Plan plan) {
        this.plan = plan;
        this.started = plan.slot("matches", "started");
        this.ended = plan.slot("matches", "ended");
    }

    static List<String> margins(String unit) {
        return List.of(unit, Tally.MARGIN);
    }

    /** Counts marks, each one's kind by itself: all of one person, one mentor. */
    public void count(List<Mark> marks, Tally tally) {
        if (marks.size() == 1) {
            ofOneKind(marks.get(0).kind(), marks, tally);
            return;
        }
        Map<Mark.Kind, List<Mark>> byKind = new EnumMap<>(Mark.Kind.class);
        marks.forEach(mark -> byKind.computeIfAbsent(mark.kind(), any -> new ArrayList<>(marks.size()))
                .add(mark));
        byKind.forEach((kind, same) -> ofOneKind(kind, same, tally));
    }

    private void ofOneKind(Mark.Kind kind, List<Mark> marks, Tally tally) {
        Collection<Levels> levels = each(marks, Mark::levels);
        switch (kind) {
            case PERSON_OF_PARTICIPANT -> {
                tally.addOnce(levels, SmallTable.MARGINS, margins(PARTICIPANT), PERSONS, 1);
                completion(marks, levels, tally);
            }
            case PERSON_OF_MATCH -> tally.addOnce(levels, SmallTable.MARGINS, margins(MATCH), PERSONS, 1);
            case MENTOR -> {
                tally.addOnce(levels, SmallTable.MARGINS, margins(MATCH), MENTORS, 1);
                tally.addOnce(each(marks, Mark::ofMentee), SmallTable.MARGINS, margins(PARTICIPANT), MENTORS, 1);
                MentorReturns.count(marks, tally);
            }
            case MENTOR_OF_ANSWERS -> questions(marks, tally);
            case APPLICANT -> funnel(marks, levels, tally);
        }
    }

    private static void questions(List<Mark> marks, Tally tally) {
        Map<List<String>, Set<Levels>> byQuestion = new HashMap<>();
        marks.forEach(mark -> mark.questions().forEach(question -> byQuestion
                .computeIfAbsent(question, any -> new HashSet<>())
                .add(mark.levels())));
        byQuestion.forEach((question, levels) -> tally.addOnce(levels, SmallTable.ITEM_MENTORS, question, 0, 1));
    }

    private static Collection<Levels> each(List<Mark> marks, Function<Mark, Levels> levels) {
        if (marks.size() == 1) {
            return List.of(levels.apply(marks.get(0)));
        }
        Set<Levels> different = new HashSet<>();
        marks.forEach(mark -> different.add(levels.apply(mark)));
        return different;
    }

    /** A person has completed, in a margin, when one of her matches there has; steps are of {@link Completion}. */
    private static void completion(List<Mark> marks, Collection<Levels> levels, Tally tally) {
        if (levels.size() == 1) {
            Completion best = Completion.values()[furthest(marks)];
            if (best != Completion.NOT_DUE) {
                Levels own = marks.get(0).levels();
                UnitNote note = tally.unit(cluster(marks), own);
                new MatchRates.Rates(own, note, tally).add(COMPLETED, best == COMPLETE, best == Completion.UNKNOWN);
                note.close();
            }
            return;
        }
        List<String> keys = List.of(COMPLETED, Tally.MARGIN);
        furthestByMargin(marks, tally).forEach((margin, steps) -> {
            Completion best = Completion.values()[steps];
            if (best != Completion.NOT_DUE) {
                tally.addAt(margin, SmallTable.RATES, keys, 0, best == COMPLETE ? 1 : 0);
                tally.addAt(margin, SmallTable.RATES, keys, 1, 1);
                tally.addAt(margin, SmallTable.RATES, keys, 2, best == Completion.UNKNOWN ? 1 : 0);
                tally.unitOf(cluster(marks), margin)
                        .rate(COMPLETED, best == COMPLETE, best == Completion.UNKNOWN)
                        .close();
            }
        });
    }

    /** Somebody of several clusters is counted with one of them. */
    private static String cluster(List<Mark> marks) {
        return marks.stream().map(Mark::cluster).min(Comparator.naturalOrder()).orElse("");
    }

    private void funnel(List<Mark> marks, Collection<Levels> levels, Tally tally) {
        if (levels.size() == 1) {
            int steps = furthest(marks);
            for (int step = 0; step < steps; step++) {
                tally.add(marks.get(0).levels(), SmallTable.FUNNEL, step(step), 0, 1);
            }
            return;
        }
        furthestByMargin(marks, tally).forEach((margin, steps) -> {
            for (int step = 0; step < steps; step++) {
                tally.addAt(margin, SmallTable.FUNNEL, step(step), 0, 1);
            }
        });
    }

    private static int furthest(List<Mark> marks) {
        return marks.stream().mapToInt(Mark::steps).max().orElse(0);
    }

    private static Map<String, Integer> furthestByMargin(List<Mark> marks, Tally tally) {
        Map<String, Integer> furthest = new HashMap<>();
        for (Mark mark : marks) {
            tally.margins(mark.levels()).forEach(margin -> furthest.merge(margin, mark.steps(), Math::max));
        }
        return furthest;
    }

    private List<String> step(int step) {
        return List.of(Tally.MARGIN, Integer.toString(step + 1), plan.funnel().get(step));
    }

    /** The marks of one participant. */
    List<Mark> of(
            Member member, Slots slots, int steps, Completion completion, List<Levels> matchLevels, String cluster) {
        String person = slots.person(member.row());
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.ofPerson(person, member.levels(), completion.ordinal(), cluster));
        marks.add(new Mark(Mark.Kind.APPLICANT, person, member.applicant(), steps));
        for (int i = 0; i < matchLevels.size(); i++) {
            Levels levels = matchLevels.get(i);
            marks.add(new Mark(Mark.Kind.PERSON_OF_MATCH, person, levels, 0));
            RawRow match = member.matches().get(i);
            String mentor = match.text(slots.mentor());
            if (mentor != null) {
                marks.add(Mark.ofMentor(
                        mentor,
                        levels,
                        member.levels(),
                        match.has(started) ? match.day(started) : MatchSeen.NEVER,
                        match.has(ended) ? match.day(ended) : MatchSeen.NEVER,
                        plan.observedUntil(match.file())));
            }
        }
        return marks;
    }
}
