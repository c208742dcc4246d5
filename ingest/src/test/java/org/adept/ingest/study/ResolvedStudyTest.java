package org.adept.ingest.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolvedStudyTest {
    private static final String MORE =
            """
            title: {en: Demo, nb: Demo}
            cohorts: {by: intake, publish: 3-year-blocks, first-year: 2018}
            formats: {format: {levels: [one-to-one, group], reference: group}}
            subgroups: [gender, region]
            attributes: {participants: {region: {when: baseline}}}
            outcomes:
              early-ending: {exclude: [{when: "ended < started", because: end before start}]}
            persistence: {terms: 4}
            instruments: {relationship: {items: {bond-1: {en: Close, nb: Nære}}}}
            releases: [{to: research, profile: open-data, because: public, source: a register, licence: CC BY 4.0}]
            """;

    private final Path here;
    private final Path elsewhere;

    ResolvedStudyTest(@TempDir Path here, @TempDir Path elsewhere) {
        this.here = here;
        this.elsewhere = elsewhere;
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        ResolvedStudy study = ResolvedStudy.of(StudyFolder.in(here).and(MORE).read());

        study.write(elsewhere);

        assertEquals(study, ResolvedStudy.read(elsewhere));
    }

    @Test
    void theBytesDoNotDependOnTheFolder() throws IOException {
        String one = ResolvedStudy.of(StudyFolder.in(here).and(MORE).read()).json();
        String other =
                ResolvedStudy.of(StudyFolder.in(elsewhere).and(MORE).read()).json();

        assertEquals(one, other);
        assertFalse(one.contains(here.toString()));
    }

    @Test
    void theHashChangesWithTheStudyAndWithAMapping() {
        String hash = ResolvedStudy.of(StudyFolder.in(here).read()).hash();

        assertEquals(64, hash.length());
        assertNotEquals(
                hash,
                ResolvedStudy.of(StudyFolder.in(here).and("seed: 7\n").read()).hash());
        assertNotEquals(
                hash,
                ResolvedStudy.of(StudyFolder.in(here).mapped("missing: ['-']\n").read())
                        .hash());
    }

    @Test
    void aStudyChangedByHandIsRefused() throws IOException {
        ResolvedStudy.of(StudyFolder.in(here).read()).write(elsewhere);
        Path file = elsewhere.resolve(ResolvedStudy.FILE_NAME);
        Files.writeString(file, Files.readString(file).replace("20251231", "1"));

        String message = String.valueOf(assertThrows(IOException.class, () -> ResolvedStudy.read(elsewhere))
                .getMessage());

        assertTrue(message.contains("Run ingest again"), message);
    }

    @Test
    void anUnfinishedFileIsRefused() throws IOException {
        Files.writeString(elsewhere.resolve(ResolvedStudy.FILE_NAME), "{\"schema_version\": 1, ");

        assertThrows(IOException.class, () -> ResolvedStudy.read(elsewhere));
    }
}
