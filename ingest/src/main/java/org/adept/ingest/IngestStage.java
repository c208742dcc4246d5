package org.adept.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.adept.ingest.spark.Ingestion;
import org.adept.ingest.store.Occasion;
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
        if (study.store().isPresent()) {
            throw new IllegalArgumentException("the study has a store; say on which occasion it is opened");
        }
        return run(study, privateFolder, settings, Occasion.of(Instant.EPOCH, "", ""));
    }

    /**
     * As without an occasion; when the study has a store, what is new among its files is added to the store as one
     * batch first, and everything is then counted from the store.
     *
     * @param occasion when and by what the store is opened, and as of which batch it is read
     */
    public static IngestSummary run(StudyFile study, Path privateFolder, IngestSettings settings, Occasion occasion)
            throws StudyProblems, IOException {
        return new Ingestion(study, privateFolder, settings, occasion).run();
    }
}
