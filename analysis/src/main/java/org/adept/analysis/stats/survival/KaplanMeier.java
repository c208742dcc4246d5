package org.adept.analysis.stats.survival;

import java.util.List;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;

/**
 * The share still lasting at each time, when some are only known to have lasted so far.
 *
 * <p>S(t) = Π (1 − d/n) over the times up to t, with d events among n at risk. Greenwood's standard error is
 * S·√(Σ d/(n(n−d))), and 0 where S is 0. The interval is symmetric on the log(−log) scale unless another is asked for.
 * With late entries n may fall to 0 and rise again; where all of a small early group end, S is 0 from then on.
 *
 * <p>Special cases. Before the first event S is 1 and its lower end is exact for none of those followed to t,
 * (α/2)^(1/n). Where S has fallen to 0 the lower end is 0 and the upper end stays that of the time before, or is exact
 * for all n ending at once, 1 − (α/2)^(1/n). On the plain and log scales both ends are 1 while S is, as R prints them.
 * Nobody in the table is {@link Reason.NoOne}. A time after the last observed one is {@link Reason.NotFollowedSoLong}, unless
 * everyone has ended by then: what has fallen to 0 stays there.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1958.10501452">Kaplan &amp; Meier (1958), JASA 53:457–481</a>
 */
public final class KaplanMeier {
    private static final double USUAL_CONFIDENCE = 0.95;

    private final RiskTable people;
    private final SurvivalCurve curve;

    private KaplanMeier(RiskTable people, SurvivalCurve curve) {
        this.people = people;
        this.curve = curve;
    }

    /** One time of the curve; {@code atRisk} just before it, the rest just after its events. */
    public record Point(
            int time,
            long atRisk,
            long events,
            long censored,
            double survival,
            double standardError,
            double lower,
            double upper) {}

    /** The curve with 95 % intervals. */
    public static KaplanMeier of(RiskTable table) {
        return of(table, USUAL_CONFIDENCE);
    }

    /** The curve with intervals at a level in (0, 1). */
    public static KaplanMeier of(RiskTable table, double confidence) {
        return of(table, CurveScale.LOG_LOG, confidence);
    }

    /** The curve with intervals on a scale and at a level in (0, 1). */
    public static KaplanMeier of(RiskTable table, CurveScale scale, double confidence) {
        return of(Basis.of(table, confidence), scale);
    }

    static KaplanMeier of(Basis basis, CurveScale scale) {
        RiskTable people = basis.steps().people();
        double[] survival = basis.steps().survival();
        Band band = new Band(scale, basis.logLog());
        return new KaplanMeier(
                people,
                new SurvivalCurve(people, basis.worth(), survival, basis.variances(), band, Method.KAPLAN_MEIER));
    }

    /** The curve with a robust variance and 95 % intervals. */
    public static Outcome<KaplanMeier> robust(RobustRiskTable table) {
        return robust(table, CurveScale.LOG_LOG, USUAL_CONFIDENCE);
    }

    /**
     * The curve with a robust variance: S from the weights, and the standard error from the influences of the clusters
     * or of people with weights. Intervals take Student's t with one degree of freedom fewer than there are clusters (or
     * people). Fewer than two clusters are {@link Reason.TooFew}.
     */
    public static Outcome<KaplanMeier> robust(RobustRiskTable table, CurveScale scale, double confidence) {
        return Basis.of(table, confidence).map(basis -> of(basis, scale));
    }

    /** The curve at each time at which somebody left, in order of time. */
    public List<Point> points() {
        return curve.points();
    }

    /** How many were still there just before {@code time}. */
    public long atRiskAt(int time) {
        return people.atRiskBefore(time);
    }

    /**
     * The share that lasts longer than {@code time}; {@code events} of the estimate are those up to then.
     *
     * @param time in the table's unit, not negative
     */
    public Outcome<Estimate> survivalAt(int time) {
        return curve.survivalAt(time);
    }

    /** The time by which half have ended; see {@link #quantile}. */
    public Outcome<Estimate> median() {
        return quantile(0.5);
    }

    /**
     * The time by which the share {@code share} has ended, in the table's unit.
     *
     * <p>It is the first time at which S is at most 1 − share; where S stays at exactly that value, the middle of that
     * stretch. The interval holds the times at which the curve's own interval contains 1 − share; its upper end is
     * infinite where the upper curve never falls so far. A curve that does not fall so far is {@link
     * Reason.NotReached}. There is no standard error.
     *
     * @param share in (0, 1)
     * @see <a href="https://doi.org/10.2307/2530286">Brookmeyer &amp; Crowley (1982), Biometrics 38:29–41</a>
     */
    public Outcome<Estimate> quantile(double share) {
        return curve.quantile(share);
    }
}
