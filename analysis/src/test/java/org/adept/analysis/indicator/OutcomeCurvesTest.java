package org.adept.analysis.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.adept.analysis.AnalysisStage;
import org.adept.analysis.SmallStudy;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.finding.StudyFindings;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.study.OutcomeDefinition;
import org.junit.jupiter.api.Test;

class OutcomeCurvesTest {
    private static StudyFindings answer(SmallStudy study, OutcomeDefinition... outcomes) {
        return AnalysisStage.answer(SmallStudy.definition(outcomes), study.tables(), "study", "data");
    }

    static Estimate shown(StudyFindings findings, String id) {
        Finding finding = findings.find(id).orElseThrow(() -> new AssertionError("No finding " + id));
        return assertInstanceOf(Answer.Shown.class, finding.answer()).estimate();
    }

    /** Ten matches: at week 4 two end early, at week 8 two as agreed; at week 12 one ends early and five are seen last. */
    private static SmallStudy tenMatches() {
        return new SmallStudy()
                .row(SmallTable.MARGINS, "match - 10 10 7 1")
                .row(SmallTable.RISK, "match-length - 4 early 2")
                .row(SmallTable.RISK, "match-length - 8 as-agreed 2")
                .row(SmallTable.RISK, "match-length - 12 early 1")
                .row(SmallTable.RISK, "match-length - 12 censored 5");
    }

    @Test
    void incidenceAtWeekTenIsTheShareThatEndedEarlyByThen() {
        StudyFindings findings = answer(tenMatches(), SmallStudy.MATCH_LENGTH);

        Estimate early = shown(findings, "outcome.incidence.match-length.early.week-10");
        assertEquals(0.2, early.value(), 1e-15);
        assertEquals(10, early.n());
        assertEquals(2, early.events());
    }

    /** F(12) = 2/10 + 6/10 · 1/6. */
    @Test
    void curveOfEarlyEndingRisesByTheShareStillLastingTimesTheRisk() {
        StudyFindings findings = answer(tenMatches(), SmallStudy.MATCH_LENGTH);

        Finding.Curve curve = assertInstanceOf(
                Finding.Curve.class,
                findings.find("outcome.incidence-curve.match-length.early.week").orElseThrow());
        Finding.Point last = curve.points().get(curve.points().size() - 1);
        assertEquals(12, last.time());
        assertEquals(6, last.atRisk());
        assertEquals(0.3, last.estimate(), 1e-15);
        assertEquals(new Finding.Base(10, 3, 7), curve.base());
    }

    @Test
    void whoIsStillAtRiskIsCountedAtEachHorizon() {
        StudyFindings findings = answer(tenMatches(), SmallStudy.MATCH_LENGTH);

        assertEquals(6, shown(findings, "outcome.at-risk.match-length.week-10").value());
        assertEquals(0, shown(findings, "outcome.at-risk.match-length.week-20").value());
    }

    @Test
    void horizonBeyondTheLastWeekSeenIsUnknown() {
        StudyFindings findings = answer(tenMatches(), SmallStudy.MATCH_LENGTH);

        Finding beyond =
                findings.find("outcome.incidence.match-length.early.week-20").orElseThrow();
        assertEquals(new Answer.Unknown("not-followed-so-long"), beyond.answer());
    }

    private static Answer earlyAt20(SmallStudy study, String margin) {
        return answer(study, SmallStudy.MATCH_LENGTH)
                .find("outcome.incidence.match-length.early.week-20" + margin)
                .orElseThrow()
                .answer();
    }

    /** Both programmes follow everybody to week 20, but only in one was any match agreed to last so long. */
    private static SmallStudy twoTerms() {
        SmallStudy study = new SmallStudy()
                .row(SmallTable.RISK, "match-length - 8 early 4")
                .row(SmallTable.RISK, "match-length - 20 as-agreed 16")
                .row(SmallTable.TERMS, "match-length - 10 12")
                .row(SmallTable.TERMS, "match-length - 20 8");
        for (String programme : List.of("long", "short")) {
            for (String mode : List.of("", "mode=" + (programme.equals("long") ? "online" : "hybrid") + ";")) {
                study.row(SmallTable.RISK, "match-length " + mode + "programme=" + programme + " 8 early 2")
                        .row(SmallTable.RISK, "match-length " + mode + "programme=" + programme + " 20 as-agreed 8")
                        .row(SmallTable.TERMS, "match-length " + mode + "programme=" + programme + " 10 6");
            }
        }
        return study.row(SmallTable.RISK, "match-length mode=online 8 early 2")
                .row(SmallTable.RISK, "match-length mode=online 20 as-agreed 8")
                .row(SmallTable.RISK, "match-length mode=hybrid 8 early 2")
                .row(SmallTable.RISK, "match-length mode=hybrid 20 as-agreed 8")
                .row(SmallTable.TERMS, "match-length programme=long 20 4");
    }

    @Test
    void horizonThatNoTermOfAProgrammeReachesIsToldOfTheOthersOnly() {
        Answer unknown = new Answer.Unknown("no-term-so-long");

        assertEquals("shown", earlyAt20(twoTerms(), ".programme=long").status());
        assertEquals(unknown, earlyAt20(twoTerms(), ".programme=short"));
        assertEquals(unknown, earlyAt20(twoTerms(), ".mode=hybrid;programme=short"));
        assertEquals(unknown, earlyAt20(twoTerms(), ""), "everyone holds a programme without such terms");
        assertEquals("shown", earlyAt20(twoTerms(), ".mode=online").status(), "only the one with such terms is online");
        assertEquals(unknown, earlyAt20(twoTerms(), ".mode=hybrid"));
        assertEquals(
                0.2,
                shown(answer(twoTerms(), SmallStudy.MATCH_LENGTH), "outcome.incidence.match-length.early.week-10")
                        .value(),
                1e-15);
    }

    @Test
    void whereNoAgreedTermIsKnownNoHorizonIsTooLong() {
        SmallStudy study = new SmallStudy()
                .row(SmallTable.RISK, "match-length - 8 early 2")
                .row(SmallTable.RISK, "match-length - 20 censored 8");

        assertEquals("shown", earlyAt20(study, "").status());
        assertEquals(
                new Answer.Unknown("no-term-so-long"),
                earlyAt20(study.row(SmallTable.TERMS, "match-length - 10 8"), ""));
    }

    @Test
    void oneKindOfEndGivesSurvivalAndMedianInsteadOfIncidence() {
        SmallStudy study = new SmallStudy()
                .row(SmallTable.RISK, "withdrawal - 5 withdrew 3")
                .row(SmallTable.RISK, "withdrawal - 9 withdrew 3")
                .row(SmallTable.RISK, "withdrawal - 25 censored 4");

        StudyFindings findings = answer(study, SmallStudy.WITHDRAWAL);

        assertEquals(0.4, shown(findings, "outcome.survival.withdrawal.week-10").value(), 1e-15);
        assertEquals(9, shown(findings, "outcome.median.withdrawal.week").value());
        assertTrue(findings.all("outcome", "incidence").isEmpty());
    }

    @Test
    void outcomeWithoutRowsIsNotTestableAndNamesItsStart() {
        StudyFindings findings = answer(new SmallStudy(), SmallStudy.MATCH_LENGTH);

        Address address = Address.of("outcome", "not-testable", "")
                .outcome("match-length")
                .cause("matches.started");
        assertEquals(
                new Answer.Unknown("not-testable"),
                findings.find(address).orElseThrow().answer());
    }
}
