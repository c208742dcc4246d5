package org.adept.ingest.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReleasePlanTest {
    private static final ReleasePlan ONE =
            new ReleasePlan(List.of("mode", "format"), List.of("cohort", "gender"), false);
    private static final ReleasePlan SEVERAL =
            new ReleasePlan(List.of("mode", "format"), List.of("cohort", "gender"), true);

    @Test
    void oneProgrammePublishesEveryoneEachDimensionAndThePairOfFormats() {
        assertEquals(
                List.of(
                        List.of(),
                        List.of("programme"),
                        List.of("cohort"),
                        List.of("mode"),
                        List.of("format"),
                        List.of("gender"),
                        List.of("format", "mode")),
                ONE.margins());
    }

    @Test
    void severalProgrammesAreCrossedWithEverythingElse() {
        List<List<String>> margins = SEVERAL.margins();

        assertEquals(ONE.margins(), margins.subList(0, 7));
        assertEquals(
                List.of(
                        List.of("cohort", "programme"),
                        List.of("mode", "programme"),
                        List.of("format", "programme"),
                        List.of("gender", "programme"),
                        List.of("format", "mode", "programme")),
                margins.subList(7, margins.size()));
    }

    @Test
    void noSetComesTwice() {
        assertEquals(SEVERAL.margins().size(), new HashSet<>(SEVERAL.margins()).size());
    }

    @Test
    void whoeverIsOnTheWayInHasNoFormat() {
        List<List<String>> margins = SEVERAL.margins(ReleasePlan.Unit.APPLICANT);

        assertTrue(margins.contains(List.of("gender", "programme")));
        assertFalse(margins.stream().anyMatch(set -> set.contains("format") || set.contains("mode")));
    }

    @Test
    void matchesHaveEveryMargin() {
        assertEquals(SEVERAL.margins(), SEVERAL.margins(ReleasePlan.Unit.MATCH));
    }
}
