package org.adept.ingest.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is matched, how and with whom: format and mode follow distance, wishes and the pandemic, not chance alone. */
final class Matching {
    private static final LocalDate PANDEMIC_FROM = LocalDate.of(2020, 3, 1);
    private static final LocalDate PANDEMIC_TO = LocalDate.of(2021, 8, 31);

    private final SimulationPlan plan;
    private final int programme;
    private final ProgrammePlan own;

    Matching(SimulationPlan plan, int programme) {
        this.plan = plan;
        this.programme = programme;
        this.own = plan.programmes().get(programme);
    }

    /** A match with what is needed to draw its course again under another exposure. */
    record Drawn(Match match, Course.Exposure exposure, LocalDate originalEnd, double warmth, Stream stream) {}

    /** All matches of a mentee, none when she did not wait for one. */
    List<Drawn> of(int cohort, int index, int circle, String participant, Traits traits, Way way) {
        Draw draw = Draw.of(plan.seed(), Draw.Part.MATCHING, programme, cohort, index);
        LocalDate enrolled = way.enrolled();
        if (!way.waits() || enrolled == null || !draw.chance(0.94)) {
            return List.of();
        }
        List<Drawn> matches = new ArrayList<>();
        Format format = format(traits, draw);
        LocalDate start = enrolled.plusDays(draw.between(7, 35) + own.lateStartDays());
        Mode mode = mode(traits, format, start, cohort, draw);
        Drawn first = first(cohort, index, circle, participant, traits, format, mode, start, draw);
        matches.add(first);
        Course course = first.match().course();
        boolean again = draw.chance(0.35);
        LocalDate restart = course.end().plusDays(draw.between(20, 50));
        if (again && course.early() && first.match().ended() != null && restart.isBefore(lastSeen())) {
            Mode next = mode(traits, Format.ONE_TO_ONE, restart, cohort, draw);
            matches.add(one(cohort, index, 2, participant, traits, Format.ONE_TO_ONE, next, restart, draw));
        }
        return matches;
    }

    private Drawn first(
            int cohort,
            int index,
            int circle,
            String participant,
            Traits traits,
            Format format,
            Mode mode,
            LocalDate start,
            Draw draw) {
        if (format != Format.GROUP) {
            return one(cohort, index, 1, participant, traits, format, mode, start, draw);
        }
        Draw group = Draw.of(plan.seed(), Draw.Part.GROUP, programme, cohort, circle, mode.number());
        LocalDate together =
                LocalDate.of(plan.year(cohort), 10, 16).plusDays(group.between(0, 25) + own.lateStartDays());
        Mentor mentor = mentor(cohort, group);
        boolean agreement = group.chance(own.agreementShare());
        int months = months(cohort, group);
        String groupId = Ids.group(plan, programme, cohort, circle, mode);
        return match(cohort, index, 1, participant, traits, format, mode, together, mentor, groupId, agreement, months);
    }

    private Drawn one(
            int cohort,
            int index,
            int sequence,
            String participant,
            Traits traits,
            Format format,
            Mode mode,
            LocalDate start,
            Draw draw) {
        Mentor mentor = mentor(cohort, draw);
        boolean agreement = draw.chance(own.agreementShare());
        int months = months(cohort, draw);
        return match(
                cohort, index, sequence, participant, traits, format, mode, start, mentor, null, agreement, months);
    }

    private Drawn match(
            int cohort,
            int index,
            int sequence,
            String participant,
            Traits traits,
            Format format,
            Mode mode,
            LocalDate start,
            Mentor mentor,
            @Nullable String groupId,
            boolean agreement,
            int months) {
        Course.Exposure exposure = new Course.Exposure(
                format, mode, agreement, traits.distance(), traits.firstInFamily(), mentor.frailty());
        LocalDate agreedEnd = start.plusMonths(months);
        Stream stream = new Stream(programme, cohort, index, sequence);
        Draw draw = stream.draw(plan, Draw.Part.COURSE);
        Course course = Course.draw(plan.effects(), exposure, start, agreedEnd, draw);
        boolean unclosed = draw.chance(own.unclosedShare());
        boolean seen = !course.end().isAfter(lastSeen());
        boolean runsOn = course.kind() == Course.Kind.EXTENDED && !seen && !own.plannedByIntake();
        LocalDate plannedEnd = runsOn ? course.end() : agreedEnd;
        LocalDate ended = seen && !unclosed ? course.end() : null;
        LocalDate agreementOn = agreement ? start.plusDays(draw.between(0, 14)) : null;
        boolean agreementSeen = agreementOn != null && !agreementOn.isAfter(lastSeen());
        double perMonth = draw.pick(0.6, 0.25, 0.15) == 0 ? 1 : draw.chance(0.6) ? 1.5 : 2;
        int minutes = draw.chance(0.6) ? 45 : draw.chance(0.5) ? 30 : 60;
        Match match = new Match(
                Ids.match(participant, sequence),
                sequence,
                mentor.mentorId(),
                groupId,
                format,
                mode,
                start,
                months,
                plannedEnd,
                course,
                ended,
                agreementSeen ? agreementOn : null,
                perMonth,
                minutes);
        return new Drawn(match, exposure, agreedEnd, mentor.warmth(), stream);
    }

    private Format format(Traits traits, Draw draw) {
        Weights<Format> weights = Weights.of(Format.class, own.formats());
        weights.times(Format.GROUP, traits.distance() == Distance.FAR ? 0.6 : 1);
        weights.times(Format.GROUP, traits.stage().equals("school") ? 1.6 : 1);
        weights.times(traits.preferredFormat(), 2.2);
        return weights.pick(draw);
    }

    private Mode mode(Traits traits, Format format, LocalDate start, int cohort, Draw draw) {
        Weights<Mode> weights = Weights.of(Mode.class, own.modes());
        boolean pandemic = !start.isBefore(PANDEMIC_FROM) && !start.isAfter(PANDEMIC_TO);
        double pull = traits.distance() == Distance.FAR ? 4.5 : traits.distance() == Distance.MIDDLE ? 1.8 : 1;
        weights.times(Mode.ONLINE, pull);
        weights.times(traits.preferredMode(), 2.2);
        if (pandemic) {
            weights.times(Mode.IN_PERSON, 0.08);
            weights.times(Mode.HYBRID, 0.35);
            weights.times(Mode.ONLINE, 3);
        } else if (plan.year(cohort) < own.onlineFrom()) {
            weights.times(Mode.ONLINE, 0.1);
        }
        // both formats in one match were tried in person; online it stays a handful
        weights.times(Mode.ONLINE, format == Format.MIXED ? 0.11 : 1);
        return weights.pick(draw);
    }

    private Mentor mentor(int cohort, Draw draw) {
        int number = Mentor.first(plan, programme, cohort) + draw.between(0, Mentor.perCohort(plan, programme) - 1);
        return Mentor.of(plan, programme, number);
    }

    private int months(int cohort, Draw draw) {
        List<Integer> months = own.plannedMonths();
        int drawn = months.get(draw.between(0, months.size() - 1));
        return own.plannedByIntake() ? own.plannedMonths(cohort, plan.cohorts()) : drawn;
    }

    private LocalDate lastSeen() {
        return plan.lastSeen(programme);
    }
}
