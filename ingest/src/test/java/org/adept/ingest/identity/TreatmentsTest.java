package org.adept.ingest.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.adept.ingest.IngestSettings;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.testing.StudyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns that a mapping declares, and keys. */
class TreatmentsTest {
    private static final String KEY = "q3J0dWx5IG5vdCBhIHNlY3JldCBrZXksIGJ1dCBsb25nIQ==";

    private final Path folder;

    TreatmentsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** {@code printf %s TEXT | openssl dgst -sha256 -hmac "$(cat KEY)"}, OpenSSL 3.0.19, first 32 digits. */
    @Test
    void aPseudonymIsWhatOpensslPrints() {
        Pseudonym pseudonym = new Pseudonym(KEY.getBytes(StandardCharsets.US_ASCII));

        assertEquals("9b3fd4cb09da17328076f9c9b7d6279d", pseudonym.treat("T190001"));
        assertEquals("9e1608551e45a8038c8da22c90e5364d", pseudonym.treat(" Ærlig Åse "));
    }

    @Test
    void bandsHoldTheirLowerEnd() {
        assertEquals("20-24", new NumberBand(5).treat("20"));
        assertEquals("20-24", new NumberBand(5).treat("24"));
        assertEquals(Treatment.NOT_UNDERSTOOD, new NumberBand(5).treat("about 20"));
        assertEquals("7", new Prefix(1).treat("7030"));
        assertEquals("70", new Prefix(4).treat("70"));
    }

    private StudyFolder study() throws IOException {
        StudyFolder study = new StudyFolder(folder.resolve("study"))
                .with(
                        "study.yaml",
                        """
                        study: test
                        observed-until: 2024-12-31
                        attributes: {participants: {post: {when: baseline}}}
                        subgroups: [age_band, post]
                        sources:
                          - {programme: lab, files: "exports/*", mapping: mapping.yaml, key: ../keys/lab.key}
                        """)
                .with(
                        "mapping.yaml",
                        """
                        missing: ["-"]
                        dates: [dd.MM.yyyy]
                        identity:
                          columns:
                            Nr: pseudonymise
                            E-post: drop
                            Født: {band: age, on: 2024-08-01, width: 5}
                            Postnr: {band: prefix, keep: 1}
                        lookups:
                          more: {file: more.csv, into: people.csv, keys: {Nr: Nr}, columns: [Stage]}
                        tables:
                          participants:
                            from: people.csv
                            columns: {participant_id: Nr, age_band: Født, post: Postnr, stage: Stage}
                        """)
                .with(
                        "exports/people.csv",
                        """
                        Nr,E-post,Født,Postnr
                        010107 50160,a@b.example,02.08.1999,7030
                        811228-9874,c@d.example,01.08.1999,0170
                        131052-308T,-,-,-
                        131052-308X,e@f.example,ukjent,5003
                        """)
                .with("exports/more.csv", "Nr,Stage\n811228-9874,phd\n010107 50160,master\n");
        key(KEY + "\n", "rw-------");
        return study;
    }

    private void key(String text, String permissions) throws IOException {
        Path key = folder.resolve("keys/lab.key");
        Files.createDirectories(key.getParent());
        Files.writeString(key, text);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString(permissions));
    }

    @Test
    void declaredColumnsAreTreatedBeforeAnythingElse() throws IOException, StudyProblems {
        StudyFolder study = study();

        study.ingest();

        assertEquals(List.of(1L, 0L, 0L, 1L), study.counts(SmallTable.MARGINS, "participant", "age_band=20-24"));
        assertEquals(List.of(1L, 0L, 0L, 1L), study.counts(SmallTable.MARGINS, "participant", "age_band=25-29"));
        assertEquals(List.of(1L, 0L, 0L, 1L), study.counts(SmallTable.MARGINS, "participant", "post=7"));
        assertEquals(List.of(4L, 2L), study.counts(SmallTable.LOOKUPS, "lab", "more"));
        assertTrue(
                study.quarantine().stream().anyMatch(line -> line.contains("not-understood:age_band")),
                study.quarantine().toString());
    }

    private String refusal(StudyFolder study) throws IOException {
        List<StudyProblems.Problem> problems = study.problems();
        assertEquals(1, problems.size(), problems.toString());
        return problems.get(0).where() + " " + problems.get(0).message();
    }

    @Test
    void aKeyThatOthersCanReadIsRefused() throws IOException {
        StudyFolder study = study();
        key(KEY, "rw-r-----");

        assertTrue(refusal(study).startsWith("sources[0].key found a key that others"));
    }

    @Test
    void aShortKeyAndNoKeyAreRefusedWithTheWayToMakeOne() throws IOException {
        StudyFolder study = study();
        key("short", "rw-------");
        String tooShort = refusal(study);
        Files.delete(folder.resolve("keys/lab.key"));
        String absent = refusal(study);

        assertTrue(tooShort.contains("umask 077; head -c 32 /dev/urandom | base64"), tooShort);
        assertTrue(absent.contains("umask 077; head -c 32 /dev/urandom | base64"), absent);
    }

    @Test
    void aKeyInsideTheRunFolderIsRefused() throws IOException {
        StudyFolder study = study();

        try {
            study.ingest("../keys/private", IngestSettings.withDefaults());
        } catch (StudyProblems problems) {
            assertTrue(problems.problems().get(0).message().contains("inside a folder that Adept writes"));
            return;
        }
        throw new AssertionError("nothing stopped the study");
    }

    @Test
    void aDroppedColumnCannotBeUsedNorAnAbsentOneDeclared() throws IOException {
        StudyFolder study = study();
        String mapping = Files.readString(folder.resolve("study/mapping.yaml"));

        study.with(
                "mapping.yaml",
                mapping.replace("E-post: drop", "Postnr2: drop")
                        .replace("Postnr: {band: prefix, keep: 1}", "Postnr: drop"));

        List<String> places = study.problems().stream()
                .map(StudyProblems.Problem::where)
                .sorted()
                .toList();
        assertEquals(List.of("identity.columns.Postnr2", "tables.participants.columns.post"), places);
    }
}
