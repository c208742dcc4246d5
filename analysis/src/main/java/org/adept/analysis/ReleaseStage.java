package org.adept.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.adept.analysis.disclosure.Release;
import org.adept.analysis.disclosure.ReleaseFiles;
import org.adept.analysis.finding.FindingsCodec;
import org.adept.analysis.finding.StudyFindings;
import org.adept.ingest.study.ReleaseDefinition;
import org.adept.ingest.study.StudyDefinition;

/** Every answer in, one guarded release per reader out. */
public final class ReleaseStage {
    private ReleaseStage() {}

    /**
     * Writes {@code release/<folder>/} for each release of the study, and {@code private/ledger.csv}.
     *
     * @param out the run's folder
     * @return the releases in the study's order
     */
    public static List<Release> run(StudyFindings findings, StudyDefinition study, Path out) throws IOException {
        List<Release> releases;
        try {
            releases = study.releases().parallelStream() // each has its own folder, and order is kept
                    .map(definition -> release(findings, definition, out))
                    .toList();
        } catch (UncheckedIOException failed) {
            throw new IOException(failed.getMessage(), failed.getCause());
        }
        Path kept = out.resolve("private");
        Files.createDirectories(kept);
        Files.writeString(kept.resolve("ledger.csv"), ReleaseFiles.ledger(releases));
        return releases;
    }

    private static Release release(StudyFindings findings, ReleaseDefinition definition, Path out) {
        Release release = Release.of(findings, definition);
        try {
            ReleaseFiles.write(release, out.resolve("release").resolve(definition.folder()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return release;
    }

    /** The findings of a release, from its folder. */
    public static StudyFindings read(Path folder) throws IOException {
        return FindingsCodec.read(folder.resolve("findings.json"));
    }
}
