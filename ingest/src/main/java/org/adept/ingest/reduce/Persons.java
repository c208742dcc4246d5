package org.adept.ingest.reduce;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.adept.ingest.contract.SmallTable;

/** Persons and mentors behind each margin, each once, and the steps of the funnel they reached. */
public final class Persons {
    static final String PARTICIPANT = "participant";
    static final String MATCH = "match";
    static final int PERSONS = 0;
    static final int MATCHES = 1;
    static final int MENTORS = 2;

    private final Plan plan;

    public Persons(Plan plan) {
        this.plan = plan;
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
            case PERSON_OF_PARTICIPANT -> tally.addOnce(levels, SmallTable.MARGINS, margins(PARTICIPANT), PERSONS, 1);
            case PERSON_OF_MATCH -> tally.addOnce(levels, SmallTable.MARGINS, margins(MATCH), PERSONS, 1);
            case MENTOR -> {
                tally.addOnce(levels, SmallTable.MARGINS, margins(MATCH), MENTORS, 1);
                tally.addOnce(each(marks, Mark::ofMentee), SmallTable.MARGINS, margins(PARTICIPANT), MENTORS, 1);
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

    private void funnel(List<Mark> marks, Collection<Levels> levels, Tally tally) {
        if (levels.size() == 1) {
            int steps = marks.stream().mapToInt(Mark::steps).max().orElse(0);
            for (int step = 0; step < steps; step++) {
                tally.add(marks.get(0).levels(), SmallTable.FUNNEL, step(step), 0, 1);
            }
            return;
        }
        Map<String, Integer> furthest = new HashMap<>();
        for (Mark mark : marks) {
            tally.margins(mark.levels()).forEach(margin -> furthest.merge(margin, mark.steps(), Math::max));
        }
        furthest.forEach((margin, steps) -> {
            for (int step = 0; step < steps; step++) {
                tally.addAt(margin, SmallTable.FUNNEL, step(step), 0, 1);
            }
        });
    }

    private List<String> step(int step) {
        return List.of(Tally.MARGIN, Integer.toString(step + 1), plan.funnel().get(step));
    }

    /** The marks of one participant. */
    static List<Mark> of(Member member, Slots slots, int steps, List<Levels> matchLevels) {
        String person = slots.person(member.row());
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark(Mark.Kind.PERSON_OF_PARTICIPANT, person, member.levels(), 0));
        marks.add(new Mark(Mark.Kind.APPLICANT, person, member.applicant(), steps));
        for (int i = 0; i < matchLevels.size(); i++) {
            Levels levels = matchLevels.get(i);
            marks.add(new Mark(Mark.Kind.PERSON_OF_MATCH, person, levels, 0));
            String mentor = member.matches().get(i).text(slots.mentor());
            if (mentor != null) {
                marks.add(Mark.ofMentor(mentor, levels, member.levels()));
            }
        }
        return marks;
    }
}
