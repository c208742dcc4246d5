package org.adept.analysis.stats.standard;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.interval;
import static org.adept.analysis.stats.testing.Close.known;
import static org.adept.analysis.stats.testing.Close.unknown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.proportion.ClopperPearson;
import org.adept.analysis.stats.proportion.Wilson;
import org.adept.analysis.stats.testing.Oracle;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Observed against expected, its exact intervals, reach and representation. */
class ObservedExpectedTest {
    /** 3 of 10 where 40 % do and 5 of 10 where 80 % do: 8 against 4 + 8 = 12. */
    @Test
    void theRatioIsAsWorkedByHand() {
        ObservedExpected found = known(ObservedExpected.of(
                List.of(new Stratum(3, 10, Benchmark.census(0.4)), new Stratum(5, 10, Benchmark.census(0.8))), 0.95));
        Interval eight = interval(known(ClopperPearson.of(8, 20)));

        assertClose(12, found.expected(), 1e-15);
        assertClose(2 / 3.0, found.ratio().value(), 1e-15);
        assertClose(Math.sqrt(8 * 0.6) / 12, found.ratio().standardError().orElseThrow(), 1e-14);
        assertClose(eight.lower() * 20 / 12, interval(found.ratio()).lower(), 1e-13);
        assertClose(eight.upper() * 20 / 12, interval(found.ratio()).upper(), 1e-13);
        assertEquals(new Interval(found.expected(), found.expected(), 0.95), found.expectedWithin());
        assertEquals(20, found.n());
        assertEquals(8, found.observed());
        assertEquals(Method.OBSERVED_EXPECTED, found.ratio().method());
    }

    static List<Oracle.Row> printed() {
        return Oracle.rows("observed-expected");
    }

    @ParameterizedTest
    @MethodSource("printed")
    void equalsWhatRPrints(Oracle.Row row) {
        ObservedExpected found = known(ObservedExpected.of(strata(row), 0.95));

        assertClose(row.number("expected"), found.expected(), 1e-14);
        assertClose(row.number("expected_lower"), found.expectedWithin().lower(), 1e-10);
        assertClose(row.number("expected_upper"), found.expectedWithin().upper(), 1e-10);
        assertClose(row.number("ratio"), found.ratio().value(), 1e-14);
        assertClose(row.number("lower"), interval(found.ratio()).lower(), 1e-10);
        assertClose(row.number("upper"), interval(found.ratio()).upper(), 1e-10);
    }

    private static List<Stratum> strata(Oracle.Row row) {
        List<Stratum> strata = new ArrayList<>();
        for (int i = 0; i < row.counts("n").length; i++) {
            long size = row.counts("sizes")[i];
            Benchmark benchmark =
                    new Benchmark(row.numbers("rates")[i], size == 0 ? OptionalLong.empty() : OptionalLong.of(size));
            strata.add(new Stratum(row.counts("events")[i], row.counts("n")[i], benchmark));
        }
        return strata;
    }

    static List<Oracle.Row> poisson() {
        return Oracle.rows("garwood");
    }

    @ParameterizedTest
    @MethodSource("poisson")
    void countsOverTimeEqualWhatRPrints(Oracle.Row row) {
        Interval mean = Garwood.interval(row.whole("events"), row.number("confidence"));
        ObservedExpected found = known(ObservedExpected.overTime(row.whole("events"), 4, row.number("confidence")));

        assertClose(row.number("lower"), mean.lower(), 1e-10);
        assertClose(row.number("upper"), mean.upper(), 1e-10);
        assertClose(mean.lower() / 4, interval(found.ratio()).lower(), 1e-11);
        assertClose(mean.upper() / 4, interval(found.ratio()).upper(), 1e-11);
        assertEquals(row.whole("events") / 4.0, found.ratio().value());
    }

    /** No event: exp(−m) = 0.025 above. One: the lower end has 1 − exp(−m) = 0.025. */
    @Test
    void noneAndOneOverTimeAreAsWorkedByHand() {
        assertEquals(0.0, Garwood.interval(0, 0.95).lower());
        assertClose(-Math.log(0.025), Garwood.interval(0, 0.95).upper(), 1e-13);
        assertClose(-Math.log(0.975), Garwood.interval(1, 0.95).lower(), 1e-13);
    }

    /** Independently: the counts that neither one-sided test at 2.5 % rejects. */
    @ParameterizedTest
    @ValueSource(doubles = {0.2, 1.7, 5.3, 23.4})
    void coverageOverTimeEqualsExactEnumeration(double mean) {
        PoissonDistribution counts = PoissonDistribution.of(mean);
        double byInterval = 0;
        double byTests = 0;
        for (int events = 0; events < 120; events++) {
            Interval interval = Garwood.interval(events, 0.95);
            boolean kept =
                    counts.cumulativeProbability(events) > 0.025 && counts.survivalProbability(events - 1) > 0.025;
            byInterval += interval.lower() <= mean && mean <= interval.upper() ? counts.probability(events) : 0;
            byTests += kept ? counts.probability(events) : 0;
        }
        assertClose(byTests, byInterval, 1e-10);
        assertTrue(byInterval >= 0.95);
    }

