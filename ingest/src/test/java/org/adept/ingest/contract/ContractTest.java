package org.adept.ingest.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void thereAreThirteenTablesWithNamesOfTheirOwn() {
        assertEquals(13, Contract.TABLES.size());
        assertEquals(
                13, new HashSet<>(Contract.TABLES.stream().map(RawTable::name).toList()).size());
    }

    @Test
    void noTableHasAColumnTwice() {
        for (RawTable table : Contract.TABLES) {
            assertEquals(table.columns().size(), new HashSet<>(table.columnNames()).size(), table.name());
        }
    }

    @Test
    void everyStepOfTheUsualFunnelIsAMilestone() {
        List<String> milestones =
                Contract.MILESTONES.column("milestone").orElseThrow().codes();

        assertTrue(milestones.containsAll(Contract.FUNNEL));
    }

    @Test
    void functionsThatReadTheClockOrChanceAreNotAllowed() {
        for (String function :
                List.of("now", "current_date", "rand", "uuid", "shuffle", "count", "explode", "input_file_name")) {
            assertFalse(AllowedFunctions.allows(function), function);
        }
    }

    @Test
    void functionsAreKnownInAnyCase() {
        assertTrue(AllowedFunctions.allows("TO_DATE"));
    }

    @Test
    void aMistypedFunctionHasANearestOne() {
        assertEquals("to_date", AllowedFunctions.nearest("to_dat").get(0));
    }

    @Test
    void aMistypedWordHasItsNearest() {
        assertEquals(Optional.of("cohorts"), NearestWord.of("cohort", List.of("sources", "cohorts")));
        assertEquals(Optional.of("mode"), NearestWord.of("mdoe", List.of("format", "mode")));
    }

    @Test
    void aWordFarFromAllHasNone() {
        assertEquals(Optional.empty(), NearestWord.of("xyz", List.of("sources", "cohorts")));
    }
}
