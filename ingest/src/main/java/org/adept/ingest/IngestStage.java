package org.adept.ingest;

import java.io.IOException;
import java.nio.file.Path;
import org.adept.ingest.spark.Ingestion;
import org.adept.ingest.study.StudyFile;
import org.adept.ingest.study.StudyProblems;

/** Exports in, small tables of counts out. */
public final class IngestStage {
    private IngestStage() {}

    /**
     * Reads, maps, checks and counts a study's exports.
     *
     * <p>Below {@code privateFolder} stand then {@code tables/}, one CSV for each small table; {@code quarantine.csv},
     * where each row stands that was set aside, and why; {@code study.resolved.json}, the study as later stages read it.
     *
     * @param study the study and where its files are
     * @param privateFolder made when it is not there, for its owner only
     * @throws StudyProblems every problem of the definition, or of the files, at once; nothing was written then
     */
    public static IngestSummary run(StudyFile study, Path privateFolder, IngestSettings settings)
            throws StudyProblems, IOException {
        return new Ingestion(study, privateFolder, settings).run();
    }
}
