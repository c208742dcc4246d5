package org.adept.report.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.adept.ingest.store.Occasion;
import org.adept.ingest.study.StudyFile;
import org.adept.ingest.study.StudyProblems;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which state of a store is counted, the same for every verb that counts. */
final class AsOf {
    @Option(
            names = "--as-of",
            paramLabel = "BATCH|DAY",
            description = "Count what the store held after this batch, or on this day; nothing is taken in.")
    private String batchOrDay = "";

    /** The study; its exports may be gone when only its store is asked. */
    StudyFile read(Path study) throws StudyProblems, IOException {
        return batchOrDay.isEmpty() ? Stages.read(study) : Stages.readForStore(study);
    }

    /** The occasion, when the study has a store to ask. */
    Occasion on(Occasion occasion, StudyFile study, picocli.CommandLine.Model.CommandSpec command) {
        if (batchOrDay.isEmpty()) {
            return occasion;
        }
        if (study.store().isEmpty()) {
            throw new ParameterException(
                    command.commandLine(),
                    "--as-of: found a study without a store; expected store: in the study file. Take --as-of out.");
        }
        return occasion.withAsOf(batchOrDay);
    }

    Optional<String> asked() {
        return batchOrDay.isEmpty() ? Optional.empty() : Optional.of(batchOrDay);
    }
}
