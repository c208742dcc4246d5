package org.adept.report.page;

import java.time.LocalDate;
import java.util.List;

/**
 * Where a page comes from.
 *
 * @param study the study's title
 * @param studyHash of the resolved study
 * @param dataHash of the accepted rows
 * @param version of Adept
 * @param observedUntil last day the data can show
 * @param seed of everything drawn at random
 * @param lines protection, licence and notes, each a sentence of its own
 */
public record Footer(
        String study,
        String studyHash,
        String dataHash,
        String version,
        LocalDate observedUntil,
        long seed,
        List<String> lines) {
    public Footer {
        lines = List.copyOf(lines);
    }
}
