package org.adept.report.section;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.adept.ingest.study.ReleaseDefinition;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.study.StudyReader;
import org.adept.report.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages call things: the study's own label, else the bundle's, else the code itself. */
final class NamesTest {

    @Test
    void theStudysLabelComesBeforeTheBundles() throws IOException, StudyProblems {
        assertEquals("Upper secondary", names("en").level("stage", "school"));
        assertEquals("Videregående", names("nb").level("stage", "school"));
    }

    @Test
    void whatTheStudyDoesNotNameTheBundleDoes() throws IOException, StudyProblems {
        assertEquals("One-to-one", names("en").level("format", "one-to-one"));
        assertEquals("Fysisk", names("nb").level("mode", "in-person"));
        assertEquals("Unknown", names("en").level("stage", "unknown"));
    }

    @Test
    void aSpanOfYearsHasADash() throws IOException, StudyProblems {
        assertEquals("2019\u20132020", names("en").level("cohort", "2019-2020"));
    }

    @Test
    void aCodeThatNobodyNamesIsReadAsWords() throws IOException, StudyProblems {
        assertEquals("Left out by the study: moved abroad", names("en").exclusion("moved-abroad"));
    }

    @Test
    void whenItWasAskedStandsInASentenceAndAlone() throws IOException, StudyProblems {
        assertEquals("day 30", names("en").wave("day-30"));
        assertEquals("Ved slutten", names("nb").waveAlone("end"));
    }

    @Test
    void reasonsThatAReleasePutTogetherAreListed() throws IOException, StudyProblems {
        assertEquals("No consent and No start date", names("en").exclusion("no-consent+no-start"));
    }

    /** A school's words for steps, kinds of end and waves, and why it hides nothing. */
    private static Names school(String language, Path folder) throws IOException, StudyProblems {
        Reading reading = SmallReading.of(
                folder,
                """
                study: school
                observed-until: 2025-12-31
                sources: [{programme: school, files: pupils.csv, mapping: mapping.yaml}]
                labels:
                  milestone: {levels: {matched: {en: Given a class, nb: Fikk klasse}}}
                  cause: {levels: {early: {en: Left school, nb: Sluttet}}}
                releases:
                  - to: research
                    profile: open-data
                    because: {en: everyone may see it, nb: alle kan se det}
                    source: The register
                    licence: CC BY 4.0
                """,
                "tables: {participants: {columns: {participant_id: id}}}\n");
        return new Names(reading.study(), Words.in(language));
    }

    @Test
    void theStudysWordsForStepsAndEndsComeFirst(@TempDir Path folder) throws IOException, StudyProblems {
        Names english = school("en", folder);
        Names norwegian = school("nb", folder);

        assertEquals("Given a class", english.step("matched"));
        assertEquals("Fikk klasse", norwegian.step("matched"));
        assertEquals("Left school", english.ending("early"));
        assertEquals("Sluttet", norwegian.ending("early"));
        assertEquals(Words.in("en").say("step.applied"), english.step("applied"));
        assertEquals(Words.in("nb").say("ending.as-agreed"), norwegian.ending("as-agreed"));
        assertEquals("Moved abroad", english.ending("moved-abroad"));
    }

    @Test
    void whyNothingIsHiddenIsToldInEachLanguage(@TempDir Path folder) throws IOException, StudyProblems {
        Names english = school("en", folder);
        Names norwegian = school("nb", folder);
        ReleaseDefinition release = StudyReader.read(folder.resolve("study.yaml"))
                .definition()
                .releases()
                .get(0);

        assertEquals("everyone may see it", english.because(release));
        assertEquals("alle kan se det", norwegian.because(release));
        assertEquals("The register", norwegian.source(release));
    }

    private static Names names(String language) throws IOException, StudyProblems {
        Path root = Path.of(System.getProperty("adept.root", ".."));
        return new Names(
                StudyReader.read(root.resolve("notebooks-data/demo/study.yaml")).definition(), Words.in(language));
    }
}
