package org.adept.report.section;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.ingest.study.StudyProblems;
import org.adept.report.page.FindingBlock;
import org.adept.report.page.RichText;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Curves of groups side by side, and what is said of why the groups may differ. */
final class CurvesSectionTest {
    private static final String STUDY =
            """
            study: small
            observed-until: 2025-12-31
            sources: [{programme: school, files: pupils.csv, mapping: mapping.yaml}]
            formats: {class: {levels: [usual, small]%s}}
            attributes:
              matches: {class: {when: baseline}}
              participants: {left_on: {when: post, type: date}}
            outcomes:
              leaving: {unit: participant, start: participants.entry_on, end: participants.left_on, grain: month}
            """;
    private static final String MAPPING =
            """
            tables:
              participants: {columns: {participant_id: id, entry_on: id, left_on: id}}
              matches: {columns: {match_id: id, mentee_id: id, class: class}}
            """;

    private static Finding curve(String margin) {
        return new Finding.Curve(
                Address.of("outcome", "survival-curve", margin)
                        .outcome("leaving")
                        .at(0, "month"),
                Answer.count(40),
                Finding.Base.of(40, 40),
                List.of(new Finding.Point(3, 40, 10, 0, 0.75, 0.6, 0.85)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                   | Not adjusted: the groups differ in more than this.",
                "', assignment: self' | Not adjusted: the groups differ in more than this.",
                "', assignment: random' | Who is in which group was drawn by lot: at the start the groups differ by"
                        + " chance alone, and nothing is adjusted."
            })
    void groupsThatWereDrawnAreNotSaidToDifferInMore(String assignment, String sentence, @TempDir Path folder)
            throws IOException, StudyProblems {
        Reading reading = SmallReading.of(
                folder, STUDY.formatted(assignment), MAPPING, curve("class=usual"), curve("class=small"));

        List<String> said = new CurvesSection(false)
                .blocks(reading).stream()
                        .filter(FindingBlock.class::isInstance)
                        .map(FindingBlock.class::cast)
                        .flatMap(block -> block.more().stream())
                        .map(RichText::plain)
                        .toList();

        assertEquals(List.of(sentence), said);
    }
}
