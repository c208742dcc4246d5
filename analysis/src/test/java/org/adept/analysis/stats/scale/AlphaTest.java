package org.adept.analysis.stats.scale;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.interval;
import static org.adept.analysis.stats.testing.Close.known;
import static org.adept.analysis.stats.testing.Close.unknown;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.testing.Oracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reliability of a scale by hand, as R's psych prints it, and under what must not matter. */
class AlphaTest {
    private static final int ABSENT = ScaleAnswers.ABSENT;
    private static final int[][] FIVE = {{1, 2, 1}, {2, 1, 2}, {3, 3, 4}, {4, 5, 4}, {5, 4, 4}};

    /**
     * Item variances 2.5, 2.5 and 2; sums 4, 5, 10, 13, 13 with variance 18.5: α = 3/2·(1 − 7/18.5) = 69/74. The first
     * item against the sums of the others, 3, 3, 7, 9, 8: covariance 4, variance 8; of those two alone 2·(1 − 4.5/8).
     */
    @Test
    void fivePeopleAreAsWorkedByHand() {
        Alpha.Reliability scale = known(Alpha.of(CrossProducts.of(FIVE, 3, ABSENT), 0.95));

        assertClose(69 / 74.0, scale.alpha().value(), 1e-15);
        assertEquals(5, scale.alpha().n());
        assertEquals(Method.CRONBACH_ALPHA, scale.alpha().method());
        assertClose(4 / Math.sqrt(2.5 * 8), scale.items().get(0).withRest(), 1e-14);
        assertClose(0.875, scale.items().get(0).alphaWithout(), 1e-14);
        double correlation = (2 / 2.5 + (2 + 1.75) / Math.sqrt(2.5 * 2)) / 3; // covariances 2, 2 and 1.75
        assertClose(correlation, scale.averageCorrelation(), 1e-14);
        assertClose(3 * correlation / (1 + 2 * correlation), scale.standardised(), 1e-14);
    }

    static List<Oracle.Row> printed() {
        return Oracle.rows("reliability");
    }

    @ParameterizedTest
    @MethodSource("printed")
    void equalsWhatRPrints(Oracle.Row row) {
        CrossProducts answers =
                ScaleAnswers.read(row.text("sample"), row.text("basis").equals("complete"));
        Alpha.Reliability scale = known(Alpha.of(answers, 0.95));

        assertEquals(row.whole("n"), answers.fewest());
        assertClose(row.number("alpha"), scale.alpha().value(), 1e-10);
        assertClose(row.number("lower"), interval(scale.alpha()).lower(), 1e-8);
        assertClose(row.number("upper"), interval(scale.alpha()).upper(), 1e-8);
        assertClose(row.number("standardised"), scale.standardised(), 1e-10);
        assertClose(row.number("average"), scale.averageCorrelation(), 1e-10);
        double[] withRest = row.numbers("with_rest");
        double[] without = row.numbers("without");
        for (int item = 0; item < withRest.length; item++) {
            assertClose(withRest[item], scale.items().get(item).withRest(), 1e-10);
            assertClose(without[item], scale.items().get(item).alphaWithout(), 1e-10);
        }
    }

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void orderShiftReversalOfAllAndPartsDoNotMatter(int seed) {
        int[][] answers = ScaleAnswers.any(seed);
        int items = answers[0].length;
        CrossProducts whole = CrossProducts.of(answers, items, ABSENT);
        int[][] mixed = answers.clone();
        Collections.shuffle(Arrays.asList(mixed), new Random(seed));
        CrossProducts parts = CrossProducts.of(Arrays.copyOf(mixed, 3), items, ABSENT)
                .plus(CrossProducts.of(Arrays.copyOfRange(mixed, 3, mixed.length), items, ABSENT));
        CrossProducts turned = whole;
        for (int item = 0; item < items; item++) {
            turned = turned.reversed(item, 1, 5);
        }

        assertSame(whole, parts, 0);
        assertSame(whole, turned, 1e-12);
        assertSame(whole, moved(answers, 1, 1_000), 1e-12);
        assertSame(whole, moved(answers, 25, 0), 1e-12); // 0 to 100 in place of 1 to 5
        assertSame(CrossProducts.of(reversedRows(answers), items, ABSENT), whole.reversed(0, 1, 5), 0);
    }