    /** Two kinds with different chances and the right benchmark: the ratio 1 is held at least as often as said. */
    @Test
    void coverageOverAllTablesIsNeverBelowTheLevelWhereChancesDiffer() {
        for (double rate : new double[] {0.1, 0.3, 0.5, 0.9}) {
            BinomialDistribution first = BinomialDistribution.of(12, rate);
            BinomialDistribution second = BinomialDistribution.of(15, 1 - rate / 2);
            double coverage = 0;
            for (int x = 0; x <= 12; x++) {
                for (int y = 0; y <= 15; y++) {
                    List<Stratum> strata = List.of(
                            new Stratum(x, 12, Benchmark.census(rate)),
                            new Stratum(y, 15, Benchmark.census(1 - rate / 2)));
                    Interval ratio =
                            interval(known(ObservedExpected.of(strata, 0.95)).ratio());
                    boolean held = ratio.lower() <= 1 + 1e-12 && 1 - 1e-12 <= ratio.upper();
                    coverage += held ? first.probability(x) * second.probability(y) : 0;
                }
            }
            assertTrue(coverage >= 0.95, rate + ": " + coverage);
        }
    }

    @Test
    void aSampledBenchmarkWidensAndALargeOneIsACensus() {
        Interval census = ratio(Benchmark.census(0.5));
        Interval large = ratio(Benchmark.sample(0.5, 4_000_000_000_000L));
        Interval small = ratio(Benchmark.sample(0.5, 50));

        assertClose(census.lower(), large.lower(), 1e-5);
        assertClose(census.upper(), large.upper(), 1e-5);
        assertTrue(small.lower() < census.lower() && census.upper() < small.upper());
    }

    private static Interval ratio(Benchmark benchmark) {
        return interval(known(ObservedExpected.of(List.of(new Stratum(14, 30, benchmark)), 0.95))
                .ratio());
    }

    @Test
    void oneStratumOrItsHalvesSayTheSame() {
        List<Stratum> whole = List.of(new Stratum(14, 30, Benchmark.census(0.4)));
        List<Stratum> halves =
                List.of(new Stratum(9, 15, Benchmark.census(0.4)), new Stratum(5, 15, Benchmark.census(0.4)));

        assertEquals(known(ObservedExpected.of(whole, 0.95)), known(ObservedExpected.of(halves, 0.95)));
    }

    @Test
    void nothingToExpectIsSaid() {
        assertEquals(new Reason.NoOne(), unknown(ObservedExpected.of(List.of(), 0.95)));
        assertEquals(
                new Reason.TooFew("events", 0, 1),
                unknown(ObservedExpected.of(List.of(new Stratum(1, 5, Benchmark.census(0))), 0.95)));
        assertEquals(new Reason.TooFew("events", 0, 1), unknown(ObservedExpected.overTime(2, 0, 0.95)));
    }

