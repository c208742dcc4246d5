package org.adept.analysis.stats.cox;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.assertCovers;
import static org.adept.analysis.stats.testing.Close.holds;
import static org.adept.analysis.stats.testing.Close.known;
import static org.adept.analysis.stats.testing.Close.unknown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.stream.IntStream;
import org.adept.analysis.estimate.Reason;
import org.junit.jupiter.api.Test;

/** Curves as if all had had one level: by hand, what must not matter, and the planted mean over everyone. */
class StandardisedCurvesTest {
    private static final int STUDIES = Integer.getInteger("adept.replications", 200);
    private static final double[][] LEVELS = {{0}, {1}};
    private static final int[] TIMES = {200, 400};

    /**
     * With Breslow's ties and β the root of its slope, two with x end at 1 and 3 and two without at 2 and 4: Λ(2) is
     * 1/(2r + 2) + 1/(r + 2), so that S(2) is e^{−Λ} for all without and e^{−rΛ} for all with.
     */
    @Test
    void fourPeopleAreAsWorkedByHand() {
        CoxFit fit = known(Cox.of(
                Spells.of(List.of("x"), new double[][] {{1, 0, 1, 0}}, new int[] {1, 2, 3, 4}, new boolean[] {
                    true, true, true, true
                }),
                Ties.BRESLOW));
        double r = Math.exp(fit.coefficients()[0]);
        double summed = 1 / (2 * r + 2) + 1 / (r + 2);
        StandardisedCurves curves = StandardisedCurves.of(fit, new int[] {0}, LEVELS, new int[] {2, 9}, null);

        // events with x at 1 and 3: 2 = 2r/(2r + 2) + r/(r + 2) + r/(r + 1)
        assertClose(2, r / (r + 1) + r / (r + 2) + r / (r + 1), 1e-9);
        assertClose(Math.exp(-summed), known(curves.survival(0, 0)).value(), 1e-12);
        assertClose(Math.exp(-r * summed), known(curves.survival(1, 0)).value(), 1e-12);
        assertInstanceOf(Reason.NotFollowedSoLong.class, unknown(curves.survival(0, 1)));
    }

    @Test
    void countsOrderAndTheReferenceDoNotMatter() {
        PlantedSpells drawn = PlantedSpells.large(11, 300);
        int[] times = TIMES;
        StandardisedCurves curves = curves(drawn, times);
        StandardisedCurves backwards = curves(drawn.backwards(), times);
        for (int time = 0; time < times.length; time++) {
            assertClose(
                    known(curves.difference(1, 0, time)).value(),
                    known(backwards.difference(1, 0, time)).value(),
                    1e-9);
            assertClose(
                    known(curves.difference(1, 0, time)).standardError().orElseThrow(),
                    known(backwards.difference(1, 0, time)).standardError().orElseThrow(),
                    1e-9);
            assertEquals(
                    -known(curves.difference(1, 0, time)).value(),
                    known(curves.difference(0, 1, time)).value(),
                    1e-15);
        }
    }

    /** The truth is the mean of everyone's own chance with and without, over all b there can be. */
    @Test
    void thePlantedDifferenceIsHeldInNineteenOfTwentyStudies() {
        int differences = 0;
        int shares = 0;
        for (int seed = 1; seed <= STUDIES; seed++) {
            StandardisedCurves curves = curves(PlantedSpells.large(9_000_000L + seed, 300), TIMES);
            differences += holds(known(curves.difference(1, 0, 0)), lasting(1, 200) - lasting(0, 200)) ? 1 : 0;
            shares += holds(known(curves.survival(1, 1)), lasting(1, 400)) ? 1 : 0;
        }
        System.out.printf("standardised 300: difference %d, share %d of %d%n", differences, shares, STUDIES);
        assertCovers(differences, STUDIES, 0.95);
        assertCovers(shares, STUDIES, 0.95);
    }

    private static StandardisedCurves curves(PlantedSpells drawn, int[] times) {
        return StandardisedCurves.of(known(Cox.of(drawn.spells())), new int[] {0}, LEVELS, times, null);
    }

    /** b is a tenth from −1 to 1, the two ends half as often as the others; one in a thousand ends a day. */
    private static double lasting(double a, int time) {
        return IntStream.rangeClosed(-10, 10)
                .mapToDouble(tenths -> (Math.abs(tenths) == 10 ? 0.5 : 1)
                        / 20
                        * Math.exp(-0.001 * time * Math.exp(PlantedSpells.OF_A * a + PlantedSpells.OF_B * tenths / 10)))
                .sum();
    }
}
