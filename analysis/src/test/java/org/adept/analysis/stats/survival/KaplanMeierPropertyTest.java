package org.adept.analysis.stats.survival;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.known;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.adept.analysis.stats.testing.Draw;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every curve, on a hundred seeded cohorts. */
class KaplanMeierPropertyTest {

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void withoutCensoringItIsOneMinusTheShareEnded(int seed) {
        Draw cohort = Draw.any(seed).followedToTheEnd();
        KaplanMeier curve = KaplanMeier.of(cohort.anyCause());

        for (KaplanMeier.Point point : curve.points()) {
            double ended = Arrays.stream(cohort.times())
                            .filter(time -> time <= point.time())
                            .count()
                    / (double) cohort.people();
            assertClose(1 - ended, point.survival(), 1e-12);
            assertClose(Math.sqrt(ended * (1 - ended) / cohort.people()), point.standardError(), 1e-11);
        }
    }

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void countsGiveWhatPeopleOneByOneGive(int seed) {
        Draw cohort = Draw.any(seed);
        KaplanMeier curve = KaplanMeier.of(cohort.anyCause());

        for (int time = 0; time <= cohort.horizon(); time++) {
            assertClose(rowByRow(cohort, time), known(curve.survivalAt(time)).value(), 1e-12);
        }
    }

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void curveFallsWithinItsInterval(int seed) {
        double before = 1;
        for (KaplanMeier.Point point : KaplanMeier.of(Draw.any(seed).anyCause()).points()) {
            assertTrue(point.survival() <= before);
            assertTrue(0 <= point.lower() && point.lower() <= point.survival(), point::toString);
            assertTrue(point.survival() <= point.upper() && point.upper() <= 1, point::toString);
            assertTrue(point.lower() < point.upper(), point::toString);
            before = point.survival();
        }
    }

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void theOrderOfPeopleAndTheUnitOfTimeDoNotMatter(int seed) {
        Draw cohort = Draw.any(seed);
        int[] backwards = IntStream.range(0, cohort.people())
                .map(i -> cohort.people() - 1 - i)
                .toArray();
        Draw turned = new Draw(
                Arrays.stream(backwards).map(i -> 7 * cohort.times()[i]).toArray(),
                Arrays.stream(backwards).map(i -> cohort.causes()[i]).toArray());
        KaplanMeier curve = KaplanMeier.of(cohort.anyCause());
        KaplanMeier inDays = KaplanMeier.of(turned.anyCause());

        for (int i = 0; i < curve.points().size(); i++) {
            KaplanMeier.Point week = curve.points().get(i);
            assertEquals(
                    new KaplanMeier.Point(
                            7 * week.time(),
                            week.atRisk(),
                            week.events(),
                            week.censored(),
                            week.survival(),
                            week.standardError(),
                            week.lower(),
                            week.upper()),
                    inDays.points().get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void fourTimesTheSamePeopleHalveTheStandardError(int seed) {
        RiskTable table = Draw.any(seed).anyCause();
        RiskTable fourfold = new RiskTable(table.times(), fourTimes(table.events()), fourTimes(table.censored()));
        KaplanMeier once = KaplanMeier.of(table);
        KaplanMeier often = KaplanMeier.of(fourfold);

        for (int i = 0; i < once.points().size(); i++) {
            assertClose(once.points().get(i).survival(), often.points().get(i).survival(), 1e-14);
            assertClose(
                    once.points().get(i).standardError() / 2,
                    often.points().get(i).standardError(),
                    1e-13);
        }
    }

    private static long[] fourTimes(long[] counts) {
        return Arrays.stream(counts).map(count -> 4 * count).toArray();
    }

    /** The definition, person by person, as slow as it is plain. */
    private static double rowByRow(Draw cohort, int until) {
        double survival = 1;
        for (int time = 0; time <= until; time++) {
            double present = 0;
            double ended = 0;
            for (int i = 0; i < cohort.people(); i++) {
                present += cohort.times()[i] >= time ? 1 : 0;
                ended += cohort.times()[i] == time && cohort.causes()[i] > 0 ? 1 : 0;
            }
            survival *= present == 0 ? 1 : 1 - ended / present;
        }
        return survival;
    }
}
