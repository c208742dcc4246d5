package org.adept.analysis.stats.scale;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.known;
import static org.adept.analysis.stats.testing.Close.unknown;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.testing.Oracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The part of a scale's variance that is one factor's. */
class OmegaTest {
    /**
     * Three items fit one factor wholly: λ₁² = r₁₂·r₁₃/r₂₃. With r = 0.4, 0.4 and 0.5 they are 0.32, 0.5 and 0.5, so
     * ω = (√0.32 + 2√0.5)² over that and 0.68 + 0.5 + 0.5. The sums are those of 10,001 people with variances of 1.
     */
    @Test
    void threeItemsAreAsWorkedByHand() {
        long[][] n = {{10_001, 10_001, 10_001}, {10_001, 10_001, 10_001}, {10_001, 10_001, 10_001}};
        long[][] products = {{10_000, 4_000, 4_000}, {4_000, 10_000, 5_000}, {4_000, 5_000, 10_000}};
        Estimate omega = known(Omega.of(new CrossProducts(n, new long[3][3], products)));
        double together = Math.pow(Math.sqrt(0.32) + 2 * Math.sqrt(0.5), 2);

        assertClose(together / (together + 1.68), omega.value(), 1e-10);
        assertEquals(10_001, omega.n());
        assertEquals(Method.OMEGA_TOTAL, omega.method());
    }

    static List<Oracle.Row> printed() {
        return Oracle.rows("reliability").stream()
                .filter(row -> !row.isEmpty("omega"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("printed")
    void equalsWhatRPrints(Oracle.Row row) {
        Estimate omega = known(Omega.of(ScaleAnswers.read(row.text("sample"), true)));

        assertClose(row.number("omega"), omega.value(), 1e-6);
    }

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void turningEveryItemLeavesIt(int seed) {
        CrossProducts answers =
                CrossProducts.of(ScaleAnswers.planted(seed, 500, 0.8, 0.6, 0.5, 0.7), 4, ScaleAnswers.ABSENT);
        CrossProducts turned = answers;
        for (int item = 0; item < 4; item++) {
            turned = turned.reversed(item, 0, 20_000);
        }

        assertClose(known(Omega.of(answers)).value(), known(Omega.of(turned)).value(), 1e-9);
    }

    @Test
    void whatCannotBeHadHasItsReason() {
        assertEquals(
                new Reason.TooFew("items", 2, 3),
                unknown(Omega.of(CrossProducts.of(new int[][] {{1, 2}, {2, 1}}, 2, ScaleAnswers.ABSENT))));
        int[][] same = {{1, 1, 1}, {2, 2, 2}, {3, 3, 3}, {5, 5, 5}}; // the factor is the item
        assertEquals(new Reason.Singular("item 1"), unknown(Omega.of(CrossProducts.of(same, 3, ScaleAnswers.ABSENT))));
    }
}
