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
 * One difference, and one test, of a group beside a reference over several strata, such as programmes: Mantel and
 * Haenszel's.
 *
 * <p>Each stratum's difference of shares weighs n₁n₂/N; the variance is Sato's, which holds both for a few large strata and
 * for many small ones. The test compares the group's events with those expected within strata, (|Σ(x − e)| − c)² over the
 * hypergeometric variance, chi-squared with one degree of freedom; c is ½ with continuity correction, else 0.
 *
 * <p>Strata without group or reference take no part. Nobody in both is {@link Reason.NoOne}; no stratum in which some but
 * not all had the event is {@link Reason.NoVariation} for the test.
 *
 * @see <a href="https://doi.org/10.2307/2531694">Sato (1989), Biometrics 45:1323–1324</a>
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

    /** The test that group and reference have the same chance within every stratum. */
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
        double corrected = distance - (continuityCorrection ? StrictMath.min(HALF, distance) : 0);
        return Outcome.known(TestResult.chiSquared(corrected * corrected / variance, 1));
    }

    private static List<FourfoldTable> present(List<FourfoldTable> strata) {
        return strata.stream().filter(table -> !table.lacksAGroup()).toList();
    }
}
