package org.adept.ingest.simulate;

/**
 * What is planted. Hazards of early ending add up per week and fade, so that neither proportional hazards nor a
 * logistic model holds exactly; what a study should find is the {@link Truth}, not these numbers.
 *
 * @param baseWeekly hazard of early ending in every week
 * @param earlyWeekly added in the first weeks, fading with {@code earlyFadeWeeks}
 * @param earlyFadeWeeks weeks in which the first added hazard falls to 37 %
 * @param onlineWeekly added by meeting online, fading with {@code onlineFadeWeeks}
 * @param onlineFadeWeeks weeks in which the online hazard falls to 37 %
 * @param hybridWeekly added by meeting both ways
 * @param groupWeekly added by meeting in a group (negative: groups last)
 * @param middleWeekly added by living at middle distance
 * @param farWeekly added by living far away
 * @param firstInFamilyWeekly added when nobody in the family has studied
 * @param agreementFactor multiplies the hazard where there is a written agreement
 * @param applyFar change in the probability to apply when living far away
 * @param applyFarOnline change for those far away when online mentoring is offered
 * @param applyFirstInFamily change in the probability to apply when first in the family
 * @param leaveMatched change in the probability, per term, to stop studying STEM when ever matched
 * @param leaveEndedEarly change after a match ended early
 * @param enterStemMatched change in the probability, per autumn, that a pupil begins to study STEM when ever matched
 * @param answerEndingSoon change in the probability to answer when the match ends early within 90 days
 * @param answerEndedEarly change in the probability to answer the last questionnaire after an early ending
 * @param bondOnline change of the latent bond, in points of the scale, by meeting online
 * @param bondOnlineLate further change for online at day 30, which has gone by the end: a slower start
 * @param bondAgreement change of the latent bond with a written agreement
 */
public record Effects(
        double baseWeekly,
        double earlyWeekly,
        double earlyFadeWeeks,
        double onlineWeekly,
        double onlineFadeWeeks,
        double hybridWeekly,
        double groupWeekly,
        double middleWeekly,
        double farWeekly,
        double firstInFamilyWeekly,
        double agreementFactor,
        double applyFar,
        double applyFarOnline,
        double applyFirstInFamily,
        double leaveMatched,
        double leaveEndedEarly,
        double enterStemMatched,
        double answerEndingSoon,
        double answerEndedEarly,
        double bondOnline,
        double bondOnlineLate,
        double bondAgreement) {

    /** The effects of the demo; docs/simulation.md tells what they amount to. */
    public static Effects planted() {
        return new Effects(
                0.0042, 0.006, 10, 0.0075, 18, 0.0012, -0.0012, 0.001, 0.0035, 0.001, 0.68, -0.16, 0.11, -0.06, -0.018,
                0.022, 0.07, -0.28, -0.38, -0.15, -0.3, 0.2);
    }

    /** Nothing planted, everything else alike: what a study should call inconclusive or equivalent. */
    public static Effects none() {
        return new Effects(0.0055, 0.006, 10, 0, 18, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
