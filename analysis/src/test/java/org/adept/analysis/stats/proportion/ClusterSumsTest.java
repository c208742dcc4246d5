package org.adept.analysis.stats.proportion;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.interval;
import static org.adept.analysis.stats.testing.Close.known;
import static org.adept.analysis.stats.testing.Close.unknown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.Quantiles;
import org.adept.analysis.stats.testing.Close;
import org.adept.analysis.stats.testing.Oracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Shares over clusters: their sums, design effect and interval. */
class ClusterSumsTest {
    /** Three mentors with 2 of 2, 1 of 3, 3 of 5: p = 0.6, x − pn = 0.8, −0.8, 0; 3/2·1.28/100 over 0.24/10 = 0.8. */
    private static final ClusterSums EVEN = ClusterSums.of(new long[] {2, 1, 3}, new long[] {2, 3, 5});

    /** Two mentors with 4 of 4 and 0 of 4: p = 0.5, x − pn = ±2; 2/1·8/64 over 0.25/8 = 8. */
    private static final ClusterSums SPLIT = ClusterSums.of(new long[] {4, 0}, new long[] {4, 4});

    @Test
    void sumsAreAsAddedByHand() {
        assertEquals(new ClusterSums(3, 10, 6, 4 + 9 + 25, 4 + 1 + 9, 4 + 3 + 15), EVEN);
        assertEquals(new DesignEffect(1, 2), known(DesignEffect.of(EVEN)));
        assertEquals(new DesignEffect(8, 1), known(DesignEffect.of(SPLIT)));
        assertEquals(1.0, known(DesignEffect.of(SPLIT)).effective(8));
    }

    /** Eight people who tell as much as one: Wilson at n = 1 with t = 12.706 on one degree of freedom. */
    @Test
    void peopleWhoAreAllLikeTheirMentorTellNearlyNothing() {
        Estimate share = known(Wilson.of(SPLIT));
        double t = Quantiles.student(0.95, 1);

        assertEquals(Method.WILSON_CLUSTERED, share.method());
        assertEquals(8, share.n());
        assertEquals(0.5, share.standardError().orElseThrow());
        assertClose(
                (0.5 + t * t / 2 - t * Math.sqrt(0.25 + t * t / 4)) / (1 + t * t),
                interval(share).lower(),
                1e-10);
        assertClose(1 - interval(share).lower(), interval(share).upper(), 1e-14);
    }

    static List<Oracle.Row> printed() {
        return Oracle.rows("wilson-clustered");
    }

    @ParameterizedTest
    @MethodSource("printed")
    void equalsWhatRPrints(Oracle.Row row) {
        ClusterSums sums = ClusterSums.of(row.counts("events"), row.counts("n"));
        Estimate share = known(Wilson.of(sums));

        if (!row.isEmpty("effect")) {
            assertClose(
                    Math.max(1, row.number("effect")),
                    known(DesignEffect.of(sums)).value(),
                    1e-12);
        }
        assertClose(row.number("share"), share.value(), 1e-15);
        assertClose(row.number("standard_error"), share.standardError().orElseThrow(), 1e-12);
        assertClose(row.number("lower"), interval(share).lower(), 1e-10);
        assertClose(row.number("upper"), interval(share).upper(), 1e-10);
    }

    @Test
    void aTableOfFrequenciesEqualsItsClustersOneByOneInAnyOrderAndParts() {
        ClusterSums table = ClusterSums.of(new long[] {1, 0, 3}, new long[] {2, 4, 3}, new long[] {3, 2, 1});
        ClusterSums listed = ClusterSums.of(new long[] {0, 1, 3, 1, 0, 1}, new long[] {4, 2, 3, 2, 4, 2});
        ClusterSums first = ClusterSums.of(new long[] {1, 1}, new long[] {2, 2});
        ClusterSums rest = ClusterSums.of(new long[] {0, 0, 1, 3, 0}, new long[] {4, 4, 2, 3, 0});

        assertEquals(listed, table);
        assertEquals(listed, rest.plus(first));
        assertEquals(listed, first.plus(rest).plus(ClusterSums.none()));
    }

    @Test
    void clustersOfOneArePeople() {
        ClusterSums people = ClusterSums.alike(1, 1, 30).plus(ClusterSums.alike(0, 1, 70));

        assertClose(100 / 99.0, known(DesignEffect.of(people)).value(), 1e-14);
    }

    @Test
    void largeSumsStayExact() {
        ClusterSums million = ClusterSums.alike(400, 1_000, 500_000).plus(ClusterSums.alike(600, 1_000, 500_000));

        // p = 1/2, each cluster 100 from it: 10⁶/(10⁶ − 1)·10¹⁰/10¹⁸ over (1/4)/10⁹
        assertClose(40 * 1e6 / (1e6 - 1), known(DesignEffect.of(million)).value(), 1e-14);
    }

    @Test
    void whatClustersCannotTellIsSaid() {
        ClusterSums one = ClusterSums.of(new long[] {3}, new long[] {7});
        ClusterSums all = ClusterSums.of(new long[] {3, 4}, new long[] {3, 4});

        assertEquals(new Reason.NoOne(), unknown(Wilson.of(ClusterSums.none())));
        assertEquals(new Reason.TooFew("clusters", 1, 2), unknown(Wilson.of(one)));
        assertEquals(new Reason.NoVariation("events"), unknown(DesignEffect.of(all)));
        assertEquals(1.0, interval(known(Wilson.of(all))).upper());
        assertEquals(new Reason.NoOne(), unknown(Wilson.of(0, 0, 0.95, new DesignEffect(2, 5))));
    }

    @Test
    void sumsThatCannotBeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> ClusterSums.of(new long[] {2}, new long[] {1}));
        assertThrows(IllegalArgumentException.class, () -> ClusterSums.of(new long[] {2}, new long[] {1, 2}));
        assertThrows(IllegalArgumentException.class, () -> new ClusterSums(5, 4, 1, 4, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new ClusterSums(2, 4, 2, 1, 2, 2));
        assertThrows(IllegalArgumentException.class, () -> new DesignEffect(0.5, 3));
        assertThrows(IllegalArgumentException.class, () -> new DesignEffect(2, 0));
    }

    /** Mentors differ by a beta law; people of one mentor share hers. Without the design effect far too few are held. */
    @Test
    void plantedShareIsHeldInNineteenOfTwentyStudiesOfClusters() {
        int hits = 0;
        int naive = 0;
        for (int seed = 1; seed <= 400; seed++) {
            ClusterSums sums = clusters(new SplittableRandom(seed), 40);
            hits += Close.holds(known(Wilson.of(sums)), 0.5) ? 1 : 0;
            naive += Close.holds(known(Wilson.of(sums.events(), sums.n())), 0.5) ? 1 : 0;
        }
        Close.assertCovers(hits, 400, 0.95);
        assertTrue(naive < 340, "without design effect " + naive);
    }

    private static ClusterSums clusters(SplittableRandom random, int clusters) {
        ClusterSums sums = ClusterSums.none();
        for (int i = 0; i < clusters; i++) {
            double chance = random.nextDouble(); // uniform: people of one mentor correlate by 1/3
            int size = 2 + random.nextInt(6);
            int events = 0;
            for (int j = 0; j < size; j++) {
                events += random.nextDouble() < chance ? 1 : 0;
            }
            sums = sums.plus(ClusterSums.alike(events, size, 1));
        }
        return sums;
    }
}
