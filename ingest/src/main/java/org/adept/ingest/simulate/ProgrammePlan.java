package org.adept.ingest.simulate;

import java.time.LocalDate;
import java.util.List;

/**
 * One programme to be simulated.
 *
 * @param name the programme's name in the study, also its folder
 * @param prefix begins every identifier of the programme
 * @param dialect how its exports are written
 * @param share its part of all mentees, in proportion to the other programmes' shares
 * @param womenShare share of mentees who are women
 * @param distances weights of near, middle, far
 * @param formats weights of one-to-one, group, mixed before persons' wishes
 * @param modes weights of in-person, online, hybrid before distance, pandemic and wishes
 * @param onlineFrom first intake year in which online mentoring is offered
 * @param agreementShare share of matches with a written agreement
 * @param plannedMonths planned terms; one is drawn per match, or the intake's own when {@code plannedByIntake}
 * @param plannedByIntake whether all of an intake have the same planned term
 * @param lateStartDays days by which matches start later than elsewhere
 * @param unclosedShare share of finished matches whose end nobody wrote down
 * @param sessionsLogged whether there is a log of meetings
 * @param mentorsListed whether mentors stand among the participants
 * @param cohortsPerFile how many intakes share a file; 0 for all
 * @param extractedOn last day the exports can know of
 */
public record ProgrammePlan(
        String name,
        String prefix,
        Dialect dialect,
        double share,
        double womenShare,
        List<Double> distances,
        List<Double> formats,
        List<Double> modes,
        int onlineFrom,
        double agreementShare,
        List<Integer> plannedMonths,
        boolean plannedByIntake,
        int lateStartDays,
        double unclosedShare,
        boolean sessionsLogged,
        boolean mentorsListed,
        int cohortsPerFile,
        LocalDate extractedOn) {
    public ProgrammePlan {
        distances = List.copyOf(distances);
        formats = List.copyOf(formats);
        modes = List.copyOf(modes);
        plannedMonths = List.copyOf(plannedMonths);
    }

    /** The planned term of an intake, in months, where an intake has one: the first half the first, then the last. */
    public int plannedMonths(int cohort, int cohorts) {
        return plannedMonths.get(cohort * plannedMonths.size() / cohorts);
    }
}
