package org.adept.report.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.stats.summary.MeanScore;
import org.adept.ingest.study.StudyProblems;
import org.adept.report.page.Block;
import org.adept.report.page.Exhibit;
import org.adept.report.page.FindingBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores on a test: words of the study, means of every group, nothing of a questionnaire's answers. */
final class ScoresSectionTest {
    private static final String STUDY =
            """
            study: small
            observed-until: 2025-12-31
            sources: [{programme: school, files: pupils.csv, mapping: mapping.yaml}]
            formats: {class: {levels: [usual, small], reference: usual}}
            attributes: {matches: {class: {when: baseline}}}
            instruments: {exam: {label: {en: The exam}, scale: [0, 100], items: {sum: {en: Sum}}}}
            labels:
              class: {levels: {small: {en: Small class}, usual: {en: Usual class}}}
              wave: {levels: {spring: {en: in spring}, autumn: {en: in autumn}}}
            """;
    private static final String MAPPING = "tables: {participants: {columns: {participant_id: id}}, "
            + "matches: {columns: {match_id: id, mentee_id: id, class: class}}}\n";

    @Test
    void meansStandByFormatAndByWaveInTheOrderOfTheStudy(@TempDir Path folder) throws IOException, StudyProblems {
        FindingBlock block = onlyBlock(reading(
                folder,
                score("", "spring", 40, 60, 80),
                score("", "autumn", 30, 50),
                score("class=small", "spring", 60, 80)));

        assertEquals("How high are the scores: The exam?", block.question());
        assertEquals(
                "The exam, average in spring: Small class 70.0 (−57.1 to 197.1).",
                block.answer().plain());
        Exhibit.FigurePanel panel =
                assertInstanceOf(Exhibit.FigurePanel.class, block.exhibits().get(0));
        assertEquals(
                List.of(
                        List.of("In spring", "Everyone", "3", "60.0 (10.3–109.7)"),
                        List.of("In spring", "Small class", "2", "70.0 (−57.1 to 197.1)"),
                        List.of("In autumn", "Everyone", "2", "40.0 (−87.1 to 167.1)"),
                        List.of("In autumn", "Small class", "–", "–")),
                panel.twin().rows().stream()
                        .map(row ->
                                row.stream().map(cell -> cell.text().plain()).toList())
                        .toList());
    }

    @Test
    void aScoreThatAReleaseHidesIsSaidToBe(@TempDir Path folder) throws IOException, StudyProblems {
        Address address = score("", "spring", 40, 60).address();

        FindingBlock block =
                onlyBlock(reading(folder, new Finding.Figure(address, new Answer.Suppressed(), Finding.Base.NONE)));

        assertEquals(
                "The exam, average in spring: Everyone hidden.", block.answer().plain());
    }

    private static FindingBlock onlyBlock(Reading reading) {
        List<Block> blocks = new ScoresSection().blocks(reading);
        assertEquals(1, blocks.size());
        return assertInstanceOf(FindingBlock.class, blocks.get(0));
    }

    private static Finding score(String margin, String wave, int... points) {
        long[] once = new long[points.length];
        java.util.Arrays.fill(once, 1);
        return new Finding.Figure(
                Address.of("feedback", "mean", margin)
                        .asked("exam", wave, "mentee", "sum")
                        .version("1"),
                Answer.of(MeanScore.of(points, once)),
                Finding.Base.of(points.length, points.length));
    }

    private static Reading reading(Path folder, Finding... findings) throws IOException, StudyProblems {
        return SmallReading.of(folder, STUDY, MAPPING, findings);
    }
}
