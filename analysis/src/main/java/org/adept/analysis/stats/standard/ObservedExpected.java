package org.adept.analysis.stats.standard;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.Require;
import org.adept.analysis.stats.proportion.ClopperPearson;

/**
 * How many had the event beside how many would have had it at the rates of a benchmark for each kind of person: indirect
 * standardisation.
 *
 * <p>Expected is Σ n·r over the strata, the ratio observed over expected. The observed number's interval is exact: Clopper
 * and Pearson's for so many of n, times n; it covers also where chances differ between people, since a sum of unequal
 * chances varies less than one of equal ones (Hoeffding 1956). Events counted over time rather than among people take
 * Garwood's. Where the benchmark is a census, expected is certain; from samples it has an interval of its own, Σ n·r ∓
 * √Σ n²(r − l)² with Wilson's ends l (and likewise u), and the two are joined as a {@link RatioInterval}.
 *
 * <p>Nobody, or no time, is {@link Reason.NoOne}; nothing expected is {@link Reason.TooFew} events, since no ratio is.
 *
 * @param observed how many had the event
 * @param n people; 0 for events over time
 * @param expected how many would have had it
 * @param expectedWithin the uncertainty of the expected number; of no width for a census
 * @param ratio observed over expected; 1 where it is as elsewhere
 * @see <a href="https://doi.org/10.1214/aoms/1177728178">Hoeffding (1956), Annals of Mathematical Statistics 27:713–721</a>
 */
public record ObservedExpected(long observed, long n, double expected, Interval expectedWithin, Estimate ratio) {

    /** Events among people of several kinds, each with its benchmark. */
    public static Outcome<ObservedExpected> of(List<Stratum> strata, double confidence) {
        long n = strata.stream().mapToLong(Stratum::n).reduce(0, Math::addExact);
        long observed = strata.stream().mapToLong(Stratum::observed).sum();
        double expected = 0;
        double down = 0;
        double up = 0;
        double variance = 0;
        for (Stratum stratum : strata) {
            Interval ends = stratum.benchmark().interval(confidence);
            double share = stratum.benchmark().share();
            expected += stratum.expected();
            down = StrictMath.hypot(down, stratum.n() * (share - ends.lower()));
            up = StrictMath.hypot(up, stratum.n() * (ends.upper() - share));
            variance += (double) stratum.n() * stratum.n() * stratum.benchmark().variance();
        }
        if (n == 0 || expected == 0) {
            return Outcome.unknown(n == 0 ? new Reason.NoOne() : nothingExpected());
        }
        Interval share = ClopperPearson.interval(observed, n, confidence);
        Interval count = new Interval(share.lower() * n, share.upper() * n, confidence);
        double observedVariance = observed * ((double) (n - observed) / n);
        Interval ends = new Interval(StrictMath.max(0, expected - down), expected + up, confidence);
        return ends.lower() > 0
                ? Outcome.known(ratio(observed, n, count, observedVariance, expected, variance, ends))
                : Outcome.unknown(nothingExpected());
    }

    /**
     * Events counted over time, such as endings in person-months.
     *
     * @param observed events
     * @param expected events at the benchmark's rates, taken as certain
     */
    public static Outcome<ObservedExpected> overTime(long observed, double expected, double confidence) {
        Require.notNegative("observed", observed);
        if (!(expected >= 0 && expected < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("expected is finite and not negative, was " + expected);
        }
        if (expected == 0) {
            return Outcome.unknown(nothingExpected());
        }
        Interval certain = new Interval(expected, expected, confidence);
        return Outcome.known(
                ratio(observed, 0, Garwood.interval(observed, confidence), (double) observed, expected, 0, certain));
    }

    private static Reason nothingExpected() {
        return new Reason.TooFew("events", 0, 1);
    }

    private static ObservedExpected ratio(
            long observed,
            long n,
            Interval count,
            double observedVariance,
            double expected,
            double expectedVariance,
            Interval ends) {
        double ratio = observed / expected;
        double standardError = StrictMath.sqrt(observedVariance + ratio * ratio * expectedVariance) / expected;
        Estimate estimate = new Estimate(
                ratio,
                OptionalDouble.of(standardError),
                Optional.of(RatioInterval.of((double) observed, count, expected, ends)),
                n,
                observed,
                Method.OBSERVED_EXPECTED);
        return new ObservedExpected(observed, n, expected, ends, estimate);
    }
}
