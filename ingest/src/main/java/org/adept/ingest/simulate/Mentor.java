package org.adept.ingest.simulate;

/**
 * One mentor of a programme, who may stay for several intakes and have several mentees.
 *
 * @param mentorId identifier
 * @param firstCohort the first intake she can be matched in
 * @param gender woman or man
 * @param frailty multiplies the hazard of early ending in all her matches
 * @param warmth adds to the latent bond in all her matches, in points of the scale
 */
public record Mentor(String mentorId, int firstCohort, String gender, double frailty, double warmth) {

    /** The mentor with a number in a programme, always the same one. */
    static Mentor of(SimulationPlan plan, int programme, int number) {
        Draw draw = Draw.of(plan.seed(), Draw.Part.MENTOR, programme, number);
        int kind = draw.pick(0.3, 0.45, 0.25);
        double frailty = kind == 0 ? 0.6 : kind == 1 ? 1.0 : 1.6;
        double warmth = 0.35 * draw.bell() - 0.25 * (frailty - 1);
        String gender = draw.chance(0.7) ? "woman" : "man";
        return new Mentor(
                Ids.mentor(plan, programme, number), firstCohort(plan, programme, number), gender, frailty, warmth);
    }

    /** How many mentors an intake has: about one for two mentees matched one-to-one. */
    static int perCohort(SimulationPlan plan, int programme) {
        return Math.max(3, (int) (plan.invited(programme, 0) * 0.2));
    }

    /** The first mentor's number of an intake; three in five change from one intake to the next. */
    static int first(SimulationPlan plan, int programme, int cohort) {
        return cohort * Math.max(1, perCohort(plan, programme) * 3 / 5);
    }

    private static int firstCohort(SimulationPlan plan, int programme, int number) {
        int cohort = 0;
        while (number >= first(plan, programme, cohort) + perCohort(plan, programme)) {
            cohort++;
        }
        return cohort;
    }
}
