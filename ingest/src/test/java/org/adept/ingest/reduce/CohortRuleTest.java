package org.adept.ingest.reduce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CohortRuleTest {
    @ParameterizedTest
    @CsvSource({
        "2018,2018-2020",
        "2020 autumn,2018-2020",
        "H2021,2021-2023",
        "2017,2015-2017",
        "spring,unknown",
        ",unknown"
    })
    void intakesFallIntoBlocksFromTheFirstYear(@Nullable String intake, String published) {
        assertEquals(published, new CohortRule(false, 3, 2018).published(intake, null));
    }

    @ParameterizedTest
    @CsvSource({"2018-07-31,2017", "2018-08-01,2018", "2019-01-15,2018"})
    void academicYearsBeginInAugust(LocalDate entry, String published) {
        CohortRule rule = new CohortRule(true, 1, 2018);

        assertEquals(published, rule.published(null, (int) entry.toEpochDay()));
    }

    @ParameterizedTest
    @CsvSource({"2013J,2013J", "autumn; late,'autumn, late'"})
    void intakesPublishedEachKeepTheirName(String intake, String published) {
        assertEquals(published, new CohortRule(false, 1, 2000).published(intake, null));
    }
}
