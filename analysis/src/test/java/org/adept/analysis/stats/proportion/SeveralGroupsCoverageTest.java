package org.adept.analysis.stats.proportion;

import static org.adept.analysis.stats.testing.Close.holds;
import static org.adept.analysis.stats.testing.Close.known;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Size and power of the tests over several groups: three formats held against one another, five cohorts in their order.
 * {@code -Dadept.replications=2000} for the stated size.
 */
class SeveralGroupsCoverageTest {
    private static final int STUDIES = Integer.getInteger("adept.replications", 200);
    private static final double[] ALIKE = {0.4, 0.4, 0.4};
    private static final double[] APART = {0.3, 0.4, 0.6};
    private static final double[] FLAT = {0.4, 0.4, 0.4, 0.4, 0.4};
    private static final double[] RISING = {0.3, 0.35, 0.4, 0.45, 0.5};
    private static final double SLOPE = 0.05;
    private static final double[] COHORTS = {0, 1, 2, 3, 4};

    @ParameterizedTest
    @ValueSource(ints = {30, 100, 1000})
    void pearsonRejectsTheTruthInOneOfTwenty(int people) {
        int kept = studies("Pearson " + people, study -> pearson(study, people / 3, ALIKE) >= 0.05);

        assertAbout(kept, people < 100 ? 0.02 : 0.005); // ten in a group: chi-squared is only near
    }

    @Test
    void pearsonFindsWhatWasPlantedInMoreThanNineOfTenStudiesOfAHundredEach() {
        int found = studies("Pearson, power", study -> pearson(study, 100, APART) < 0.05);

        assertTrue(found >= 0.92 * STUDIES, "found in " + found);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 100, 1000})
    void theTrendTestRejectsTheTruthInOneOfTwenty(int people) {
        int kept = studies(
                "Cochran-Armitage " + people,
                study -> trend(study, people / 5, FLAT).test().p() >= 0.05);

        assertAbout(kept, people < 100 ? 0.02 : 0.005);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 100, 1000})
    void theSlopeHoldsWhatWasPlanted(int people) {
        int held = studies(
                "slope " + people,
                study -> holds(trend(study, people / 5, RISING).slope(), SLOPE));

        assertAbout(held, people < 100 ? 0.02 : 0.01); // its variance is that without a trend
    }

    @Test
    void theTrendTestFindsFivePointsACohortInMoreThanNineOfTenStudiesOfTwoHundredEach() {
        int found = studies(
                "Cochran-Armitage, power",
                study -> trend(study, 200, RISING).test().p() < 0.05);

        assertTrue(found >= 0.95 * STUDIES, "found in " + found);
    }

    /** Fourteen mentors of ten mentees in each format; in half of them 20 % have the event, in half 60 %. */
    @Test
    void byMentorTheTestsKeepTheTruthThatThePlainOnesDeny() {
        int kept = studies(
                "Rao-Scott",
                study -> known(PearsonChiSquared.of(mentors(study, 3, 14))).p() >= 0.05);
        int plain = studies("Pearson over mentors", study -> {
            List<ClusterSums> groups = mentors(study, 3, 14);
            return known(PearsonChiSquared.of(counts(groups, true), counts(groups, false)))
                            .p()
                    >= 0.05;
        });
        int trend = studies(
                "Cochran-Armitage by mentor",
                study -> known(CochranArmitage.of(mentors(study, 5, 14), COHORTS, 0.95))
                                .test()
                                .p()
                        >= 0.05);

        assertAbout(kept, 0.03);
        assertAbout(trend, 0.03);
        assertTrue(plain < 0.85 * STUDIES, "kept in " + plain);
    }

    /** The checks above can fail. */
    @Test
    void anotherLevelWouldBeFound() {
        int kept = studies("Pearson at one of five", study -> pearson(study, 100, ALIKE) >= 0.2);

        assertThrows(AssertionError.class, () -> assertAbout(kept, 0.005));
    }

    private static double pearson(int study, int each, double[] chances) {
        return known(PearsonChiSquared.of(drawn(study, each, chances), all(each, chances.length)))
                .p();
    }

    private static CochranArmitage.Trend trend(int study, int each, double[] chances) {
        return known(CochranArmitage.of(drawn(study, each, chances), all(each, chances.length), COHORTS, 0.95));
    }

    private static long[] all(int each, int groups) {
        return IntStream.range(0, groups).mapToLong(group -> each).toArray();
    }

    private static long[] drawn(int study, int each, double[] chances) {
        SplittableRandom random = new SplittableRandom(study);
        long[] events = new long[chances.length];
        for (int group = 0; group < chances.length; group++) {
            for (int person = 0; person < each; person++) {
                events[group] += random.nextDouble() < chances[group] ? 1 : 0;
            }
        }
        return events;
    }

    private static List<ClusterSums> mentors(int study, int groups, int mentors) {
        SplittableRandom random = new SplittableRandom(study);
        List<ClusterSums> drawn = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            long[] events = new long[mentors];
            long[] sizes = new long[mentors];
            for (int mentor = 0; mentor < mentors; mentor++) {
                double chance = random.nextBoolean() ? 0.2 : 0.6;
                sizes[mentor] = 10;
                for (int mentee = 0; mentee < 10; mentee++) {
                    events[mentor] += random.nextDouble() < chance ? 1 : 0;
                }
            }
            drawn.add(ClusterSums.of(events, sizes));
        }
        return drawn;
    }

    private static long[] counts(List<ClusterSums> groups, boolean events) {
        return groups.stream()
                .mapToLong(group -> events ? group.events() : group.n())
                .toArray();
    }

    private static int studies(String what, IntPredicate holds) {
        int hits = (int) IntStream.rangeClosed(1, STUDIES).filter(holds).count();
        System.out.printf("%s: %d of %d%n", what, hits, STUDIES);
        return hits;
    }

    /** Within what so many studies can tell of 95 %, and so much off as the approximation may be. */
    private static void assertAbout(int hits, double slack) {
        double spread = 3.3 * Math.sqrt(0.95 * 0.05 / STUDIES) + slack;
        double share = (double) hits / STUDIES;
        assertTrue(Math.abs(share - 0.95) <= spread, "held in " + hits + " of " + STUDIES);
    }
}
