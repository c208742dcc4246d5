package org.adept.report.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.ingest.study.StudyProblems;
import org.adept.report.page.Exhibit;
import org.adept.report.page.RichText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rules found, on a page: worst first, against what the study allows, nothing of what is hidden. */
final class ScorecardTest {
    private static final String STUDY =
            """
            study: small
            observed-until: 2025-12-31
            sources: [{programme: school, files: pupils.csv, mapping: mapping.yaml}]
            checks: {outside-match: {at-most: 0.5 %}}
            """;
    private static final String MAPPING = "tables: {participants: {columns: {participant_id: id}}}\n";

    private static Finding failed(String rule, String severity, String column, long failed, long checked) {
        return new Finding.Figure(
                Address.of("data", "failed", "").cause(rule).comparing("", column, severity),
                Answer.part(failed, checked),
                Finding.Base.of(checked, failed));
    }

    @Test
    void whatIsBrokenMoreOftenThanTheStudyAllowsStandsFirst(@TempDir Path folder) throws IOException, StudyProblems {
        Scorecard scorecard = Scorecard.of(reading(
                folder,
                failed("exact-duplicate", "note", "matches.", 400, 1000),
                failed("negative", "error", "sessions.minutes", 10, 1000),
                failed("negative", "error", "sessions.on", 0, 1000),
                failed("outside-match", "warning", "sessions.on", 6, 1000)));

        assertEquals(
                "Some rules are broken more often than the study allows; they stand first.",
                scorecard.sentence().plain());
        assertEquals(
                List.of(
                        List.of(
                                "A meeting outside its match",
                                "sessions.on",
                                "Warning",
                                "6",
                                "1,000",
                                "0.6%",
                                "0.5%, exceeded"),
                        List.of("Below zero", "sessions.minutes", "Set aside", "10", "1,000", "1.0%", "1.0%"),
                        List.of("Exact duplicate; the first counts", "matches", "Noted", "400", "1,000", "40.0%", "–")),
                rows(scorecard));
    }

    @Test
    void aHiddenCountIsNeitherToldNorJudged(@TempDir Path folder) throws IOException, StudyProblems {
        Address address = failed("negative", "error", "sessions.minutes", 3, 4).address();

        Scorecard scorecard = Scorecard.of(reading(
                folder,
                new Finding.Figure(address, new Answer.Suppressed(), Finding.Base.NONE),
                failed("exact-duplicate", "note", "matches.", 1, 1000)));

        assertEquals(
                "No rule is broken more often than the study allows.",
                scorecard.sentence().plain());
        assertEquals(1, rows(scorecard).size());
        assertEquals(
                List.of("Where few rows were held against a rule, what it found is hidden."),
                table(scorecard).notes().stream().map(RichText::plain).toList());
    }

    private static Exhibit.TablePanel table(Scorecard scorecard) {
        return assertInstanceOf(Exhibit.TablePanel.class, scorecard.exhibits().get(0));
    }

    private static List<List<String>> rows(Scorecard scorecard) {
        return table(scorecard).table().rows().stream()
                .map(row -> row.stream().map(cell -> cell.text().plain()).toList())
                .toList();
    }

    private static Reading reading(Path folder, Finding... findings) throws IOException, StudyProblems {
        return SmallReading.of(folder, STUDY, MAPPING, findings);
    }
}
