package org.adept.analysis.stats.proportion;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.stats.testing.Oracle;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How often intervals of two shares hold the truth: counted out over every table of twenty and fifteen, at a hundred pairs
 * of true shares, and the same counting done by R. Tables without an interval are left out.
 */
class PairCoverageTest {
    private static final int GROUP = 20;
    private static final int REFERENCE = 15;

    /** Stands where a table has no interval. */
    private static final Interval NONE = new Interval(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.95);

    enum Kind {
        NEWCOMBE("newcombe", true) {
            @Override
            Outcome<Estimate> of(FourfoldTable table) {
                return Newcombe.of(table);
            }
        },
        MIETTINEN_NURMINEN("miettinen", true) {
            @Override
            Outcome<Estimate> of(FourfoldTable table) {
                return MiettinenNurminen.of(table, 0.95);
            }
        },
        KOOPMAN("koopman", false) {
            @Override
            Outcome<Estimate> of(FourfoldTable table) {
                return Koopman.of(table, 0.95);
            }
        },
        KATZ("katz", false) {
            @Override
            Outcome<Estimate> of(FourfoldTable table) {
                return Katz.of(table, 0.95);
            }
        };

        private final String column;
        private final boolean difference;

        Kind(String column, boolean difference) {
            this.column = column;
            this.difference = difference;
        }

        abstract Outcome<Estimate> of(FourfoldTable table);

        double truth(double share, double reference) {
            return difference ? share - reference : share / reference;
        }
    }

    @ParameterizedTest
    @EnumSource
    void coverageEqualsTheCountingByR(Kind kind) {
        Interval[][] intervals = intervals(kind);
        List<Oracle.Row> truths = Oracle.rows("proportion-coverage");

        assertEquals(100, truths.size());
        for (Oracle.Row row : truths) {
            assertClose(
                    row.number(kind.column),
                    coverage(intervals, row.number("share"), row.number("reference"), kind),
                    1e-10,
                    kind + " " + row);
        }
    }

    /** Averages and lowest of the hundred, as docs/evidence/coverage.md tells them. */
    @Test
    void averagesAreNearNineteenOfTwentyAndTheLowestAreAsTold() {
        assertNear(0.952, 0.905, Kind.NEWCOMBE);
        assertNear(0.955, 0.940, Kind.MIETTINEN_NURMINEN);
        assertNear(0.950, 0.885, Kind.KOOPMAN);
        assertNear(0.956, 0.919, Kind.KATZ);
    }

    private static void assertNear(double average, double lowest, Kind kind) {
        Interval[][] intervals = intervals(kind);
        ToDoubleFunction<Oracle.Row> coverage =
                row -> coverage(intervals, row.number("share"), row.number("reference"), kind);
        List<Oracle.Row> truths = Oracle.rows("proportion-coverage");

        assertEquals(average, truths.stream().mapToDouble(coverage).average().orElseThrow(), 0.0006);
        assertEquals(lowest, truths.stream().mapToDouble(coverage).min().orElseThrow(), 0.0006);
    }

    /** Of every table there can be. */
    private static Interval[][] intervals(Kind kind) {
        Interval[][] intervals = new Interval[GROUP + 1][REFERENCE + 1];
        for (int x = 0; x <= GROUP; x++) {
            for (int y = 0; y <= REFERENCE; y++) {
                intervals[x][y] = kind.of(new FourfoldTable(x, GROUP, y, REFERENCE))
                        .match(estimate -> estimate.interval().orElseThrow(), reason -> NONE);
            }
        }
        return intervals;
    }

    private static double coverage(Interval[][] intervals, double share, double reference, Kind kind) {
        BinomialDistribution group = BinomialDistribution.of(GROUP, share);
        BinomialDistribution others = BinomialDistribution.of(REFERENCE, reference);
        double truth = kind.truth(share, reference);
        double held = 0;
        double given = 0;
        for (int x = 0; x <= GROUP; x++) {
            for (int y = 0; y <= REFERENCE; y++) {
                Interval interval = intervals[x][y];
                double chance = group.probability(x) * others.probability(y);
                given += interval.equals(NONE) ? 0 : chance;
                held += interval.lower() <= truth && truth <= interval.upper() ? chance : 0;
            }
        }
        assertTrue(given > 0);
        return held / given;
    }
}
