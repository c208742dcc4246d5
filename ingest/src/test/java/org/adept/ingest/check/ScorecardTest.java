package org.adept.ingest.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.contract.SmallTableRow;
import org.adept.ingest.study.StudyDefinition;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.testing.Definitions;
import org.adept.ingest.testing.StudyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorecardTest {
    private static final StudyDefinition STUDY = Definitions.empty();

    private static SmallTableRow row(String rule, String severity, String column, long failed, long checked) {
        return SmallTableRow.of(SmallTable.CHECKS, List.of(rule, severity, "matches", column), failed, checked);
    }

    @Test
    void onePerCentOfErrorsIsMetAndOneMoreIsNot() {
        List<Score> scores = Scorecard.of(
                STUDY,
                List.of(row("negative", "error", "a", 10, 1000), row("negative", "error", "b", 11, 1000)),
                List.of());

        assertFalse(scores.get(0).met());
        assertEquals("b", scores.get(0).column());
        assertTrue(scores.get(1).met());
    }

    @Test
    void theWorstStandsFirst() {
        List<Score> scores = Scorecard.of(
                STUDY,
                List.of(
                        row("exact-duplicate", "note", "", 90, 100),
                        row("negative", "error", "a", 1, 1000),
                        row("negative", "error", "b", 2, 1000),
                        row("implausible-number", "warning", "c", 50, 100)),
                List.of());

        assertEquals(
                List.of("c", "b", "a", ""), scores.stream().map(Score::column).toList());
    }

    @Test
    void aShareIsHeldAgainstTheLastTimeNotTheCount() {
        List<SmallTableRow> before = List.of(
                row("negative", "error", "a", 1, 100),
                row("negative", "warning", "b", 1, 100),
                row("negative", "error", "c", 1, 100));
        List<SmallTableRow> now = List.of(
                row("negative", "error", "a", 2, 200),
                row("negative", "error", "b", 2, 300),
                row("negative", "error", "c", 2, 199),
                row("negative", "error", "d", 2, 199));

        List<Score> scores = Scorecard.of(STUDY, now, before);

        assertEquals(
                List.of("a same", "b better", "c worse", "d first"),
                scores.stream()
                        .map(score ->
                                score.column() + " " + score.trend().name().toLowerCase(java.util.Locale.ROOT))
                        .sorted()
                        .toList());
    }

    @Test
    void anotherThresholdNeedsNoOtherCounts(@TempDir Path folder) throws StudyProblems {
        StudyDefinition generous = StudyFolder.of(folder, "checks: {negative: {at-most: 2.5 %}}\n")
                .with("mapping.yaml", "tables: {participants: {columns: {participant_id: id}}}\n")
                .with("exports/people.csv", "id\n")
                .read()
                .definition();
        List<SmallTableRow> counts = List.of(row("negative", "error", "a", 25, 1000));

        assertFalse(Scorecard.of(STUDY, counts, List.of()).get(0).met());
        assertTrue(Scorecard.of(generous, counts, List.of()).get(0).met());
    }

    @Test
    void theFileSaysNumeratorDenominatorThresholdAndTrend(@TempDir Path folder) throws IOException {
        List<SmallTableRow> before = List.of(row("negative", "error", "a", 1, 10));

        Scorecard.write(folder, Scorecard.of(STUDY, List.of(row("negative", "error", "a", 2, 3)), before));

        assertEquals(
                """
                rule,family,severity,table,column,failed,checked,share,at_most,met,failed_before,checked_before,trend
                negative,plausibility,error,matches,a,2,3,0.666667,0.010000,no,1,10,worse
                """,
                Files.readString(folder.resolve(Scorecard.FILE_NAME)));
    }
}
