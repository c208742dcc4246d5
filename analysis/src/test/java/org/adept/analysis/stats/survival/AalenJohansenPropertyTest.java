package org.adept.analysis.stats.survival;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.known;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.adept.analysis.stats.testing.Draw;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every set of curves, on a hundred seeded cohorts. */
class AalenJohansenPropertyTest {

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void allCausesAndTheShareLastingAddUpToOne(int seed) {
        Draw cohort = Draw.any(seed);
        AalenJohansen curves = AalenJohansen.of(cohort.risks());

        for (int time = 0; time <= cohort.horizon(); time++) {
            double sum = known(curves.lasting().survivalAt(time)).value();
            for (int cause = 0; cause < curves.causes(); cause++) {
                sum += known(curves.incidenceAt(cause, time)).value();
            }
            assertClose(1, sum, 1e-13);
        }
    }

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void oneCauseIsOneMinusKaplanMeierWithItsErrorAndInterval(int seed) {
        RiskTable table = Draw.any(seed).anyCause();
        List<KaplanMeier.Point> lasting = KaplanMeier.of(table).points();
        List<AalenJohansen.Point> ended = AalenJohansen.of(
                        new CompetingRisks(table.times(), new long[][] {table.events()}, table.censored()))
                .points(0);

        for (int i = 0; i < lasting.size(); i++) {
            assertClose(1 - lasting.get(i).survival(), ended.get(i).incidence(), 1e-12);
            assertClose(lasting.get(i).standardError(), ended.get(i).standardError(), 1e-10);
            assertClose(1 - lasting.get(i).lower(), ended.get(i).upper(), 1e-10);
            assertClose(1 - lasting.get(i).upper(), ended.get(i).lower(), 1e-10);
        }
    }

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void withoutCensoringItIsTheShareEndedSo(int seed) {
        Draw cohort = Draw.any(seed);
        int[] known =
                Arrays.stream(cohort.causes()).map(cause -> Math.max(1, cause)).toArray();
        AalenJohansen curves = AalenJohansen.of(new Draw(cohort.times(), known).risks());

        for (int cause = 0; cause < curves.causes(); cause++) {
            for (AalenJohansen.Point point : curves.points(cause)) {
                double share = share(cohort.times(), known, point.time(), cause + 1);
                assertClose(share, point.incidence(), 1e-12);
                assertClose(Math.sqrt(share * (1 - share) / cohort.people()), point.standardError(), 1e-9);
            }
        }
    }

    /** The jackknife's own definition: let each person count a little more and a little less, and see what moves. */
    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void standardErrorIsHowFarEachPersonMovesTheCurve(int seed) {
        Draw cohort = Draw.any(seed);
        AalenJohansen curves = AalenJohansen.of(cohort.risks());
        int time = cohort.horizon() / 2;
        double nudge = 1e-4;
        double sum = 0;
        for (int person = 0; person < cohort.people(); person++) {
            double more = weighted(cohort, person, 1 + nudge, time);
            double less = weighted(cohort, person, 1 - nudge, time);
            sum += Math.pow((more - less) / (2 * nudge), 2);
        }

        double error = known(curves.incidenceAt(0, time)).standardError().orElseThrow();
        assertEquals(Math.sqrt(sum), error, 1e-8);
    }

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void incidenceRisesWithinItsIntervalAndCausesKeepTheirCurvesInAnyOrder(int seed) {
        CompetingRisks risks = Draw.any(seed).risks();
        AalenJohansen curves = AalenJohansen.of(risks);
        long[][] events = risks.eventsByCause();
        long[][] turned = new long[events.length][];
        Arrays.setAll(turned, cause -> events[events.length - 1 - cause]);
        AalenJohansen backwards = AalenJohansen.of(new CompetingRisks(risks.times(), turned, risks.censored()));

        for (int cause = 0; cause < curves.causes(); cause++) {
            assertEquals(curves.points(cause), backwards.points(events.length - 1 - cause));
            double before = 0;
            for (AalenJohansen.Point point : curves.points(cause)) {
                assertTrue(before <= point.incidence());
                assertTrue(0 <= point.lower() && point.lower() <= point.incidence(), point::toString);
                assertTrue(point.incidence() <= point.upper() && point.upper() <= 1, point::toString);
                assertTrue(point.lower() < point.upper(), point::toString);
                before = point.incidence();
            }
        }
    }

    private static double share(int[] times, int[] causes, int until, int cause) {
        double ended = 0;
        for (int i = 0; i < times.length; i++) {
            ended += times[i] <= until && causes[i] == cause ? 1 : 0;
        }
        return ended / times.length;
    }

    /** Incidence of cause 1, person by person, when one counts {@code weight} and all others 1. */
    private static double weighted(Draw cohort, int person, double weight, int until) {
        double lasting = 1;
        double incidence = 0;
        for (int time = 0; time <= until; time++) {
            double present = 0;
            double ended = 0;
            double ofCause = 0;
            for (int i = 0; i < cohort.people(); i++) {
                double counts = i == person ? weight : 1;
                present += cohort.times()[i] >= time ? counts : 0;
                ended += cohort.times()[i] == time && cohort.causes()[i] > 0 ? counts : 0;
                ofCause += cohort.times()[i] == time && cohort.causes()[i] == 1 ? counts : 0;
            }
            if (present > 0) {
                incidence += lasting * ofCause / present;
                lasting *= 1 - ended / present;
            }
        }
        return incidence;
    }
}
