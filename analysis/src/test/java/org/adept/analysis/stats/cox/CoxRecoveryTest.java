package org.adept.analysis.stats.cox;

import static org.adept.analysis.stats.testing.Close.assertCovers;
import static org.adept.analysis.stats.testing.Close.holds;
import static org.adept.analysis.stats.testing.Close.known;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Planted hazard ratios are found; the number of studies is {@code -Dadept.replications}, 200 where not given. */
class CoxRecoveryTest {
    private static final int STUDIES = Integer.getInteger("adept.replications", 200);

    @Test
    void plantedHazardRatiosAreFoundInALargeStudy() {
        CoxFit fit = known(Cox.of(PlantedSpells.large(1, 50_000).spells()));

        assertEquals(PlantedSpells.OF_A, fit.coefficients()[0], 0.04);
        assertEquals(PlantedSpells.OF_B, fit.coefficients()[1], 0.04);
    }

    @ParameterizedTest
    @CsvSource({"30,false", "100,false", "1000,false", "100,true", "1000,true"})
    void intervalsHoldThePlantedCoefficientAsOftenAsTheySay(int people, boolean robust) {
        int hits = 0;
        for (int seed = 1; seed <= STUDIES; seed++) {
            CoxFit fit = known(
                    Cox.of(PlantedSpells.large(1_000L * people + seed, people).spells()));
            Outcome<Estimate> a = robust ? fit.robust().coefficient(0) : fit.coefficient(0);
            hits += holds(known(a), PlantedSpells.OF_A) ? 1 : 0;
        }
        System.out.printf("Cox %d%s: %d of %d%n", people, robust ? ", robust" : "", hits, STUDIES);
        assertCovers(hits, STUDIES, 0.95);
    }

    @Test
    void theTestOfProportionalHazardsRarelyRaisesAFalseAlarm() {
        int alarms = 0;
        for (int seed = 1; seed <= STUDIES; seed++) {
            CoxFit fit = known(Cox.of(PlantedSpells.large(7_000 + seed, 300).spells()));
            alarms += known(ProportionalHazardsTest.of(fit).all()).p() < 0.05 ? 1 : 0;
        }
        assertCovers(STUDIES - alarms, STUDIES, 0.95);
    }
}
