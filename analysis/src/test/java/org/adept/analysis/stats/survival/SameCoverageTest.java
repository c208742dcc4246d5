package org.adept.analysis.stats.survival;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.holds;
import static org.adept.analysis.stats.testing.Close.interval;
import static org.adept.analysis.stats.testing.Close.known;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.stats.testing.Oracle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The interval of a share still there holds the truth in the very studies in which R's survfit does, on every scale.
 * The people are drawn by a generator that is written out here and in {@code coverage.R}.
 */
class SameCoverageTest {
    private static final Map<String, CurveScale> SCALES =
            Map.of("plain", CurveScale.PLAIN, "log", CurveScale.LOG, "log-log", CurveScale.LOG_LOG);
    private static final int WEEK = 13;
    private static final int LAST = 30;
    private static final double TRUTH = StrictMath.pow(0.95, WEEK);

    static List<Oracle.Row> printed() {
        return Oracle.rows("curve-coverage");
    }

    @ParameterizedTest
    @MethodSource("printed")
    void theTruthIsHeldAsOftenAsByRsInterval(Oracle.Row row) {
        int people = row.whole("people");
        CurveScale scale = java.util.Objects.requireNonNull(SCALES.get(row.text("scale")));
        Generator generator = new Generator(people);
        int held = 0;
        double lower = 0;
        double upper = 0;
        for (int study = 0; study < row.whole("studies"); study++) {
            Estimate share =
                    known(KaplanMeier.of(generator.people(people), scale, 0.95).survivalAt(WEEK));
            held += holds(share, TRUTH) ? 1 : 0;
            lower += interval(share).lower();
            upper += interval(share).upper();
        }

        assertEquals(row.whole("held"), held);
        assertClose(row.number("lower"), lower, 1e-10);
        assertClose(row.number("upper"), upper, 1e-10);
    }

    /** x ← (69069 x + 1) mod 2³². */
    private static final class Generator {
        private long state;

        Generator(long start) {
            this.state = start;
        }

        private double next() {
            state = (69_069 * state + 1) % (1L << 32);
            return state / 4_294_967_296.0;
        }

        /** 5 % end each week, 2 % of the others are lost, nobody is seen after week 30. */
        RiskTable people(int number) {
            int[] times = new int[number];
            boolean[] ended = new boolean[number];
            for (int i = 0; i < number; i++) {
                boolean isLost = false;
                while (!ended[i] && !isLost) {
                    times[i]++;
                    ended[i] = next() < 0.05;
                    isLost = !ended[i] && (next() < 0.02 || times[i] == LAST);
                }
            }
            return RiskTable.ofRows(times, ended);
        }
    }
}