    /** Either the very same reason, or the same numbers. */
    private static void assertSame(CrossProducts one, CrossProducts other, double off) {
        Alpha.of(one, 0.95)
                .match(
                        scale -> {
                            Alpha.Reliability same = known(Alpha.of(other, 0.95));
                            assertEquals(scale.alpha().value(), same.alpha().value(), off);
                            assertEquals(scale.averageCorrelation(), same.averageCorrelation(), off);
                            assertEquals(scale.items().size(), same.items().size());
                            return true;
                        },
                        reason -> {
                            assertEquals(reason, unknown(Alpha.of(other, 0.95)));
                            return false;
                        });
    }

    private static CrossProducts moved(int[][] answers, int times, int more) {
        int[][] moved = Arrays.stream(answers)
                .map(person -> Arrays.stream(person)
                        .map(answer -> answer == ABSENT ? ABSENT : answer * times + more)
                        .toArray())
                .toArray(int[][]::new);
        return CrossProducts.of(moved, answers[0].length, ABSENT);
    }

    private static int[][] reversedRows(int[][] answers) {
        int[][] turned = Arrays.stream(answers).map(int[]::clone).toArray(int[][]::new);
        for (int[] person : turned) {
            person[0] = person[0] == ABSENT ? ABSENT : 6 - person[0];
        }
        return turned;
    }

    @Test
    void turningAnItemTheWrongWayLowersAlpha() {
        CrossProducts right = CrossProducts.of(ScaleAnswers.planted(3, 500, 0.7, 0.7, 0.7, 0.7), 4, ABSENT);
        double turned =
                known(Alpha.of(right.reversed(2, 0, 20_000), 0.95)).alpha().value();

        assertTrue(turned < known(Alpha.of(right, 0.95)).alpha().value() - 0.3, "alpha " + turned);
    }

    @Test
    void whatCannotBeHadHasItsReason() {
        assertEquals(
                new Reason.TooFew("items", 2, 3),
                unknown(Alpha.of(CrossProducts.of(new int[][] {{1, 2}, {2, 1}}, 2, ABSENT), 0.95)));
        assertEquals(
                new Reason.TooFew("answers", 1, 2),
                unknown(Alpha.of(CrossProducts.of(new int[][] {{1, 2, 3}}, 3, ABSENT), 0.95)));
        assertEquals(
                new Reason.NoVariation("item"),
                unknown(Alpha.of(CrossProducts.of(new int[][] {{1, 2, 3}, {2, 2, 3}, {3, 1, 3}}, 3, ABSENT), 0.95)));
        int[][] ranking = {{1, 2, 3}, {3, 1, 2}, {2, 3, 1}}; // every row adds up to six
        assertEquals(new Reason.NoVariation("scale"), unknown(Alpha.of(CrossProducts.of(ranking, 3, ABSENT), 0.95)));
    }

    @Test
    void sumsThatContradictEachOtherAreRefused() {
        long[][] two = {{2, 1}, {2, 2}};
        assertThrows(IllegalArgumentException.class, () -> new CrossProducts(two, two, two));
        long[][] one = {{2}};
        assertThrows(IllegalArgumentException.class, () -> new CrossProducts(two, one, two));
    }

    @Test
    void onlyThoseWhoAnsweredEverythingAreComplete() {
        int[][] some = {{1, 2, 3}, {2, ABSENT, 1}, {3, 3, 3}};
        assertArrayEquals(new long[] {2, 2}, new long[] {
            CrossProducts.ofComplete(some, 3, ABSENT).fewest(),
            CrossProducts.of(some, 3, ABSENT).fewest()
        });
        assertEquals(3, CrossProducts.of(some, 3, ABSENT).without(1).fewest());
    }
}
