package org.adept.analysis;

import org.adept.analysis.finding.About;
import org.adept.analysis.finding.StudyFindings;
import org.adept.analysis.indicator.Indicators;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.StudyDefinition;

/** Small tables in, every answer out. */
public final class AnalysisStage {
    private AnalysisStage() {}

    /**
     * Answers every question.
     *
     * @param studyHash SHA-256 of the resolved study
     * @param dataHash SHA-256 over the small tables
     */
    public static StudyFindings answer(StudyDefinition study, Tables tables, String studyHash, String dataHash) {
        About about = new About(
                study.study(),
                study.title(),
                study.simulated(),
                study.observedUntil(),
                study.population(),
                studyHash,
                dataHash,
                AdeptVersion.NUMBER,
                study.languages(),
                study.seed(),
                "");
        return StudyFindings.of(about, Indicators.answer(tables, study));
    }
}
