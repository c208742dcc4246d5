package org.adept.analysis.indicator;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.adept.analysis.SmallStudy;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.stats.testing.Oracle;
import org.adept.analysis.stats.testing.Sample;
import org.adept.analysis.stats.testing.SharedSets;
import org.adept.ingest.contract.SmallTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gray's test as a finding, against cuminc of R's cmprsk 2.2.11 (competing.R). */
class IncidenceTestTest {
    private static final String ID = "outcome.test-incidence.match-length.early.mode";
    private static final List<String> CAUSES = List.of("censored", "early", "as-agreed", "other");

    private static SmallStudy matches(Sample sample) {
        Map<String, Long> counts = new TreeMap<>();
        sample.exits()
                .forEach(exit -> counts.merge(
                        "match-length mode=m%d %d %s".formatted(exit.group(), exit.time(), CAUSES.get(exit.cause())),
                        exit.count(),
                        Long::sum));
        SmallStudy study = new SmallStudy();
        counts.forEach((row, count) -> study.row(SmallTable.RISK, row + " " + count));
        return study;
    }

    private static Sample sample(String name) {
        return name.equals("mgus2")
                ? SharedSets.read(name)
                : Sample.embedded()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"weekly", "small", "termly", "uncensored", "mgus2"})
    void theTestOfGroupsIsThatOfR(String name) {
        Oracle.Row expected = Oracle.rows("gray", name).stream()
                .filter(row -> row.whole("cause") == 1 && row.number("rho") == 0 && row.whole("stratified") == 0)
                .findFirst()
                .orElseThrow();

        Answer.Shown shown =
                Answers.of(matches(sample(name)), SmallStudy.MATCH_LENGTH).shown(ID);
        Answer.Test test = shown.test().orElseThrow();

        assertEquals(Method.GRAY, shown.estimate().method());
        assertClose(expected.number("statistic"), test.statistic(), 1e-9);
        assertClose(expected.number("p"), test.p(), 1e-9);
        assertEquals(expected.whole("df"), test.degreesOfFreedom());
        assertEquals(
                sample(name).exits().stream()
                        .filter(exit -> exit.cause() == 1)
                        .mapToLong(Sample.Exit::count)
                        .sum(),
                shown.estimate().events());
    }

    private static SmallStudy twoModes() {
        return new SmallStudy()
                .row(SmallTable.MARGINS, "match mode=online 10 10 8 1")
                .row(SmallTable.MARGINS, "match mode=in-person 10 10 8 1")
                .row(SmallTable.RISK, "match-length mode=online 2 early 4")
                .row(SmallTable.RISK, "match-length mode=online 9 as-agreed 6")
                .row(SmallTable.RISK, "match-length mode=in-person 5 as-agreed 5")
                .row(SmallTable.RISK, "match-length mode=in-person 7 early 2")
                .row(SmallTable.RISK, "match-length mode=in-person 9 censored 3");
    }

    @Test
    void whereTwoMatchesShareAMentorThereIsAReasonInItsPlace() {
        SmallStudy shared = twoModes()
                .row(SmallTable.SETS, "1 mode=online")
                .row(SmallTable.RISK_CLUSTERS, "match-length 1 1 2 early 2");

        assertTrue(
                Answers.of(twoModes(), SmallStudy.MATCH_LENGTH).shown(ID).test().isPresent());
        assertEquals(
                new Answer.Unknown("shared-clusters"),
                Answers.of(shared, SmallStudy.MATCH_LENGTH).finding(ID).answer());
    }

    @Test
    void tooFewMentorsHoldItAsTheyHoldTheOthers() {
        assertEquals(
                new Answer.Held("too-few-clusters"),
                Answers.of(
                                twoModes()
                                        .row(SmallTable.MARGINS, "match mode=hybrid 9 9 4 1")
                                        .row(SmallTable.RISK, "match-length mode=hybrid 9 early 9"),
                                SmallStudy.MATCH_LENGTH)
                        .finding(ID)
                        .answer());
    }

    @Test
    void oneKindOfEndHasTheLogRankTestOnly() {
        SmallStudy study = new SmallStudy()
                .row(SmallTable.RISK, "withdrawal mode=online 3 withdrew 9")
                .row(SmallTable.RISK, "withdrawal mode=in-person 5 withdrew 9");
        Answers answers = Answers.of(study, SmallStudy.WITHDRAWAL);

        assertTrue(answers.findings().find("outcome.test.withdrawal.mode").isPresent());
        assertTrue(answers.findings()
                .find("outcome.test-incidence.withdrawal.mode")
                .isEmpty());
    }
}
