package org.adept.ingest.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store and the rules under which it keeps data. */
class StoreReaderTest {
    private final StudyFolder study;

    StoreReaderTest(@TempDir Path folder) {
        this.study = StudyFolder.in(folder);
    }

    @Test
    void aStoreStandsWithItsProtection() throws StudyProblems {
        Optional<StoreDefinition> store = study.and(
                        "store: kept/\nprotection: {controller: lab, basis: consent, purpose: research, keep-until:"
                                + " 2030-12-31}\n")
                .file()
                .store();

        assertEquals(
                Optional.of(new StoreDefinition("kept", "lab", "consent", "research", LocalDate.of(2030, 12, 31))),
                store);
    }

    @Test
    void everyMissingRuleIsToldAtOnce() {
        String told = study.and("store: store\nprotection: {basis: consent, until: 2030-12-31}\n")
                .problems();

        assertEquals(4, told.lines().count(), told);
        assertTrue(told.contains("protection.controller   found nothing"), told);
        assertTrue(told.contains("protection.purpose"), told);
        assertTrue(told.contains("protection.keep-until"), told);
        assertTrue(told.contains("protection.until"), told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/srv/store", "../store", "~/store", "."})
    void aStoreLiesBelowItsStudy(String place) {
        String told = study.and(
                        "store: " + place
                                + "\nprotection: {controller: lab, basis: consent, purpose: research, keep-until: 2030-12-31}\n")
                .problems();

        assertTrue(told.contains("expected a folder below the study file's"), told);
        assertEquals(1, told.lines().count(), told);
    }
}
