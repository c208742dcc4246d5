package org.adept.report.section;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.ingest.study.StudyProblems;
import org.adept.report.page.FindingBlock;
import org.adept.report.page.RichText;
import org.junit.jupiter.api.Test;
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

    private static final String ENDINGS = STUDY.replace(
            "start: participants.entry_on, end: participants.left_on, grain: month",
            "start: participants.entry_on, end: participants.left_on, grain: month,"
                    + " reason: participants.why, events: {early: [quit], late: [moved]}");

    private static Finding incidence(String margin) {
        Finding.Curve curve = (Finding.Curve) curve(margin);
        return new Finding.Curve(
                curve.address().quantity("incidence-curve").cause("early"),
                curve.answer(),
                curve.base(),
                List.of(new Finding.Point(3, 40, 10, 0, 0.25, 0.15, 0.4)));
    }

    private static Finding test(String quantity, double p) {
        Address address = Address.of("outcome", quantity, "")
                .outcome("leaving")
                .cause("early")
                .comparing("class", "", "");
        Estimate statistic = new Estimate(4, OptionalDouble.empty(), Optional.empty(), 80, 20, Method.GRAY);
        return new Finding.Figure(
                address, new Answer.Shown(statistic, Optional.of(new Answer.Test(4, 1, p))), Finding.Base.of(80, 20));
    }

    private static Finding without(Finding shown) {
        return new Finding.Figure(shown.address(), new Answer.Unknown("shared-clusters"), Finding.Base.of(80, 20));
    }

    private static List<String> tests(Path folder, Finding ofShares) throws IOException, StudyProblems {
        Reading reading = SmallReading.of(
                folder,
                ENDINGS.formatted("").replace("left_on: {", "why: {when: post}, left_on: {"),
                MAPPING.replace("left_on: id}", "left_on: id, why: id}"),
                incidence("class=usual"),
                incidence("class=small"),
                test("test", 0.25),
                ofShares);
        return new CurvesSection(false)
                .blocks(reading).stream()
                        .filter(FindingBlock.class::isInstance)
                        .map(FindingBlock.class::cast)
                        .flatMap(block -> block.more().stream())
                        .map(RichText::plain)
                        .skip(1)
                        .toList();
    }

    @Test
    void whereEndingsCompeteTheTestOfSharesStandsBesideTheOneOfPace(@TempDir Path folder)
            throws IOException, StudyProblems {
        Finding gray = test("test-incidence", 0.04);
        String pace =
                "The curves were compared with a log-rank test: p = 0.25. It says nothing of the size of a difference.";

        assertEquals(List.of(pace + " Gray’s test, in which other endings count too: p = 0.040."), tests(folder, gray));
        assertEquals(List.of(pace), tests(folder, without(gray)), "where some share a mentor the methods say why");
    }
}
