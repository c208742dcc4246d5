package org.adept.ingest.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The people of a plan, drawn a circle at a time: memory does not grow with the study, and any circle can be drawn
 * alone, in any order, with the same result.
 */
public final class Simulation {
    /** Mentees in a circle: large enough for groups of three to nine. */
    public static final int CIRCLE = 48;

    private final SimulationPlan plan;

    private Simulation(SimulationPlan plan) {
        this.plan = plan;
    }

    public static Simulation of(SimulationPlan plan) {
        return new Simulation(plan);
    }

    public SimulationPlan plan() {
        return plan;
    }

    /** Circles in one intake of one programme. */
    public int circles(int programme, int cohort) {
        return (plan.invited(programme, cohort) + CIRCLE - 1) / CIRCLE;
    }

    /** Every circle of every intake, in order. */
    public void each(Consumer<Circle> consumer) {
        for (int programme = 0; programme < plan.programmes().size(); programme++) {
            for (int cohort = 0; cohort < plan.cohorts(); cohort++) {
                for (int circle = 0; circle < circles(programme, cohort); circle++) {
                    consumer.accept(circle(programme, cohort, circle));
                }
            }
        }
    }

    /** One circle. */
    public Circle circle(int programme, int cohort, int circle) {
        List<Life> lives = new ArrayList<>();
        List<Drafted> drafts = drafted(programme, cohort, circle);
        Map<String, List<Match>> groups = new TreeMap<>();
        for (Drafted draft : drafts) {
            for (Matching.Drawn drawn : draft.matches()) {
                String group = drawn.match().groupId();
                if (group != null) {
                    groups.computeIfAbsent(group, unused -> new ArrayList<>()).add(drawn.match());
                }
            }
        }
        Map<String, List<Meeting>> groupMeetings = groupMeetings(programme, cohort, circle, groups);
        for (Drafted draft : drafts) {
            lives.add(life(programme, cohort, draft, groupMeetings));
        }
        List<Meeting> together = new ArrayList<>();
        groupMeetings.values().forEach(together::addAll);
        return new Circle(lives, together);
    }

    /** Mentors whose first intake this is; a mentor stays for two or three. */
    public List<Mentor> newMentors(int programme, int cohort) {
        List<Mentor> mentors = new ArrayList<>();
        int first = Mentor.first(plan, programme, cohort);
        int old = cohort == 0 ? 0 : Mentor.first(plan, programme, cohort - 1) + Mentor.perCohort(plan, programme);
        for (int number = Math.max(first, old); number < first + Mentor.perCohort(plan, programme); number++) {
            mentors.add(Mentor.of(plan, programme, number));
        }
        return mentors;
    }

    /** A mentee as far as she can be drawn without the others of her circle. */
    record Drafted(int index, String participant, Traits traits, Way way, List<Matching.Drawn> matches) {}

    List<Drafted> drafted(int programme, int cohort, int circle) {
        Recruitment recruitment = new Recruitment(plan, programme);
        Matching matching = new Matching(plan, programme);
        int end = Math.min((circle + 1) * CIRCLE, plan.invited(programme, cohort));
        List<Drafted> drafts = new ArrayList<>();
        for (int index = circle * CIRCLE; index < end; index++) {
            String participant = Ids.participant(plan, programme, cohort, index);
            Traits traits = recruitment.traits(cohort, index);
            Way way = recruitment.way(cohort, index, traits);
            List<Matching.Drawn> matches = matching.of(cohort, index, circle, participant, traits, way);
            Way then = matches.isEmpty() ? recruitment.waited(cohort, index, way) : way;
            drafts.add(new Drafted(index, participant, traits, then, matches));
        }
        return drafts;
    }

    private Map<String, List<Meeting>> groupMeetings(
            int programme, int cohort, int circle, Map<String, List<Match>> groups) {
        Map<String, List<Meeting>> meetings = new TreeMap<>();
        groups.forEach((group, members) -> {
            int mode = members.get(0).mode().number();
            Draw draw = Draw.of(plan.seed(), Draw.Part.MEETINGS, programme, cohort, circle, mode, -1);
            meetings.put(group, Meetings.ofGroup(members, plan.lastSeen(programme), draw));
        });
        return meetings;
    }

    private Life life(int programme, int cohort, Drafted draft, Map<String, List<Meeting>> groupMeetings) {
        LocalDate lastSeen = plan.lastSeen(programme);
        List<Match> matches = new ArrayList<>();
        List<Meeting> meetings = new ArrayList<>();
        List<Meeting> all = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        for (Matching.Drawn drawn : draft.matches()) {
            Match match = drawn.match();
            matches.add(match);
            List<Meeting> together = match.groupId() == null ? null : groupMeetings.get(match.groupId());
            if (together == null) {
                Draw draw = drawn.stream().draw(plan, Draw.Part.MEETINGS);
                together = Meetings.of(match, lastSeen, draw);
                meetings.addAll(together);
            }
            all.addAll(together);
            if (match.sequence() == 1) { // a person is asked once in a wave, so about her first match
                Draw draw = drawn.stream().draw(plan, Draw.Part.ANSWERS);
                answers.addAll(Answers.of(plan.effects(), drawn, lastSeen, draw));
            }
        }
        Draw draw = Draw.of(plan.seed(), Draw.Part.STUDIES, programme, cohort, draft.index());
        Draw entry = Draw.of(plan.seed(), Draw.Part.STEM_ENTRY, programme, cohort, draft.index());
        LocalDate entered = StemEntry.of(plan.effects(), draft.traits(), draft.way(), matches, lastSeen, entry);
        List<Status> statuses = Studies.of(
                plan,
                programme,
                draft.traits(),
                draft.way(),
                matches,
                entered,
                draw,
                () -> Draw.of(plan.seed(), Draw.Part.CAREER, programme, cohort, draft.index()));
        LocalDate firstMeeting =
                all.stream().map(Meeting::on).min(LocalDate::compareTo).orElse(null);
        return new Life(
                draft.participant(),
                plan.year(cohort),
                draft.traits(),
                draft.way(),
                matches,
                meetings,
                firstMeeting,
                entered,
                answers,
                statuses);
    }
}
