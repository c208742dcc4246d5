package org.adept.analysis.stats.cox;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.known;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.adept.analysis.stats.likelihood.Likelihood.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The six people on whom the survival literature checks its programs, worked out anew; + is censored, r = e^β.
 *
 * <pre>
 * person  1  2   3  4  5   6
 * time    1  1+  6  6  8+  9
 * x       1  1   1  0  0   0
 *
 * at time   risk sum               events (x)   mean of x
 *   1       3r + 3                 1 (1)        r/(r + 1)
 *   6       r + 3                  2 (1, 0)     r/(r + 3)      after Efron the second: (r/2 + 5/2), r/(r + 5)
 *   9       1                      1 (0)        0
 * </pre>
 *
 * <p>So with Breslow l = 2β − log(3r + 3) − 2 log(r + 3), u = 1/(r + 1) + (3 − r)/(r + 3), which is 0 where
 * (r + 3) + (3 − r)(r + 1) = 0: r² − 3r − 6 = 0, r = (3 + √33)/2.
 */
class WorkedCoxTest {
    private static final double[] X = {1, 1, 1, 0, 0, 0};
    private static final Spells SIX =
            Spells.of(List.of("x"), new double[][] {X}, new int[] {1, 1, 6, 6, 8, 9}, new boolean[] {
                true, false, true, true, false, true
            });
    private static final double TOP = StrictMath.log((3 + StrictMath.sqrt(33)) / 2);

