package org.adept.report.section;

import java.util.List;
import org.adept.ingest.study.ProgrammeOutcomes;
import org.adept.report.page.Block;

/** How many enter STEM, of those who were not in it at the start? */
final class StemEntrySection implements Section {
    private final List<String> dimensions;

    /** @param dimensions by which it is told besides everyone */
    StemEntrySection(List<String> dimensions) {
        this.dimensions = List.copyOf(dimensions);
    }

    @Override
    public List<Block> blocks(Reading reading) {
        return CurvesSection.of(
                reading,
                OutcomeCurve.of(ProgrammeOutcomes.STEM_ENTRY),
                reading.dimensions().stream().filter(dimensions::contains).toList());
    }
}
