package org.adept.analysis.stats.proportion;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.assertCovers;
import static org.adept.analysis.stats.testing.Close.holds;
import static org.adept.analysis.stats.testing.Close.known;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often the interval holds the true share, over all the counts there can be. */
class WilsonCoverageTest {
    private static final double Z_SQUARED = 3.8414588206941245;

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 10, 17, 40, 150})
    void coverageEqualsExactEnumerationOfTheScoreTest(int n) {
        for (int i = 1; i < 200; i++) {
            double truth = i / 200.0 + 0.0001; // off the grid on which an end could fall by accident
            if (truth < 1) {
                assertClose(byScoreTest(n, truth), byInterval(n, truth), 1e-10, "n %d truth %s".formatted(n, truth));
            }
        }
    }

    @Test
    void coverageIsNinetyFivePerCentOnAverageAndNeverFarBelowInTheMiddle() {
        double sum = 0;
        double worst = 1;
        for (int i = 10; i <= 90; i++) {
            double coverage = byInterval(40, i / 100.0 + 0.0001);
            sum += coverage;
            worst = Math.min(worst, coverage);
        }
        assertTrue(Math.abs(sum / 81 - 0.95) < 0.005, "average " + sum / 81);
        assertTrue(worst > 0.92, "worst " + worst);
    }

    @Test
    void plantedShareIsHeldInNineteenOfTwentyStudies() {
        assertCovers(hits(0.95), 200, 0.95);
    }

    /** The check above can fail: narrower intervals do not pass it. */
    @Test
    void narrowerIntervalsWouldBeFound() {
        int hits = hits(0.8);

        assertThrows(AssertionError.class, () -> assertCovers(hits, 200, 0.95));
    }

    private static int hits(double confidence) {
        int hits = 0;
        for (int seed = 1; seed <= 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int events = 0;
            for (int i = 0; i < 90; i++) {
                events += random.nextDouble() < 0.37 ? 1 : 0;
            }
            hits += holds(known(Wilson.of(events, 90, confidence)), 0.37) ? 1 : 0;
        }
        return hits;
    }

    private static double byInterval(int n, double truth) {
        BinomialDistribution counts = BinomialDistribution.of(n, truth);
        double coverage = 0;
        for (int events = 0; events <= n; events++) {
            coverage += holds(known(Wilson.of(events, n)), truth) ? counts.probability(events) : 0;
        }
        return coverage;
    }

    /** Independently: the counts that the score test keeps, with chances multiplied out to forty digits. */
    private static double byScoreTest(int n, double truth) {
        MathContext digits = new MathContext(40);
        BigDecimal share = new BigDecimal(truth);
        BigDecimal odds = share.divide(BigDecimal.ONE.subtract(share), digits);
        BigDecimal chance = BigDecimal.ONE.subtract(share).pow(n, digits);
        BigDecimal coverage = BigDecimal.ZERO;
        for (int events = 0; events <= n; events++) {
            double away = events - n * truth;
            if (away * away <= Z_SQUARED * n * truth * (1 - truth)) {
                coverage = coverage.add(chance);
            }
            chance = chance.multiply(odds, digits)
                    .multiply(BigDecimal.valueOf(n - events))
                    .divide(BigDecimal.valueOf(events + 1L), digits);
        }
        return coverage.doubleValue();
    }
}
