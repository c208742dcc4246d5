package org.adept.analysis.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** No cell of a table of findings runs as a formula, whatever a programme calls things. */
class FindingsTablesTest {
    private static StudyFindings findings(Finding... findings) {
        return StudyFindings.of(FindingsCodecTest.ABOUT, List.of(findings));
    }

    @Test
    void namesInFindingsAreText() {
        Address answer = Address.of("feedback", "mean", "").asked("=1+1", "@SUM(A1)", "mentee", "-2+3");

        String table = FindingsTables.findings(
                findings(new Finding.Figure(answer, Answer.count(24), Finding.Base.of(24, 24))));

        assertTrue(table.contains(",'=1+1,"), table);
        assertTrue(table.contains(",'-2+3,'@SUM(A1),"), table);
    }

    @Test
    void categoriesAreText() {
        Finding distribution = new Finding.Distribution(
                Address.of("endings", "end-reason", ""),
                Answer.count(24),
                Finding.Base.of(24, 24),
                List.of(new Finding.Category("=HYPERLINK(\"x\",\"y\")", 24)));

        assertEquals(
                "endings.end-reason,1,\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\",24",
                FindingsTables.distributions(findings(distribution))
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void reasonsOfAFlowAreText() {
        Finding flow = new Finding.Flow(
                Address.of("attrition", "flow", ""),
                Answer.count(24),
                Finding.Base.of(24, 24),
                List.of(new Finding.Step("+start", 0, 24)));

        assertTrue(FindingsTables.attrition(findings(flow)).endsWith(",0,'+start,0,24\n"));
    }

    @Test
    void numbersBelowZeroStayNumbers() {
        Finding curve = new Finding.Curve(
                Address.of("outcome", "survival-curve", ""),
                Answer.count(24),
                Finding.Base.of(24, 24),
                List.of(new Finding.Point(3, 24, 8, 1, -0.5, Double.NEGATIVE_INFINITY, 0.8)));

        assertTrue(FindingsTables.curves(findings(curve)).endsWith(",3,24,8,1,-0.5,-Inf,0.8\n"));
    }
}
