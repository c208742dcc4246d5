package org.adept.analysis.stats.proportion;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.Quantiles;
import org.adept.analysis.stats.Require;
import org.adept.analysis.stats.TestResult;

/**
 * One difference, one odds ratio and one test of a group beside a reference over several strata, such as programmes:
 * Mantel and Haenszel's.
 *
 * <p>Each stratum's difference of shares weighs n₁n₂/N; the variance is Sato's. With a and b the group's with and without
 * the event, c and d the reference's, the odds ratio is Σ ad/N over Σ bc/N; its interval is symmetric on the logarithm,
 * with Robins, Breslow and Greenland's variance. Both variances hold for a few large strata and for many small ones. The
 * test, Cochran's as well, compares the group's events with those expected within strata, (|Σ(a − e)| − c)² over the
 * hypergeometric variance, chi-squared with one degree of freedom; c is ½ with continuity correction where the group is
 * at least so far away, else 0.
 *
 * <p>Strata without group or reference take no part. Nobody in both is {@link Reason.NoOne}; no stratum in which some but
 * not all had the event is {@link Reason.NoVariation} for the test and the odds ratio. Where the group had all the events
 * there could be, or none, the odds ratio has no bound: {@link Reason.Separated}.
 *
 * @see <a href="https://doi.org/10.2307/2531694">Sato (1989), Biometrics 45:1323–1324</a>
 * @see <a href="https://doi.org/10.2307/2531052">Robins, Breslow &amp; Greenland (1986), Biometrics 42:311–323</a>
 */
public final class MantelHaenszel {
    private static final double HALF = 0.5;

    private MantelHaenszel() {}

    /** The common difference of shares, group less reference, with its interval. */
    public static Outcome<Estimate> difference(List<FourfoldTable> strata, double confidence) {
        double z = Quantiles.normal(Require.openUnit("confidence", confidence));
        double weights = 0;
        double weighted = 0;
        double lean = 0;
        double spread = 0;
        long n = 0;
        long events = 0;
        for (FourfoldTable table : present(strata)) {
            double total = table.total();
            double one = table.n() / total;
            double other = table.referenceN() / total;
            weights += one * table.referenceN();
            weighted += ((double) table.events() * table.referenceN() - (double) table.referenceEvents() * table.n())
                    / total;
            lean += table.referenceEvents() * one * one
                    - table.events() * other * other
                    + one * other * (table.referenceN() - table.n()) / 2;
            spread += (table.events() * ((table.referenceN() - table.referenceEvents()) / total)
                            + table.referenceEvents() * ((table.n() - table.events()) / total))
                    / 2;
            n = Math.addExact(n, table.total());
            events += table.totalEvents();
        }
        if (n == 0) {
            return Outcome.unknown(new Reason.NoOne());
        }
        double difference = weighted / weights;
        double standardError = StrictMath.sqrt(StrictMath.max(0, difference * lean + spread)) / weights;
        Interval interval = new Interval(
                StrictMath.max(-1, difference - z * standardError),
                StrictMath.min(1, difference + z * standardError),
                confidence);
        return Outcome.known(new Estimate(
                difference,
                OptionalDouble.of(standardError),
                Optional.of(interval),
                n,
                events,
                Method.MANTEL_HAENSZEL));
    }

    /**
     * The common odds ratio, group over reference, with its interval; the standard error is its own, by the delta method.
     */
    public static Outcome<Estimate> oddsRatio(List<FourfoldTable> strata, double confidence) {
        double z = Quantiles.normal(Require.openUnit("confidence", confidence));
        double agreeing = 0;
        double crossing = 0;
        double bothAgreeing = 0;
        double mixed = 0;
        double bothCrossing = 0;
        long n = 0;
        long events = 0;
        for (FourfoldTable table : present(strata)) {
            double total = table.total();
            long without = table.n() - table.events();
            long referenceWithout = table.referenceN() - table.referenceEvents();
            double agree = table.events() / total * referenceWithout;
            double cross = without / total * table.referenceEvents();
            double agreed = (table.events() + referenceWithout) / total;
            double crossed = (without + table.referenceEvents()) / total;
            agreeing += agree;
            crossing += cross;
            bothAgreeing += agreed * agree;
            mixed += agreed * cross + crossed * agree;
            bothCrossing += crossed * cross;
            n = Math.addExact(n, table.total());
            events += table.totalEvents();
        }
        if (n == 0 || agreeing == 0 || crossing == 0) {
            return Outcome.unknown(n == 0 ? new Reason.NoOne() : withoutBound(agreeing, crossing));
        }
        double ratio = agreeing / crossing;
        double onLogarithm = StrictMath.sqrt(
                (bothAgreeing / agreeing / agreeing + mixed / agreeing / crossing + bothCrossing / crossing / crossing)
                        / 2);
        double factor = StrictMath.exp(z * onLogarithm);
        return Outcome.known(new Estimate(
                ratio,
                OptionalDouble.of(ratio * onLogarithm),
                Optional.of(new Interval(ratio / factor, ratio * factor, confidence)),
                n,
                events,
                Method.MANTEL_HAENSZEL_ODDS_RATIO));
    }

    private static Reason withoutBound(double agreeing, double crossing) {
        return agreeing == crossing
                ? new Reason.NoVariation("events")
                : new Reason.Separated("group", crossing == 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY, 0);
    }

    /**
     * The test that group and reference have the same chance within every stratum.
     *
     * @param continuityCorrection as R's {@code mantelhaen.test} does: ½ off the distance where it is at least that
     */
    public static Outcome<TestResult> test(List<FourfoldTable> strata, boolean continuityCorrection) {
        double away = 0;
        double variance = 0;
        long n = 0;
        for (FourfoldTable table : present(strata)) {
            double total = table.total();
            double share = table.totalEvents() / total;
            away += table.events() - table.n() * share;
            variance += table.n()
                    * (table.referenceN() / total)
                    * share
                    * ((table.total() - table.totalEvents()) / (total - 1));
            n = Math.addExact(n, table.total());
        }
        if (n == 0 || variance == 0) {
            return Outcome.unknown(n == 0 ? new Reason.NoOne() : new Reason.NoVariation("events"));
        }
        double distance = StrictMath.abs(away);
        double corrected = distance - (continuityCorrection && distance >= HALF ? HALF : 0);
        return Outcome.known(TestResult.chiSquared(corrected * corrected / variance, 1));
    }

    private static List<FourfoldTable> present(List<FourfoldTable> strata) {
        return strata.stream().filter(table -> !table.lacksAGroup()).toList();
    }
}