    @ParameterizedTest
    @ValueSource(doubles = {0, 1.4752849, 2, -0.7})
    void breslowsLikelihoodIsThatWorkedByHand(double beta) {
        double r = StrictMath.exp(beta);

        Point point = known(Cox.of(SIX, Ties.BRESLOW)).at(new double[] {beta});

        assertClose(2 * beta - StrictMath.log(3 * r + 3) - 2 * StrictMath.log(r + 3), point.logLikelihood(), 1e-13);
        assertEquals(1 / (r + 1) + (3 - r) / (r + 3), point.score()[0], 1e-13);
        assertClose(r / sq(r + 1) + 6 * r / sq(r + 3), point.information()[0][0], 1e-13);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1.676857, 2, -0.7})
    void efronsLikelihoodIsThatWorkedByHand(double beta) {
        double r = StrictMath.exp(beta);

        Point point = known(Cox.of(SIX)).at(new double[] {beta});

        double log = 2 * beta - StrictMath.log(3 * r + 3) - StrictMath.log(r + 3) - StrictMath.log(r / 2 + 2.5);
        assertClose(log, point.logLikelihood(), 1e-13);
        assertEquals(1 / (r + 1) + 3 / (r + 3) - r / (r + 5), point.score()[0], 1e-13);
        assertClose(r / sq(r + 1) + 3 * r / sq(r + 3) + 5 * r / sq(r + 5), point.information()[0][0], 1e-13);
    }

    @Test
    void breslowsTopIsTheRootOfItsSlope() {
        CoxFit fit = known(Cox.of(SIX, Ties.BRESLOW));

        assertClose(TOP, fit.coefficients()[0], 1e-12);
        assertClose(-StrictMath.log(6) - 2 * StrictMath.log(4), fit.logLikelihoodAtZero(), 1e-13);
        assertClose(1.0 / (1 / 4.0 + 6 / 16.0), fit.scoreTest().statistic(), 1e-12); // u = 1 at 0
    }

    /** r³ − 23r − 30 = 0 is the numerator of the slope; its positive root by the cosine of a third of an angle. */
    @Test
    void efronsTopIsTheRootOfACubic() {
        double angle = StrictMath.acos(45 / 23.0 * StrictMath.sqrt(3 / 23.0));
        double r = 2 * StrictMath.sqrt(23 / 3.0) * StrictMath.cos(angle / 3);

        CoxFit fit = known(Cox.of(SIX));

        assertClose(StrictMath.log(r), fit.coefficients()[0], 1e-11);
        assertClose(sq(52 / 48.0) / (83 / 144.0), fit.scoreTest().statistic(), 1e-11);
    }

    /** The hazard steps by 1/(3r + 3), 2/(r + 3), 1; persons 1 and 2 meet the first, 3 to 6 the second, 6 the last. */
    @Test
    void breslowsResidualsAreThoseWorkedByHand() {
        double r = StrictMath.exp(TOP);
        double first = 1 / (3 * r + 3);
        double second = 2 / (r + 3);

        CoxResiduals residuals = CoxResiduals.of(known(Cox.of(SIX, Ties.BRESLOW)));

        double[] martingale = {
            1 - r * first,
            -r * first,
            1 - r * (first + second),
            1 - (first + second),
            -(first + second),
            1 - (first + second + 1)
        };
        assertArrayEquals(martingale, residuals.martingale(), 1e-12);
        double one = r / (r + 1);
        double six = r / (r + 3);
        double[] score = {
            (1 - one) * martingale[0],
            (1 - one) * martingale[1],
            -(1 - one) * r * first + (1 - six) * (1 - r * second),
            one * first - six * (1 - second),
            one * first + six * second,
            one * first + six * second
        };
        assertArrayEquals(score, residuals.score()[0], 1e-12);
        assertArrayEquals(
                new double[] {1 - one, 0, 1 - six, -six, 0, 0}, residuals.schoenfeld()[0], 1e-12);
        assertClose(-StrictMath.sqrt(-2 * martingale[1]), residuals.deviance()[1], 1e-12); // censored: −√(−2m)
    }

    /** At day 6 the two who end are spared half of the second step. */
    @Test
    void efronsResidualsAreThoseWorkedByHand() {
        CoxFit fit = known(Cox.of(SIX));
        double r = StrictMath.exp(fit.coefficients()[0]);
        double first = 1 / (3 * r + 3);
        double draw = 1 / (r + 3);
        double again = 2 / (r + 5);

        double[] martingale = CoxResiduals.of(fit).martingale();

        double[] expected = {
            1 - r * first,
            -r * first,
            1 - r * (first + draw + again / 2),
            1 - (first + draw + again / 2),
            -(first + draw + again),
            1 - (first + draw + again + 1)
        };
        assertArrayEquals(expected, martingale, 1e-12);
    }

    /** At β = 0, x = 0 the variance of the cumulative hazard is Σ d/n² + c²/I with c the sum of mean·step. */
    @Test
    void thePredictedHazardsVarianceIsThatWorkedByHand() {
        CoxFit fit = known(Cox.of(SIX, Ties.BRESLOW));
        double r = StrictMath.exp(TOP);
        double information = r / sq(r + 1) + 6 * r / sq(r + 3);
        double plain = 1 / sq(3 * r + 3) + 2 / sq(r + 3);
        double lever = r / (r + 1) / (3 * r + 3) + r / (r + 3) * 2 / (r + 3);

        PredictedCurve.Point day6 = PredictedCurve.of(fit, new double[] {0}, 0).get(1);

        assertEquals(6, day6.time());
        assertClose(1 / (3 * r + 3) + 2 / (r + 3), day6.hazard(), 1e-12);
        assertClose(plain + sq(lever) / information, sq(day6.standardError()), 1e-12);
    }

    /**
     * Ten spells that come and go, seven of them to an event (*), two at one time: (entry, exit] and x.
     *
     * <pre>
     * (1,2] 1*   (2,3] 0*   (5,6] 0*   (2,7] 1*   (1,8] 0*   (7,9] 1*   (3,9] 1*   (4,9] 1   (8,14] 0   (8,17] 0
     * </pre>
     *
     * <p>Breslow's sums are added term by term.
     */
    @Test
    void spellsThatComeAndGoAreAtRiskOnlyBetweenTheirEnds() {
        int[] entry = {1, 2, 5, 2, 1, 7, 3, 4, 8, 8};
        int[] exit = {2, 3, 6, 7, 8, 9, 9, 9, 14, 17};
        boolean[] event = {true, true, true, true, true, true, true, false, false, false};
        double[] x = {1, 0, 0, 1, 0, 1, 1, 1, 0, 0};
        CoxFit fit = known(
                Cox.of(Spells.of(List.of("x"), new double[][] {x}, exit, event).entering(entry), Ties.BRESLOW));
        for (double beta : new double[] {0, 0.3, -1}) {
            double r = StrictMath.exp(beta);
            // at 2: 1 and 5; at 3: 2, 4, 5; at 6: 3, 4, 5, 7, 8; at 7: 4, 5, 7, 8; at 8: 5, 6, 7, 8; at 9 twice: 6 to
            // 10
            double[][] terms = {
                {1, r, r + 1},
                {0, r, r + 2},
                {0, 3 * r, 3 * r + 2},
                {1, 3 * r, 3 * r + 1},
                {0, 3 * r, 3 * r + 1},
                {1, 3 * r, 3 * r + 2},
                {1, 3 * r, 3 * r + 2}
            };
            double log = 0;
            double slope = 0;
            double curve = 0;
            for (double[] term : terms) {
                double mean = term[1] / term[2];
                log += beta * term[0] - StrictMath.log(term[2]);
                slope += term[0] - mean;
                curve += mean * (1 - mean);
            }

            Point point = fit.at(new double[] {beta});

            assertClose(log, point.logLikelihood(), 1e-13);
            assertEquals(slope, point.score()[0], 1e-12);
            assertClose(curve, point.information()[0][0], 1e-12);
        }
    }

    private static double sq(double value) {
        return value * value;
    }
}
