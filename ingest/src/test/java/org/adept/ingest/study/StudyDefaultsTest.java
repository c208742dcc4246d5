package org.adept.ingest.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adept.ingest.study.OutcomeDefinition.Grain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyDefaultsTest {
    private final StudyFolder study;

    StudyDefaultsTest(@TempDir Path folder) {
        study = StudyFolder.in(folder);
    }

    @Test
    void tenLinesAreEnough() {
        StudyDefinition read = study.read();

        assertTrue(StudyFolder.STUDY.lines().count() <= 10);
        assertEquals("demo", read.study());
        assertFalse(read.simulated());
        assertEquals(List.of("en", "nb"), read.languages());
        assertEquals(20251231, read.seed());
    }

    @Test
    void filesAreNamedFromTheStudysFolder() {
        StudyDefinition.Source source =
                study.with("exports/B.csv", "").read().sources().get(0);

        assertEquals(List.of("exports/B.csv", "exports/a.csv"), source.files());
        assertEquals(LocalDate.of(2025, 12, 31), source.extractedOn());
        assertEquals("mappings/trondheim.yaml", source.mapping().file());
    }

    @Test
    void withMatchesTheirLengthIsAnOutcome() {
        List<OutcomeDefinition> outcomes = study.read().outcomes();

        assertEquals(List.of(OutcomesReader.matchDefault("match-length")), outcomes);
        assertEquals(List.of(13, 26, 52), outcomes.get(0).horizons());
        assertEquals(Optional.of("planned_end"), outcomes.get(0).plannedEnd());
        assertTrue(outcomes.get(0).competes());
    }

    @Test
    void aShortScaleHasATopAndAFineOneHasNoneUntilItIsSaid() {
        List<StudyDefinition.Instrument> read = study.and(
                        """
                        instruments:
                          bond: {items: [x]}
                          likely: {scale: [0, 20], items: [x]}
                          points: {scale: [0, 21], items: [x]}
                          passed: {scale: [0, 1600], top-box-from: 1000, items: [x]}
                        """)
                .read()
                .instruments();

        assertEquals(
                List.of(4, 19, 22, 1000),
                read.stream().map(StudyDefinition.Instrument::topBoxFrom).toList());
        assertEquals(
                List.of(true, true, false, false),
                read.stream().map(StudyDefinition.Instrument::tellsEachAnswer).toList());
    }

    @Test
    void anOutcomeWithoutKeysIsTheUsualOneUnderItsOwnName() {
        assertEquals(
                List.of(OutcomesReader.matchDefault("early-ending")),
                study.and("outcomes: {early-ending: {}}\n").read().outcomes());
    }

    @Test
    void aParticipantOutcomeWithoutReasonHasOneKindOfEnd() {
        OutcomeDefinition outcome = study.and(
                        """
                        attributes: {participants: {left_on: {when: post, type: date}}}
                        outcomes:
                          stay: {unit: participant, end: participants.left_on, grain: month}
                        """)
                .read()
                .outcomes()
                .get(0);

        assertEquals("entry_on", outcome.start());
        assertEquals("left_on", outcome.end());
        assertTrue(outcome.everyEndIsOneKind());
        assertFalse(outcome.competes());
        assertEquals(Grain.MONTH, outcome.grain());
        assertEquals(List.of(3, 6, 12), outcome.horizons());
    }

    @Test
    void theFunnelIsKeptToTheStepsSomeMappingMakes() {
        assertEquals(List.of("applied", "first-meeting"), study.read().funnel());
    }

    @Test
    void researchAndEachOrganiserGetARelease() {
        List<String> folders =
                study.read().releases().stream().map(ReleaseDefinition::folder).toList();

        assertEquals(List.of("research", "organiser/trondheim"), folders);
    }

    @Test
    void cohortsAreIntakesOnlyWhenSomeMappingDeclaresThem() {
        assertEquals("academic-year", study.read().cohorts().by());

        String intakes = StudyFolder.MAPPING.replace(
                "participant_id: Id\n      gender", "participant_id: Id\n      cohort: Kull\n      gender");
        assertEquals(
                "intake",
                study.with("mappings/trondheim.yaml", intakes).read().cohorts().by());
    }

    @Test
    void blocksOfCohortsAreCountedInYears() {
        assertEquals(
                new StudyDefinition.Cohorts("intake", 3, Optional.of(2018)),
                study.and("cohorts: {by: intake, publish: 3-year-blocks, first-year: 2018}\n")
                        .read()
                        .cohorts());
    }

    @Test
    void aFormatHasTheContractsLevelsAndTheFirstAsReference() {
        assertEquals(
                List.of(new StudyDefinition.Dimension(
                        "mode", List.of("in-person", "online", "hybrid"), "in-person", java.util.Optional.empty())),
                study.and("formats: {mode: {}}\n").read().formats());
    }

    @Test
    void oneTextServesEveryLanguage() {
        assertEquals(
                Map.of("en", "Demo", "nb", "Demo"),
                study.and("title: Demo\n").read().title());
    }

    @Test
    void datesWithoutDaysAreKnownByTheMonth() {
        List<MappingDefinition.DatePattern> dates = study.mapped("dates: [dd.MM.yyyy, MM.yyyy]\n")
                .read()
                .sources()
                .get(0)
                .mapping()
                .dates();

        assertEquals(MappingDefinition.Precision.DAY, dates.get(0).precision());
        assertEquals(MappingDefinition.Precision.MONTH, dates.get(1).precision());
    }

    @Test
    void emptyIsAlwaysAMissingMark() {
        assertEquals(
                List.of("", "-"),
                study.mapped("missing: ['-']\n")
                        .read()
                        .sources()
                        .get(0)
                        .mapping()
                        .missing());
    }

    @Test
    void internalReleasesOfEachProgrammeAreSpelledOut() {
        List<String> folders = study
                .with(
                        "study.yaml",
                        StudyFolder.STUDY
                                + "  - {programme: oslo, files: exports/*.csv, mapping: mappings/oslo.yaml}\n"
                                + "releases: [{to: organiser, programme: each}]\n")
                .with("mappings/oslo.yaml", StudyFolder.MAPPING)
                .read()
                .releases()
                .stream()
                .map(ReleaseDefinition::folder)
                .toList();

        assertEquals(List.of("organiser/trondheim", "organiser/oslo"), folders);
    }
}
