package org.adept.ingest.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adept.ingest.study.ClusterLevel;
import org.adept.ingest.study.StudyDefinition;
import org.adept.ingest.study.StudyDefinition.Cohorts;

/** Definitions that need no files. */
public final class Definitions {
    private Definitions() {}

    /** A study that asks for nothing. */
    public static StudyDefinition empty() {
        return new StudyDefinition(
                "test",
                Map.of(),
                false,
                LocalDate.of(2024, 12, 31),
                Map.of(),
                List.of(),
                new Cohorts("intake", 1, Optional.empty()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Optional.empty(),
                Map.of(),
                ClusterLevel.AUTO,
                List.of("en"),
                1);
    }
}
