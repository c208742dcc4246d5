package org.adept.report.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.adept.analysis.AnalysisStage;
import org.adept.analysis.ReleaseStage;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.finding.StudyFindings;
import org.adept.ingest.IngestSettings;
import org.adept.ingest.IngestStage;
import org.adept.ingest.study.ResolvedStudy;
import org.adept.ingest.study.StudyProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulated demo from its exports to its pages. */
final class DemoRunTest {

    @Test
    void everyKindOfAnswerReachesAReader(@TempDir Path folder) throws IOException {
        Path out = run("demo", folder);

        Set<String> statuses = new TreeSet<>();
        try (Stream<Path> folders = Files.walk(out.resolve("release"))) {
            for (Path release : folders.filter(folderBelow -> Files.exists(folderBelow.resolve("findings.json")))
                    .toList()) {
                StudyFindings findings = ReleaseStage.read(release);
                for (Finding finding : findings.findings()) {
                    statuses.add(finding.answer().status());
                }
            }
        }

        assertTrue(statuses.containsAll(Set.of("shown", "range", "suppressed")), statuses.toString());
        assertTrue(statuses.contains("held") || statuses.contains("unknown"), statuses.toString());
    }

    @Test
    void theSameExportsGiveTheSameReleasesHoweverSparkDealsThemOut(@TempDir Path folder)
            throws IOException, StudyProblems {
        Path out = run("demo", folder);
        Path other = folder.resolve("shuffled");
        Path hidden = Files.createDirectories(other.resolve("private"));

        IngestStage.run(
                Stages.read(Project.study("demo").resolve("study.yaml")),
                hidden,
                IngestSettings.withDefaults()
                        .withPartitions(5)
                        .withChunkBytes(4096)
                        .withShuffleSeed(20261123));
        Stages.analyseAndReport(other, new Terminal(true));

        assertEquals(Project.bytes(out.resolve("release")), Project.bytes(other.resolve("release")));
    }

    @Test
    void anOrganiserOfOneProgrammeGetsHerPageWithItsUnknownEnds(@TempDir Path folder) throws IOException {
        Path out = run("one-programme", folder);

        Path hidden = out.resolve("private");
        String programme =
                ResolvedStudy.read(hidden).definition().sources().get(0).programme();
        String page = Files.readString(out.resolve("release/organiser/" + programme + "/organiser.nb.html"));

        assertTrue(page.contains("data-finding=\"early-ending.share"));
        assertTrue(AnalysisStage.findings(hidden).findings().stream()
                .anyMatch(finding -> finding.address().cause().equals("end-unknown")));
        assertFalse(page.contains(">NaN"), "a number that is none");
    }

    @Test
    void aNewFormatDimensionNeedsTheStudyFileOnly(@TempDir Path folder) throws IOException {
        Path study = Project.copy("one-programme", folder).resolve("study.yaml");
        String dimension = "  matched_by: {levels: [organiser, self, random], reference: organiser}\n";
        String text = Files.readString(study);
        Files.writeString(
                study,
                text.contains("\nformats:\n")
                        ? text.replace("\nformats:\n", "\nformats:\n" + dimension)
                        : text + "formats:\n" + dimension);

        Path out = folder.resolve("out");
        int exit = Adept.run("run", study.toString(), "--out", out.toString(), "--quiet");

        assertEquals(Adept.DONE, exit);
        assertTrue(AnalysisStage.findings(out.resolve("private")).findings().stream()
                .anyMatch(finding -> finding.address().by().containsKey("matched_by")));
    }

    private static Path run(String study, Path folder) {
        Path out = folder.resolve("out");
        int exit = Adept.run(
                "run", Project.study(study).resolve("study.yaml").toString(), "--out", out.toString(), "--quiet");
        assertEquals(Adept.DONE, exit);
        return out;
    }
}
