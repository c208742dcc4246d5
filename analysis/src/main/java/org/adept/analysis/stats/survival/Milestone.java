package org.adept.analysis.stats.survival;

import java.util.Optional;
import java.util.OptionalDouble;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;

/**
 * By how much do two groups differ in the share still lasting at one time, the milestone?
 *
 * <p>S₁ − S₂ and S₁/S₂ of two Kaplan-Meier curves. On the log(−log) scale, the usual one, the interval of the difference
 * squares and adds the distances to each curve's own ends, and that of the ratio does so with their logarithms; a curve
 * still at 1 or already at 0 brings its exact end. On the other scales they are S₁ − S₂ ± z·√(se₁² + se₂²), and the
 * same for the logarithm of the ratio. {@link #hazards} compares on the log(−log) scale itself.
 *
 * <p>For those still there at an earlier time, take the tables from then on: {@link RiskTable#landmark}.
 *
 * @see <a href="https://doi.org/10.1002/sim.2864">Klein, Logan, Harhoff &amp; Andersen (2007), Stat Med
 *     26:4505–4519</a>
 */
public final class Milestone {
    private static final double USUAL_CONFIDENCE = 0.95;

    private Milestone() {}

    /** Two groups of strangers at a time, with 95 % intervals on the log(−log) scale. */
    public static Outcome<Comparison> compare(RiskTable first, RiskTable other, int time) {
        return compare(first, other, time, CurveScale.LOG_LOG, USUAL_CONFIDENCE);
    }

    /** Two groups of strangers; unknown for the reason of the first that has one. */
    public static Outcome<Comparison> compare(
            RiskTable first, RiskTable other, int time, CurveScale scale, double confidence) {
        return Arm.compare(
                arm(Basis.of(first, confidence), time, scale), arm(Basis.of(other, confidence), time, scale));
    }

    /** Two groups with robust variances; clusters may have parts in both. */
    public static Outcome<Comparison> compareRobust(
            RobustRiskTable first, RobustRiskTable other, int time, CurveScale scale, double confidence) {
        return Arm.compare(robustArm(first, time, scale, confidence), robustArm(other, time, scale, confidence));
    }

    /**
     * The ratio of the cumulative hazards at the milestone, log S₁/log S₂: the comparison on the scale log(−log S), with
     * an interval symmetric for its logarithm. Where a curve is at 1 there is {@link Reason.TooFew} of events, where it
     * is at 0 of survivors.
     */
    public static Outcome<Estimate> hazards(RiskTable first, RiskTable other, int time, double confidence) {
        return hazardArm(Basis.of(first, confidence), time)
                .match(
                        one -> hazardArm(Basis.of(other, confidence), time)
                                .match(two -> ratio(one, two), Outcome::unknown),
                        Outcome::unknown);
    }

    private static Outcome<Estimate> ratio(Arm one, Arm two) {
        return Arm.compare(Outcome.known(one), Outcome.known(two)).match(Comparison::ratio, Outcome::unknown);
    }

    private static Outcome<Arm> robustArm(RobustRiskTable table, int time, CurveScale scale, double confidence) {
        return Basis.of(table, confidence).match(basis -> arm(basis, time, scale), Outcome::unknown);
    }

    private static Outcome<Arm> arm(Basis basis, int time, CurveScale scale) {
        return KaplanMeier.of(basis, scale).survivalAt(time).map(share -> {
            double survival = share.value();
            double standardError = share.standardError().orElse(0);
            Interval own = share.interval().orElseThrow();
            boolean cut = survival > 0 && survival < 1 && scale != CurveScale.LOG_LOG;
            return new Arm(
                    relabelled(share),
                    basis.spread(basis.steps().slopes(), basis.at(time)),
                    cut ? CurveScale.PLAIN.ends(survival, standardError, basis.logLog()) : own,
                    cut ? CurveScale.LOG.ends(survival, standardError, basis.logLog()) : own);
        });
    }

    private static Outcome<Arm> hazardArm(Basis basis, int time) {
        return KaplanMeier.of(basis, CurveScale.LOG_LOG)
                .survivalAt(time)
                .match(
                        share -> {
                            if (share.value() == 1) {
                                return Outcome.unknown(new Reason.TooFew("events", 0, 1));
                            }
                            if (share.value() == 0) {
                                return Outcome.unknown(new Reason.TooFew("survivors", 0, 1));
                            }
                            double hazard = -StrictMath.log(share.value());
                            double standardError = share.standardError().orElse(0) / share.value();
                            Interval ends = CurveScale.LOG.ends(hazard, standardError, basis.logLog());
                            Estimate estimate = new Estimate(
                                    hazard,
                                    OptionalDouble.of(standardError),
                                    Optional.of(ends),
                                    share.n(),
                                    share.events(),
                                    Method.MILESTONE);
                            Spread spread = basis.spread(basis.steps().slopes(), basis.at(time));
                            return Outcome.known(new Arm(estimate, spread, ends, ends));
                        },
                        Outcome::unknown);
    }

    private static Estimate relabelled(Estimate share) {
        return new Estimate(
                share.value(), share.standardError(), share.interval(), share.n(), share.events(), Method.MILESTONE);
    }
}
