package org.adept.ingest.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesReaderTest {
    private final Path folder;
    private final StudyFolder study;

    SourcesReaderTest(@TempDir Path folder) {
        this.folder = folder;
        study = StudyFolder.in(folder);
    }

    private StudyFolder source(String source) {
        return study.with("study.yaml", "study: demo\nobserved-until: 2025-12-31\nsources:\n  - " + source + "\n");
    }

    private void told(StudyFolder wrong, String... words) {
        String lines = wrong.problems();
        for (String word : words) {
            assertTrue(lines.contains(word), lines);
        }
        assertEquals(1, lines.lines().count(), lines);
    }

    @Test
    void aPatternThatNoFileMatchesIsTold() {
        told(
                source("{programme: a, files: expots/*.csv, mapping: mappings/trondheim.yaml}"),
                "sources[0].files",
                "no file matches");
    }

    @Test
    void aPathFromTheRootIsTold() {
        told(
                source("{programme: a, files: /exports/a.csv, mapping: mappings/trondheim.yaml}"),
                "a path from the study file's folder");
    }

    @Test
    void anOldWorkbookIsToldWithWhatToDo() {
        told(
                source("{programme: a, files: exports/*, mapping: mappings/trondheim.yaml}")
                        .with("exports/b.xls", ""),
                "a file that is not read, exports/b.xls",
                "save it as .xlsx");
    }

    @Test
    void ofAFolderEveryReadableFileIsTakenAndTheOthersAreNoted() throws Exception {
        source("{programme: a, files: exports/, mapping: mappings/trondheim.yaml}")
                .with("exports/2024/b.txt", "")
                .with("exports/2024/guide.pdf", "");

        StudyFile read = StudyReader.read(folder.resolve("study.yaml"));

        assertEquals(
                List.of("exports/2024/b.txt", "exports/a.csv"),
                read.definition().sources().get(0).files());
        assertEquals("exports/2024/guide.pdf", read.notes().get(0).file());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../exports/*.csv", "exports/../../a.csv", "/etc/passwd", "~/a.csv", "C:/a.csv"})
    void pathsThatLeaveTheFolderAreTold(String path) {
        told(source("{programme: a, files: '" + path + "', mapping: mappings/trondheim.yaml}"), "sources[0].files");
    }

    @Test
    void aPathWithAControlCharacterIsToldWithoutIt() {
        told(
                source("{programme: a, files: \"a\\0.csv\", mapping: mappings/trondheim.yaml}"),
                "found a control character");
    }

    @Test
    void aMappingThatIsNotThereIsToldUnderItsOwnName() {
        told(source("{programme: a, files: exports/*.csv, mapping: mappings/x.yaml}"), "mappings/x.yaml: the file");
    }

    @Test
    void aDateThatIsNoneIsTold() {
        told(
                source(
                        "{programme: a, files: exports/*.csv, mapping: mappings/trondheim.yaml, extracted-on: 31.12.2025}"),
                "sources[0].extracted-on",
                "a date such as 2025-12-31");
    }

    @Test
    void aProgrammeLeftToTheMappingMustBeFilledThere() {
        told(
                source("{programme: '*', files: exports/*.csv, mapping: mappings/trondheim.yaml}"),
                "sources[0].programme",
                "programme_id");
    }

    @Test
    void aProgrammeLeftToTheMappingIsReadFromIt() {
        String mapping = StudyFolder.MAPPING.replace("gender:", "programme_id: Program\n      gender:");

        StudyDefinition read = source("{programme: '*', files: exports/*.csv, mapping: mappings/trondheim.yaml}")
                .with("mappings/trondheim.yaml", mapping)
                .read();

        assertEquals("*", read.sources().get(0).programme());
        assertTrue(ReleasePlan.of(read).severalProgrammes());
    }

    @Test
    void severalPatternsAndCompressedFilesAreTakenOnceAndSorted() {
        StudyDefinition read = source(
                        "{programme: a, files: [exports/*.csv.gz, exports/**/*.csv, exports/a.csv], mapping: mappings/trondheim.yaml}")
                .with("exports/2024/b.csv", "")
                .with("exports/c.csv.gz", "")
                .with("exports/.hidden.csv", "")
                .read();

        assertEquals(
                List.of("exports/2024/b.csv", "exports/a.csv", "exports/c.csv.gz"),
                read.sources().get(0).files());
    }

    @Test
    void oneFileTwiceThroughOneMappingIsTold() {
        told(
                source("{programme: a, files: exports/*.csv, mapping: mappings/trondheim.yaml}\n"
                        + "  - {programme: b, files: exports/a.csv, mapping: mappings/trondheim.yaml}"),
                "exports/a.csv twice");
    }

    @Test
    void aMappingUsedTwiceIsToldOnce() {
        study.mapped("encodin: UTF-8\n");

        told(
                source("{programme: a, files: exports/a.csv, mapping: mappings/trondheim.yaml}\n"
                                + "  - {programme: b, files: exports/b.csv, mapping: mappings/trondheim.yaml}")
                        .with("exports/b.csv", ""),
                "encodin   is not a key of a mapping; nearest: encoding");
    }

    @Test
    void someMappingMustMakeParticipants() {
        study.with("mappings/trondheim.yaml", "tables: {matches: {columns: {match_id: a, mentee_id: b}}}\n");

        told(study, "no mapping that makes participants");
    }

    @Test
    void aLookupFindsItsFilesAmongTheSourcesOwn() throws Exception {
        study.mapped("lookups: {r: {file: 'b.csv*', into: 'a.csv', keys: {Id: Id}, columns: [Slutt]}}\n")
                .with("exports/b.csv", "");

        StudyFile file = StudyReader.read(folder.resolve("study.yaml"));
        StudyDefinition.Source source = file.definition().sources().get(0);

        assertEquals(
                List.of("exports/b.csv"),
                file.lookupFiles(source, source.mapping().lookups().get(0)));
    }
}
