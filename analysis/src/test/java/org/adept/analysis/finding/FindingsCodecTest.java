package org.adept.analysis.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Method;
import org.junit.jupiter.api.Test;

class FindingsCodecTest {
    static final About ABOUT = new About(
            "small",
            Map.of("en", "Small, \"quoted\"", "nb", "Små tall"),
            true,
            LocalDate.of(2025, 12, 31),
            Map.of("gender", "woman"),
            "aa",
            "bb",
            "0.1.0",
            List.of("en", "nb"),
            20251231L,
            "");

    private static final Estimate THIRD = new Estimate(
            1 / 3.0, OptionalDouble.of(0.1), Optional.of(new Interval(0.125, 0.625, 0.95)), 24, 8, Method.WILSON);

    static List<Finding> oneOfEachKind() {
        Finding.Base base = new Finding.Base(24, 8, 6);
        Address share = Address.of("completion", "share", "format=group;mode=online");
        return List.of(
                new Finding.Figure(share, new Answer.Shown(THIRD), base),
                new Finding.Figure(share.quantity("rounded"), new Answer.Rounded(THIRD), base),
                new Finding.Figure(
                        share.quantity("clustered"),
                        new Answer.Shown(THIRD.over(new Estimate.Clusters(5, 24 / 1.75))),
                        base),
                new Finding.Figure(
                        share.quantity("clustered-untold"),
                        new Answer.Shown(THIRD.over(new Estimate.Clusters(-1, 12.5))),
                        base),
                new Finding.Figure(share.quantity("range"), new Answer.Range(0.9, 1), Finding.Base.of(24, 24)),
                new Finding.Figure(share.quantity("suppressed"), new Answer.Suppressed(), Finding.Base.NONE),
                new Finding.Figure(share.quantity("held"), new Answer.Held("too-few-clusters"), Finding.Base.NONE),
                new Finding.Figure(share.quantity("unknown"), new Answer.Unknown("no-one"), Finding.Base.NONE),
                new Finding.Figure(
                        Address.of("outcome", "median", "")
                                .outcome("match-length")
                                .at(0, "week"),
                        new Answer.Shown(new Estimate(
                                26,
                                OptionalDouble.empty(),
                                Optional.of(new Interval(20, Double.POSITIVE_INFINITY, 0.95)),
                                24,
                                8,
                                Method.KAPLAN_MEIER)),
                        base),
                new Finding.Figure(
                        Address.of("outcome", "test", "").comparing("mode", "online", "in-person"),
                        new Answer.Shown(
                                new Estimate(4.5, OptionalDouble.empty(), Optional.empty(), 24, 8, Method.LOG_RANK),
                                Optional.of(new Answer.Test(4.5, 1, 1.5e-9))),
                        base),
                new Finding.Curve(
                        Address.of("outcome", "survival-curve", "region=0-35, \"north\""),
                        Answer.count(24),
                        base,
                        List.of(new Finding.Point(3, 24, 8, 1, 2 / 3.0, 0.4, 0.8))),
                new Finding.Distribution(
                        Address.of("feedback", "distribution", "")
                                .asked("relationship", "6-months", "mentee", "bond-1")
                                .version("1"),
                        Answer.count(24),
                        Finding.Base.of(24, 24),
                        List.of(new Finding.Category("1+2", 9), new Finding.Category("3", 15))),
                new Finding.Flow(
                        Address.of("attrition", "flow", "").cause("population"),
                        Answer.count(20),
                        Finding.Base.of(24, 20),
                        List.of(new Finding.Step("rows-accepted", 0, 24), new Finding.Step("no-consent", 4, 20))));
    }

    static StudyFindings findings() {
        return StudyFindings.of(ABOUT, oneOfEachKind());
    }

    static String text(StudyFindings findings) throws IOException {
        StringWriter writer = new StringWriter();
        FindingsCodec.write(findings, writer);
        return writer.toString();
    }

    @Test
    void whatIsWrittenReadsBackAsTheSameBytes() throws IOException {
        String written = text(findings());

        StudyFindings read = FindingsCodec.read(new StringReader(written));

        assertEquals(written, text(read));
        assertEquals(FindingsTables.findings(findings()), FindingsTables.findings(read));
        assertEquals(ABOUT, read.about());
    }

    @Test
    void findingsWithoutANumberReadBackEqual() throws IOException {
        StudyFindings read = FindingsCodec.read(new StringReader(text(findings())));

        List<Finding> exact = new ArrayList<>(findings().findings());
        exact.removeIf(finding -> !Set.of("range", "suppressed", "held", "unknown")
                .contains(finding.answer().status()));
        assertEquals(4, exact.size());
        exact.forEach(
                finding -> assertEquals(finding, read.find(finding.address()).orElseThrow()));
    }

    @Test
    void orderOfFindingsComingInDoesNotMatter() throws IOException {
        List<Finding> reversed = new ArrayList<>(oneOfEachKind());
        java.util.Collections.reverse(reversed);

        assertEquals(text(findings()), text(StudyFindings.of(ABOUT, reversed)));
    }

    @Test
    void anotherSchemaVersionIsRefusedWithWhatToDo() throws IOException {
        String other = text(findings()).replace("\"schema_version\":1", "\"schema_version\":99");

        IOException refused = assertThrows(IOException.class, () -> FindingsCodec.read(new StringReader(other)));
        assertTrue(String.valueOf(refused.getMessage()).contains("99"));
    }

    @Test
    void columnsAreThoseOfTheContractInItsOrder() {
        String header = FindingsTables.findings(findings()).lines().findFirst().orElseThrow();

        assertEquals(
                "id,study,indicator,quantity,population,by,contrast,level,reference,outcome,cause,time,time_unit,"
                        + "instrument,version,item,wave,role,covariate,adjustment,estimand,unit,estimate,standard_error,"
                        + "lower,upper,confidence,statistic,df,p,p_adjusted,family,numerator,n,events,clusters,"
                        + "effective_n,method,design,tier,verdict,status,reason,class",
                header);
    }

    @Test
    void rowThatIsNotShownHasNoNumbers() {
        String suppressed = FindingsTables.findings(findings())
                .lines()
                .filter(line -> line.contains(",suppressed,"))
                .findFirst()
                .orElseThrow();

        assertEquals(
                "completion.suppressed.format=group;mode=online,small,completion,suppressed,gender=woman,"
                        + "format=group;mode=online,,,,,,,,,,,,,,,,matches,,,,,,,,,,,,,,,,,,described,,suppressed,,people",
                suppressed);
    }

    @Test
    void idKeepsOnlyLettersDigitsAndAFewMarks() {
        assertEquals(
                "groups.count.imd=0-10~25",
                Address.of("groups", "count", "imd=0-10%").id());
    }

    @Test
    void everyLineEndsWithOneLineFeed() throws IOException {
        assertTrue(text(findings()).endsWith("}\n"));
        assertTrue(!text(findings()).contains("\r"));
    }

    @Test
    void schemaKnowsEveryColumn() throws IOException {
        try (InputStream stream = FindingsCodec.class.getResourceAsStream("findings.schema.json")) {
            String schema = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);

            for (Column column : FindingsColumns.ALL) {
                assertTrue(schema.contains("\"" + column.code() + "\": {"), column.code());
            }
        }
    }
}
