package org.adept.analysis;

import java.io.IOException;
import java.nio.file.Path;
import org.adept.analysis.finding.About;
import org.adept.analysis.finding.FindingsCodec;
import org.adept.analysis.finding.StudyFindings;
import org.adept.analysis.indicator.Indicators;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.ResolvedStudy;
import org.adept.ingest.study.StudyDefinition;

/** Small tables in, every answer out. */
public final class AnalysisStage {
    private AnalysisStage() {}

    /**
     * Reads {@code study.resolved.json} and {@code tables/} of the private folder, answers every question and writes
     * {@code findings.json} beside them.
     */
    public static StudyFindings run(Path privateFolder) throws IOException {
        ResolvedStudy study = ResolvedStudy.read(privateFolder);
        Path folder = privateFolder.resolve("tables");
        StudyFindings findings = answer(study.definition(), Tables.read(folder), study.hash(), DataHash.of(folder));
        FindingsCodec.write(findings, privateFolder.resolve("findings.json"));
        return findings;
    }

    /** The findings that {@link #run} wrote. */
    public static StudyFindings findings(Path privateFolder) throws IOException {
        return FindingsCodec.read(privateFolder.resolve("findings.json"));
    }

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