    @Test
    void benchmarksThatCannotBeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Benchmark.census(1.5));
        assertThrows(IllegalArgumentException.class, () -> Benchmark.census(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Benchmark.sample(0.5, 0));
        assertThrows(IllegalArgumentException.class, () -> new Stratum(3, 2, Benchmark.census(0.5)));
        assertThrows(IllegalArgumentException.class, () -> ObservedExpected.overTime(1, Double.NaN, 0.95));
    }

    static List<Oracle.Row> parts() {
        return Oracle.rows("representation-ratio");
    }

    @ParameterizedTest
    @MethodSource("parts")
    void representationEqualsWhatRPrints(Oracle.Row row) {
        long size = row.whole("sample_n");
        Benchmark benchmark =
                new Benchmark(row.number("share"), size == 0 ? OptionalLong.empty() : OptionalLong.of(size));
        Estimate ratio = known(RepresentationRatio.of(row.whole("part"), row.whole("n"), benchmark, 0.95));

        assertClose(row.number("ratio"), ratio.value(), 1e-14);
        assertClose(row.number("lower"), interval(ratio).lower(), 1e-10);
        assertClose(row.number("upper"), interval(ratio).upper(), 1e-10);
    }

    /** 30 of 100 applicants where 40 % of the eligible are: 0.75, and Wilson's ends over 0.4. */
    @Test
    void representationIsAsWorkedByHand() {
        Estimate ratio = known(RepresentationRatio.of(30, 100, Benchmark.census(0.4), 0.95));
        Interval share = interval(known(Wilson.of(30, 100)));

        assertClose(0.75, ratio.value(), 1e-15);
        assertClose(Math.sqrt(0.3 * 0.7 / 100) / 0.4, ratio.standardError().orElseThrow(), 1e-14);
        assertClose(share.lower() / 0.4, interval(ratio).lower(), 1e-13);
        assertClose(share.upper() / 0.4, interval(ratio).upper(), 1e-13);
        assertEquals(Method.REPRESENTATION_RATIO, ratio.method());
    }

    /** Both samples over all the counts there can be. */
    @Test
    void representationCoversWhereTheBenchmarkIsASample() {
        BinomialDistribution came = BinomialDistribution.of(40, 0.3);
        BinomialDistribution sampled = BinomialDistribution.of(60, 0.4);
        double coverage = 0;
        for (int x = 0; x <= 40; x++) {
            for (int y = 1; y <= 60; y++) {
                Estimate ratio = known(RepresentationRatio.of(x, 40, Benchmark.sample(y / 60.0, 60), 0.95));
                boolean held = interval(ratio).lower() <= 0.75
                        && 0.75 <= interval(ratio).upper();
                coverage += held ? came.probability(x) * sampled.probability(y) : 0;
            }
        }
        assertEquals(0.95, coverage, 0.015);
    }

    static List<Oracle.Row> reached() {
        return Oracle.rows("reach-rate");
    }

    @ParameterizedTest
    @MethodSource("reached")
    void reachEqualsWhatRPrints(Oracle.Row row) {
        long size = row.whole("sample_n");
        Benchmark benchmark =
                new Benchmark(row.number("share"), size == 0 ? OptionalLong.empty() : OptionalLong.of(size));
        Estimate reach = known(ReachRate.of(row.whole("applicants"), row.whole("population"), benchmark, 0.95));

        assertClose(row.number("rate"), reach.value(), 1e-14);
        assertClose(row.number("standard_error"), reach.standardError().orElseThrow(), 1e-12);
        assertClose(row.number("lower"), interval(reach).lower(), 1e-10);
        assertClose(row.number("upper"), interval(reach).upper(), 1e-10);
    }

    /** Of 200 people half are eligible, which a sample of 60 tells; a fifth of them came. Over all counts there can be. */
    @Test
    void reachCoversWhereTheBenchmarkIsASample() {
        assertEquals(0.95, coverageOfReach(0.2), 0.015);
        assertTrue(coverageOfReach(0.3) < 0.9); // the check can fail
    }

    private static double coverageOfReach(double rate) {
        BinomialDistribution came = BinomialDistribution.of(200, 0.5 * 0.2);
        BinomialDistribution sampled = BinomialDistribution.of(60, 0.5);
        double coverage = 0;
        for (int x = 0; x <= 200; x++) {
            for (int y = 1; y <= 60; y++) {
                double chance = came.probability(x) * sampled.probability(y);
                if (x <= 200 * y / 60.0) { // more than are eligible: no rate
                    coverage += chance * (holds(x, y, rate) ? 1 : 0);
                }
            }
        }
        return coverage;
    }

    private static boolean holds(int applicants, int eligible, double rate) {
        Estimate reach = known(ReachRate.of(applicants, 200, Benchmark.sample(eligible / 60.0, 60), 0.95));
        return interval(reach).lower() <= rate && rate <= interval(reach).upper();
    }

    /** 12 of 400 people of whom 30 % are eligible: 12 of 120. */
    @Test
    void reachIsAsWorkedByHand() {
        Estimate reach = known(ReachRate.of(12, 400, Benchmark.census(0.3), 0.95));
        Estimate plain = known(ReachRate.of(12, 120, Benchmark.census(1), 0.95));

        assertClose(0.1, reach.value(), 1e-15);
        assertEquals(120, reach.n());
        assertEquals(12, reach.events());
        assertEquals(Method.REACH_RATE, reach.method());
        assertClose(interval(known(Wilson.of(12, 120))).lower(), interval(plain).lower(), 1e-13);
        assertClose(interval(known(Wilson.of(12, 120))).upper(), interval(plain).upper(), 1e-13);
        assertClose(Math.sqrt(0.1 * 0.9 / 120), plain.standardError().orElseThrow(), 1e-13);
        assertTrue(interval(known(ReachRate.of(12, 400, Benchmark.sample(0.3, 50), 0.95)))
                        .upper()
                > interval(reach).upper());
    }

    @Test
    void whatABenchmarkCannotTellIsSaid() {
        assertEquals(new Reason.NoOne(), unknown(ReachRate.of(0, 0, Benchmark.census(1), 0.95)));
        assertEquals(new Reason.MoreThanAll(31, 30), unknown(ReachRate.of(31, 100, Benchmark.census(0.3), 0.95)));
        assertEquals(new Reason.NoOne(), unknown(RepresentationRatio.of(0, 0, Benchmark.census(0.3), 0.95)));
        assertEquals(
                new Reason.TooFew("events", 0, 1), unknown(RepresentationRatio.of(1, 2, Benchmark.census(0), 0.95)));
    }
}
