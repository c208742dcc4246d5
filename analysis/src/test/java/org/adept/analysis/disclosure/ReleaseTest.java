package org.adept.analysis.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.finding.About;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.finding.Finding.Base;
import org.adept.analysis.finding.Finding.Category;
import org.adept.analysis.finding.Finding.Point;
import org.adept.analysis.finding.Finding.Step;
import org.adept.analysis.finding.StudyFindings;
import org.adept.ingest.study.ReleaseDefinition;
import org.adept.ingest.study.ReleaseDefinition.Profile;
import org.adept.ingest.study.ReleaseDefinition.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReleaseTest {
    private static final About ABOUT = new About(
            "small", Map.of(), true, LocalDate.of(2025, 12, 31), Map.of(), "aa", "bb", "0.1.0", List.of("en"), 1, "");

    private static Finding share(String margin, long numerator, long n, long mentors) {
        double p = (double) numerator / n;
        Estimate estimate = new Estimate(
                p,
                OptionalDouble.of(0.05),
                Optional.of(new Interval(p * 0.9, 1 - (1 - p) * 0.9, 0.95)),
                n,
                numerator,
                Method.WILSON);
        return new Finding.Figure(
                Address.of("completion", "share", margin), new Answer.Shown(estimate), new Base(n, numerator, mentors));
    }

    private static Finding count(long count, long n) {
        return new Finding.Figure(
                Address.of("groups", "count", "").cause("persons"), Answer.count(count), Base.of(n, count));
    }

    private static Finding.Distribution distribution(long... counts) {
        List<Category> categories = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            categories.add(new Category(Integer.toString(i + 1), counts[i]));
        }
        long n = Arrays.stream(counts).sum();
        return new Finding.Distribution(
                Address.of("feedback", "distribution", ""), Answer.count(n), Base.of(n, n), categories);
    }

    private static Finding.Flow flow(long start, long... excluded) {
        List<Step> steps = new ArrayList<>(List.of(new Step("rows-accepted", 0, start)));
        long remaining = start;
        for (int i = 0; i < excluded.length; i++) {
            remaining -= excluded[i];
            steps.add(new Step("r" + (i + 1), excluded[i], remaining));
        }
        return new Finding.Flow(
                Address.of("attrition", "flow", "").cause("population"),
                Answer.count(remaining),
                Base.of(start, remaining),
                steps);
    }

    /** One end a week among {@code n}, until all ended. */
    private static Finding.Curve curve(int n) {
        List<Point> points = IntStream.rangeClosed(1, n)
                .mapToObj(week -> new Point(week, n - week + 1, 1, 0, 1 - (double) week / n, 0, 1))
                .toList();
        return new Finding.Curve(
                Address.of("outcome", "survival-curve", "")
                        .outcome("match-length")
                        .at(0, "week"),
                Answer.count(n),
                Base.of(n, n),
                points);
    }

    private static ReleaseDefinition to(Profile profile) {
        return ReleaseDefinition.of(Reader.RESEARCH, Optional.empty(), profile);
    }

    private static ReleaseDefinition funder() {
        return ReleaseDefinition.of(
                ReleaseDefinition.Reader.FUNDER, Optional.empty(), ReleaseDefinition.Profile.PUBLIC);
    }

    private static ReleaseDefinition organiser(String programme) {
        return ReleaseDefinition.of(Reader.ORGANISER, Optional.of(programme), Profile.INTERNAL);
    }

    private static Release release(ReleaseDefinition definition, Finding... findings) {
        return Release.of(StudyFindings.of(ABOUT, List.of(findings)), definition);
    }

    private static Finding seen(Profile profile, Finding finding) {
        return release(to(profile), finding).findings().findings().get(0);
    }

    private static Finding failed(String rule, String column, long failed, long checked) {
        return new Finding.Figure(
                Address.of("data", "failed", "").cause(rule).comparing("", column, "error"),
                Answer.part(failed, checked),
                Base.of(checked, failed));
    }

    /** A row of matches set aside is a row about somebody; a line that became no row is about nobody. */
    @ParameterizedTest
    @CsvSource({
        "PUBLIC,     negative,   sessions.minutes,   2, 900, suppressed",
        "PUBLIC,     negative,   sessions.minutes,   0, 900, suppressed",
        "PUBLIC,     negative,   sessions.minutes,   3, 900, shown",
        "PUBLIC,     unreadable, .stray-quote,       2, 900, shown",
        "PUBLIC,     negative,   costs.amount,       1,   4, shown",
        "CONTROLLED, negative,   sessions.minutes,   2, 900, shown",
        "CONTROLLED, negative,   sessions.minutes,   2,   4, suppressed",
        "INTERNAL,   negative,   sessions.minutes,   2,   4, range",
        "ROUNDED,    negative,   sessions.minutes,   2, 900, rounded",
    })
    void whatRulesFoundIsGuardedWhereRowsAreAboutPeople(
            Profile profile, String rule, String column, long failed, long checked, String status) {
        assertEquals(
                status,
                seen(profile, failed(rule, column, failed, checked)).answer().status());
    }

    @ParameterizedTest
    @CsvSource({
        "INTERNAL,   1,   5, shown",
        "INTERNAL,   1,   4, suppressed",
        "CONTROLLED, 1,   5, shown",
        "CONTROLLED, 1,   4, suppressed",
        "PUBLIC,     5,  10, shown",
        "PUBLIC,     5,   9, suppressed",
        "PUBLIC,     3,  30, shown",
        "PUBLIC,     2,  30, range",
        "PUBLIC,     2,  21, range",
        "PUBLIC,     2,  20, suppressed",
        "PUBLIC,    27,  30, shown",
        "PUBLIC,    28,  30, range",
        "PUBLIC,     0,  40, range",
        "PUBLIC,    40,  40, range",
        "ROUNDED,   10,  23, rounded",
        "ROUNDED,   10,  22, suppressed",
        "OPEN_DATA,  1,   1, shown",
    })
    void shareIsToldWhenItsProfileAllows(Profile profile, long numerator, long n, String status) {
        assertEquals(status, seen(profile, share("", numerator, n, -1)).answer().status());
    }

    @Test
    void rangesAreOverNinetyOrUnderTenPerCent() {
        assertEquals(
                new Answer.Range(0.9, 1),
                seen(Profile.PUBLIC, share("", 29, 30, -1)).answer());
        assertEquals(
                new Answer.Range(0, 0.1),
                seen(Profile.PUBLIC, share("", 1, 30, -1)).answer());
    }

    @Test
    void rangeDoesNotTellItsNumerator() {
        assertEquals(Base.of(30, 30), seen(Profile.PUBLIC, share("", 1, 30, -1)).base());
    }

    @ParameterizedTest
    @CsvSource({"3, shown", "2, suppressed", "-1, shown"})
    void publicNumbersNeedThreeMentorsWhereMentorsAreKnown(long mentors, String status) {
        assertEquals(
                status,
                seen(Profile.PUBLIC, share("", 10, 20, mentors)).answer().status());
    }

    @Test
    void smallGroupIsARangeForThoseWhoRunTheProgramme() {
        assertEquals(new Answer.Range(0, 5), seen(Profile.INTERNAL, count(4, 4)).answer());
        assertEquals(
                new Answer.Suppressed(), seen(Profile.CONTROLLED, count(4, 4)).answer());
        assertEquals("shown", seen(Profile.INTERNAL, count(5, 5)).answer().status());
    }

    @ParameterizedTest
    @CsvSource({"12, 10", "13, 15", "2, 0", "3, 5"})
    void countsAreRoundedToFive(long count, double told) {
        Answer answer = seen(Profile.ROUNDED, count(count, count)).answer();

        assertEquals(
                told, assertInstanceOf(Answer.Rounded.class, answer).estimate().value());
    }

    @Test
    void roundedShareIsAWholePerCentWithoutItsStandardError() {
        Answer answer = seen(Profile.ROUNDED, share("", 10, 30, -1)).answer();

        Estimate told = assertInstanceOf(Answer.Rounded.class, answer).estimate();
        assertEquals(0.33, told.value());
        assertTrue(told.standardError().isEmpty());
        assertEquals(30, told.n());
        assertEquals(10, told.events());
    }

    @Test
    void suppressedFindingHoldsNothingButItsAddress() {
        Finding.Curve hidden = assertInstanceOf(Finding.Curve.class, seen(Profile.PUBLIC, curve(9)));

        assertEquals(new Answer.Suppressed(), hidden.answer());
        assertEquals(Base.NONE, hidden.base());
        assertTrue(hidden.points().isEmpty());
    }

    @Test
    void smallCategoriesAreMergedWithTheirNeighbourAndTheSumStays() {
        Finding.Distribution seen =
                assertInstanceOf(Finding.Distribution.class, seen(Profile.PUBLIC, distribution(1, 2, 8, 7, 2)));

        assertEquals(List.of(new Category("1+2", 3), new Category("3", 8), new Category("4+5", 9)), seen.categories());
    }

    @Test
    void categoriesOfThreeAndOfNobodyStandAlone() {
        Finding.Distribution seen =
                assertInstanceOf(Finding.Distribution.class, seen(Profile.PUBLIC, distribution(0, 3, 8)));

        assertEquals(3, seen.categories().size());
    }

    @Test
    void distributionOfOneMergedCategoryIsHidden() {
        Answer hidden = new Answer.Suppressed();

        assertEquals(hidden, seen(Profile.CONTROLLED, distribution(2, 2, 2)).answer());
        assertEquals(hidden, seen(Profile.CONTROLLED, distribution(1, 5)).answer());
    }

    @Test
    void smallExclusionsAreMergedAndTheEndStays() {
        Finding.Flow seen = assertInstanceOf(Finding.Flow.class, seen(Profile.CONTROLLED, flow(40, 1, 2, 5, 1)));

        assertEquals(
                List.of(new Step("rows-accepted", 0, 40), new Step("r1+r2", 3, 37), new Step("r3+r4", 6, 31)),
                seen.steps());
    }

    @Test
    void flowThatExcludesOneOrTwoInAllIsHidden() {
        assertEquals(
                new Answer.Suppressed(),
                seen(Profile.CONTROLLED, flow(40, 1, 1)).answer());
    }

    @Test
    void publicCurveStepsOverThreeEndsAndStopsWhereTenAreLeft() {
        Finding.Curve seen = assertInstanceOf(Finding.Curve.class, seen(Profile.PUBLIC, curve(20)));

        assertEquals(List.of(3, 6, 9), seen.points().stream().map(Point::time).toList());
        assertEquals(Set.of(3L), seen.points().stream().map(Point::events).collect(Collectors.toSet()));
        assertEquals(12, seen.points().get(2).atRisk());
        assertEquals(1 - 9 / 20.0, seen.points().get(2).estimate());
    }

    @Test
    void controlledCurveKeepsEveryTimeWithFiveAtRisk() {
        Finding.Curve seen = assertInstanceOf(Finding.Curve.class, seen(Profile.CONTROLLED, curve(20)));

        assertEquals(16, seen.points().size());
        assertEquals(5, seen.points().get(15).atRisk());
    }

    private static Finding[] everything() {
        return new Finding[] {
            share("", 30, 60, 12),
            share("mode=online", 2, 30, 12),
            share("mode=hybrid", 2, 4, 1),
            count(60, 60),
            distribution(1, 9, 20, 8, 2),
            flow(60, 1, 1),
            curve(40),
            new Finding.Figure(
                    Address.of("outcome", "test", "").comparing("mode", "", ""),
                    new Answer.Held("too-few-clusters"),
                    Base.of(60, 30)),
            new Finding.Figure(
                    Address.of("met-30", "not-testable", "").cause("sessions"),
                    new Answer.Unknown("not-testable"),
                    Base.NONE),
            new Finding.Figure(Address.of("data", "count", "").cause("read"), Answer.count(2), Base.of(2, 2))
        };
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void noFindingIsLost(Profile profile) {
        StudyFindings all = StudyFindings.of(ABOUT, List.of(everything()));

        Release release = Release.of(all, to(profile));

        assertEquals(ids(all), ids(release.findings()));
        Set<String> told = Set.of("shown", "range", "rounded", "suppressed", "held", "unknown");
        release.findings()
                .findings()
                .forEach(finding -> assertTrue(told.contains(finding.answer().status())));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void everythingHiddenStandsInTheLedger(Profile profile) {
        Release release = release(to(profile), everything());

        Set<String> listed = release.ledger().stream().map(Ledger.Entry::id).collect(Collectors.toSet());
        Set<String> hidden = release.findings().findings().stream()
                .filter(finding ->
                        Set.of("suppressed", "range").contains(finding.answer().status()))
                .map(finding -> finding.address().id())
                .collect(Collectors.toSet());
        assertTrue(listed.containsAll(hidden));
    }

    @Test
    void openDataHideNothing() {
        Release release = release(to(Profile.OPEN_DATA), everything());

        assertTrue(release.isOpen());
        assertTrue(release.ledger().isEmpty());
        assertEquals(
                StudyFindings.of(ABOUT, List.of(everything())).findings(),
                release.findings().findings());
    }

    @Test
    void rowsAndFilesAreToldToEveryone() {
        Finding data = release(to(Profile.PUBLIC), everything())
                .findings()
                .find("data.count.read")
                .orElseThrow();

        assertEquals("shown", data.answer().status());
    }

    private static Set<String> ids(StudyFindings findings) {
        Set<String> ids = new HashSet<>();
        findings.findings().forEach(finding -> ids.add(finding.address().id()));
        return ids;
    }

    @Test
    void organiserSeesHerProgrammeAndNoOther() {
        Release release = release(
                organiser("oslo"),
                share("programme=oslo", 3, 20, 8),
                share("programme=bergen", 3, 20, 8),
                share("", 6, 40, 16));

        assertEquals(Set.of("completion.share.programme=oslo"), ids(release.findings()));
        assertFalse(release.isOpen());
    }

    @Test
    void organiserSeesAllTogetherFromThreeProgrammesAsThePublicDoes() {
        Release release = release(
                organiser("oslo"),
                share("programme=oslo", 3, 20, 8),
                share("programme=bergen", 3, 20, 8),
                share("programme=tromso", 3, 20, 8),
                share("", 2, 60, 24),
                share("mode=online", 9, 60, 24));

        assertEquals(Set.of("completion.share.programme=oslo", "completion.share"), ids(release.findings()));
        assertEquals(
                "range",
                release.findings()
                        .find("completion.share")
                        .orElseThrow()
                        .answer()
                        .status());
    }

    @Test
    void funderReadsOfProgrammesAndOfGroupsButNotOfGroupsWithinProgrammes() {
        Release release = release(
                funder(),
                share("", 30, 90, 24),
                share("mode=online", 30, 90, 24),
                share("format=group;mode=online", 30, 90, 24),
                share("programme=oslo", 30, 90, 24),
                share("mode=online;programme=oslo", 30, 90, 24));

        assertEquals(
                Set.of(
                        "completion.share",
                        "completion.share.mode=online",
                        "completion.share.format=group;mode=online",
                        "completion.share.programme=oslo"),
                ids(release.findings()));
    }

    @Test
    void organiserOfTheOnlyProgrammeSeesEverything() {
        Release release =
                release(organiser("oslo"), share("programme=oslo", 3, 20, 8), share("", 3, 20, 8), count(20, 20));

        assertEquals(3, release.findings().findings().size());
    }

    /** Most clusters are one mentor's: where the number of mentors is not told, neither is theirs. */
    @ParameterizedTest
    @CsvSource({"OPEN_DATA, 12", "CONTROLLED, 12", "INTERNAL, 12", "PUBLIC, -1"})
    void clustersAreToldWhereMentorsAre(Profile profile, long told) {
        Estimate share = new Estimate(0.5, OptionalDouble.of(0.1), Optional.empty(), 60, 30, Method.WILSON_CLUSTERED)
                .over(new Estimate.Clusters(12, 41.5));
        Finding seen = seen(
                profile,
                new Finding.Figure(
                        Address.of("completion", "share", ""), new Answer.Shown(share), new Base(60, 30, 14)));

        assertEquals(
                Optional.of(new Estimate.Clusters(told, 41.5)),
                ((Answer.Shown) seen.answer()).estimate().clusters());
    }

    /** An exact effective number would tell what rounding hides. */
    @Test
    void roundedNumbersKeepNoClusters() {
        Estimate share = new Estimate(0.5, OptionalDouble.of(0.1), Optional.empty(), 60, 30, Method.WILSON_CLUSTERED)
                .over(new Estimate.Clusters(12, 41.5));
        Finding seen = seen(
                Profile.ROUNDED,
                new Finding.Figure(
                        Address.of("completion", "share", ""), new Answer.Shown(share), new Base(60, 30, 14)));

        assertEquals(
                Optional.empty(), ((Answer.Rounded) seen.answer()).estimate().clusters());
    }
}
