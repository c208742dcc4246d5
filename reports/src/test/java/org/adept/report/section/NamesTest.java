package org.adept.report.section;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.study.StudyReader;
import org.adept.report.words.Words;
import org.junit.jupiter.api.Test;

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

    private static Names names(String language) throws IOException, StudyProblems {
        Path root = Path.of(System.getProperty("adept.root", ".."));
        return new Names(
                StudyReader.read(root.resolve("notebooks-data/demo/study.yaml")).definition(), Words.in(language));
    }
}
