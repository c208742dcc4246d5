package org.adept.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.adept.analysis.finding.FindingsCodec;
import org.adept.analysis.finding.StudyFindings;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.study.ReleaseDefinition;
import org.adept.ingest.study.ReleaseDefinition.Profile;
import org.adept.ingest.study.ReleaseDefinition.Reader;
import org.adept.ingest.study.StudyDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StagesTest {
    private static final List<ReleaseDefinition> RELEASES = List.of(
            release(Reader.RESEARCH, Optional.empty(), Profile.CONTROLLED),
            release(Reader.FUNDER, Optional.empty(), Profile.PUBLIC),
            release(Reader.ORGANISER, Optional.of("oslo"), Profile.INTERNAL));

    private static ReleaseDefinition release(Reader to, Optional<String> programme, Profile profile) {
        return ReleaseDefinition.of(to, programme, profile);
    }

    private static StudyDefinition study() {
        return SmallStudy.definition(RELEASES, SmallStudy.MATCH_LENGTH);
    }

    private static SmallStudy tables() {
        return new SmallStudy()
                .row(SmallTable.MARGINS, "match - 26 26 8 1")
                .row(SmallTable.RISK, "match-length - 4 early 2")
                .row(SmallTable.RISK, "match-length - 12 as-agreed 9")
                .row(SmallTable.RISK, "match-length - 30 censored 15")
                .row(SmallTable.RATES, "completion - 24 26 1")
                .row(SmallTable.RATES, "completion programme=oslo 24 26 1")
                .row(SmallTable.FILES, "oslo secret-file.csv 40 40 0 0");
    }

    private static Map<String, String> run(Path out) throws IOException {
        tables().write(out.resolve("private"), study());
        StudyFindings findings = AnalysisStage.run(out.resolve("private"));
        ReleaseStage.run(findings, study(), out);
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(out)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(out.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void runWritesEveryFileOfEveryRelease(@TempDir Path out) throws IOException {
        Map<String, String> files = run(out);

        for (String folder : List.of("release/research", "release/funder", "release/organiser/oslo")) {
            for (String file : List.of(
                    "findings.json", "findings.csv", "curves.csv", "distributions.csv", "attrition.csv", "run.json")) {
                assertTrue(files.containsKey(folder + "/" + file), folder + "/" + file);
            }
        }
        assertTrue(files.containsKey("private/findings.json"));
        assertTrue(String.valueOf(files.get("private/ledger.csv")).startsWith("release,id,rule\n"));
    }

    @Test
    void sameTablesGiveTheSameBytes(@TempDir Path one, @TempDir Path other) throws IOException {
        assertEquals(run(one), run(other));
    }

    @Test
    void releasesNameNoFileAndTellOnlyHashesVersionDateAndProfile(@TempDir Path out) throws IOException {
        Map<String, String> files = run(out);

        files.forEach((name, text) -> {
            if (name.startsWith("release/")) {
                assertFalse(text.contains("secret-file"), name);
            }
        });
        assertTrue(String.valueOf(files.get("release/funder/run.json"))
                .matches("\\{\"study_hash\":\"[0-9a-f]{64}\",\"data_hash\":\"[0-9a-f]{64}\","
                        + "\"adept_version\":\"0.1.0\",\"observed_until\":\"2025-12-31\",\"profile\":\"public\"}\n"));
    }

    @Test
    void numeratorHiddenInFindingsIsHiddenInEveryFileOfTheRelease(@TempDir Path out) throws IOException {
        Map<String, String> files = run(out);

        String funder = String.valueOf(files.get("release/funder/findings.csv"));
        assertTrue(funder.lines()
                .anyMatch(line ->
                        line.startsWith("completion.share,") && line.contains(",range,") && !line.contains("0.923")));
        assertFalse(String.valueOf(files.get("release/funder/findings.json")).contains("0.923"));
        assertTrue(String.valueOf(files.get("private/findings.json")).contains("0.923"));
    }

    /** Eight mentors stand behind everyone, and three behind the first wave; only two behind the second. */
    @ParameterizedTest
    @CsvSource({"start, true", "end, false"})
    void theMeanOfAWaveIsToldByTheMentorsBehindThatWave(String wave, boolean told, @TempDir Path out)
            throws IOException {
        SmallStudy study = new SmallStudy()
                .row(SmallTable.MARGINS, "participant - 40 40 8 1")
                .row(SmallTable.ITEM_MENTORS, "relationship 1 start mentee bond-1 - 3")
                .row(SmallTable.ITEM_MENTORS, "relationship 1 end mentee bond-1 - 2");
        for (String each : List.of("start", "end")) {
            study.row(SmallTable.ITEMS, "relationship 1 " + each + " mentee bond-1 - 3 10")
                    .row(SmallTable.ITEMS, "relationship 1 " + each + " mentee bond-1 - 4 10");
        }
        study.write(out.resolve("private"), study());

        ReleaseStage.run(AnalysisStage.run(out.resolve("private")), study(), out);

        assertEquals(
                told,
                Files.readString(out.resolve("release/funder/findings.csv"))
                        .lines()
                        .filter(line -> line.startsWith("feedback.mean.relationship.1." + wave + ".mentee.bond-1,"))
                        .anyMatch(line -> line.contains(",3.5,") && line.contains(",shown,")));
        assertTrue(Files.readString(out.resolve("private/findings.json")).contains("3.5"));
    }

    @Test
    void privateFindingsReadBackAsWritten(@TempDir Path out) throws IOException {
        run(out);
        Path file = out.resolve("private/findings.json");

        Path again = out.resolve("again.json");
        FindingsCodec.write(FindingsCodec.read(file), again);

        assertEquals(Files.readString(file), Files.readString(again));
    }

    @Test
    void versionIsThatOfTheProject() throws IOException {
        Path pom = Path.of(System.getProperty("adept.root", ".."), "pom.xml");

        assertTrue(Files.readString(pom)
                .contains("<artifactId>adept</artifactId>\n    <version>" + AdeptVersion.NUMBER + "</version>"));
    }
}
