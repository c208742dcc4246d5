package org.adept.report.section;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.adept.analysis.finding.About;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.finding.StudyFindings;
import org.adept.ingest.study.ReleaseDefinition;
import org.adept.ingest.study.StudyDefinition;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.study.StudyReader;
import org.adept.report.words.Words;

/** A few findings of a small study, as the researchers' page in English reads them. */
final class SmallReading {
    private SmallReading() {}

    /**
     * @param study study.yaml, with {@code pupils.csv} and {@code mapping.yaml} as its source
     * @param mapping mapping.yaml
     */
    static Reading of(Path folder, String study, String mapping, Finding... findings)
            throws IOException, StudyProblems {
        Files.writeString(folder.resolve("study.yaml"), study);
        Files.writeString(folder.resolve("pupils.csv"), "id,class\n1,small\n");
        Files.writeString(folder.resolve("mapping.yaml"), mapping);
        StudyDefinition definition =
                StudyReader.read(folder.resolve("study.yaml")).definition();
        About about = new About(
                definition.study(),
                definition.title(),
                false,
                definition.observedUntil(),
                definition.population(),
                "",
                "",
                "",
                definition.languages(),
                definition.seed(),
                "controlled");
        ReleaseDefinition release = ReleaseDefinition.of(
                ReleaseDefinition.Reader.RESEARCH, Optional.empty(), ReleaseDefinition.Profile.CONTROLLED);
        return new Reading(StudyFindings.of(about, List.of(findings)), definition, release, Words.in("en"));
    }
}
