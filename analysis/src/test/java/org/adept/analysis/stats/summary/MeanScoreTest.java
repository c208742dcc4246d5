package org.adept.analysis.stats.summary;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.assertCovers;
import static org.adept.analysis.stats.testing.Close.holds;
import static org.adept.analysis.stats.testing.Close.interval;
import static org.adept.analysis.stats.testing.Close.known;
import static org.adept.analysis.stats.testing.Close.unknown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.testing.Oracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MeanScoreTest {
    private static final int[] ONE_TO_FIVE = {1, 2, 3, 4, 5};

    /** Three fives, one two, four fours: Σx = 33, Σx² = 143, s² = (8·143 − 33²)/56 = 55/56, t(7) = 2.3646. */
    @Test
    void eightAnswersAreAsWorkedByHand() {
        Estimate mean = known(MeanScore.of(new int[] {5, 2, 4}, new long[] {3, 1, 4}));

        assertEquals(4.125, mean.value());
        assertClose(Math.sqrt(55 / 448.0), mean.standardError().orElseThrow(), 1e-15);
        assertClose(
                4.125 - 2.3646242515927844 * Math.sqrt(55 / 448.0),
                interval(mean).lower(),
                1e-13);
        assertClose(
                4.125 + 2.3646242515927844 * Math.sqrt(55 / 448.0),
                interval(mean).upper(),
                1e-13);
        assertEquals(8, mean.n());
        assertEquals(8, mean.events());
        assertEquals(Method.MEAN_T, mean.method());
    }

    static List<Oracle.Row> printed() {
        return Oracle.rows("mean-t");
    }

    @ParameterizedTest
    @MethodSource("printed")
    void equalsWhatRPrints(Oracle.Row row) {
        long[] counts = Arrays.stream(row.text("counts").split(";"))
                .mapToLong(Long::parseLong)
                .toArray();

        Estimate mean = known(MeanScore.of(ONE_TO_FIVE, counts, row.number("confidence")));

        assertEquals(row.whole("n"), mean.n());
        assertClose(row.number("mean"), mean.value(), 1e-14);
        assertClose(row.number("standard_error"), mean.standardError().orElseThrow(), 1e-12);
        assertClose(row.number("lower"), interval(mean).lower(), 1e-12);
        assertClose(row.number("upper"), interval(mean).upper(), 1e-12);
    }

    @Test
    void oneAnswerSaysNothingAboutTheSpread() {
        assertEquals(
                new Reason.TooFew("answers", 1, 2), unknown(MeanScore.of(ONE_TO_FIVE, new long[] {0, 0, 1, 0, 0})));
        assertEquals(new Reason.TooFew("answers", 0, 2), unknown(MeanScore.of(new int[0], new long[0])));
    }

    @Test
    void equalAnswersGiveAnIntervalOfNoWidth() {
        Estimate mean = known(MeanScore.of(new int[] {4}, new long[] {12}));

        assertEquals(4, mean.value());
        assertEquals(4, interval(mean).lower());
        assertEquals(4, interval(mean).upper());
    }

    /** 12.5, 13.0 and 14.75 minutes as hundredths: total 4025, squares 1250² + 1300² + 1475². */
    @Test
    void sumsWithDecimalsAreTheirTrueValues() {
        Estimate mean = known(MeanScore.ofSums(3, 4025, 1_562_500 + 1_690_000 + 2_175_625, 2));

        double centre = 40.25 / 3;
        double squares = Math.pow(12.5 - centre, 2) + Math.pow(13 - centre, 2) + Math.pow(14.75 - centre, 2);
        assertClose(centre, mean.value(), 1e-15);
        assertClose(Math.sqrt(squares / 2 / 3), mean.standardError().orElseThrow(), 1e-13);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> MeanScore.of(ONE_TO_FIVE, new long[] {1, 2}));
        assertThrows(IllegalArgumentException.class, () -> MeanScore.of(new int[] {1}, new long[] {-1}));
        assertThrows(IllegalArgumentException.class, () -> MeanScore.of(new int[] {1}, new long[] {3}, 0));
        assertThrows(IllegalArgumentException.class, () -> MeanScore.ofSums(3, 100, 100, 0));
    }

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void orderSplittingShiftAndUnitChangeNothingButTheScale(int seed) {
        long[] counts = counts(new SplittableRandom(seed), 40);
        Estimate mean = known(MeanScore.of(ONE_TO_FIVE, counts));

        long[] reversed = {counts[4], counts[3], counts[2], counts[1], counts[0]};
        assertEquals(mean, known(MeanScore.of(new int[] {5, 4, 3, 2, 1}, reversed)));
        int[] rows =
                LongStream.range(0, 40).mapToInt(i -> valueOfRow(counts, i)).toArray();
        assertEquals(
                mean,
                known(MeanScore.of(rows, LongStream.generate(() -> 1).limit(40).toArray())));

        int[] changed =
                Arrays.stream(ONE_TO_FIVE).map(value -> 7 * value + 2_000_000).toArray();
        Estimate scaled = known(MeanScore.of(changed, counts));
        assertClose(7 * mean.value() + 2_000_000, scaled.value(), 1e-15);
        assertClose(
                7 * mean.standardError().orElseThrow(), scaled.standardError().orElseThrow(), 1e-13);
        assertClose(7 * interval(mean).lower() + 2_000_000, interval(scaled).lower(), 1e-14);
    }

    @Test
    void plantedMeanIsHeldInNineteenOfTwentyStudies() {
        int hits = 0;
        for (int seed = 1; seed <= 200; seed++) {
            long[] counts = counts(new SplittableRandom(seed), 30);
            hits += holds(known(MeanScore.of(ONE_TO_FIVE, counts)), 3.4) ? 1 : 0;
        }
        assertCovers(hits, 200, 0.95);
    }

    /** Answers 1 to 5 with chances 0.1, 0.1, 0.3, 0.3, 0.2: mean 3.4. */
    private static long[] counts(SplittableRandom random, int answers) {
        double[] upTo = {0.1, 0.2, 0.5, 0.8, 1};
        long[] counts = new long[5];
        for (int i = 0; i < answers; i++) {
            double chance = random.nextDouble();
            int value = 0;
            while (chance >= upTo[value]) {
                value++;
            }
            counts[value]++;
        }
        return counts;
    }

    private static int valueOfRow(long[] counts, long row) {
        int value = 0;
        long before = counts[0];
        while (row >= before) {
            value++;
            before += counts[value];
        }
        return ONE_TO_FIVE[value];
    }
}
