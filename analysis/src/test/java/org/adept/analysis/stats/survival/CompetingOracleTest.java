package org.adept.analysis.stats.survival;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.interval;
import static org.adept.analysis.stats.testing.Close.known;
import static org.adept.analysis.stats.testing.Close.unknown;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.testing.Oracle;
import org.adept.analysis.stats.testing.Sample;
import org.adept.analysis.stats.testing.SharedSets;
import org.adept.analysis.stats.testing.SpellSample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The digits that R's packages survival and cmprsk print; script competing.R. */
class CompetingOracleTest {
    private static final double SAME = 1e-10;

    @ParameterizedTest
    @ValueSource(strings = {"clustered", "late", "weighted", "everything", "few"})
    void lateEntriesWeightsAndClustersHaveTheErrorsThatSurvfitPrints(String name) {
        SpellSample sample = SpellSample.named(name);
        for (Oracle.Row row : Oracle.rows("spell-incidence", name)) {
            SpellIncidence curves =
                    SpellIncidence.of(row.whole("clustered") == 1 ? sample.clustered() : sample.independent());
            Estimate estimate = known(curves.incidenceAt(row.whole("cause") - 1, row.whole("time")));
            String where = "%s %s".formatted(name, row.cells());
            assertClose(row.number("incidence"), estimate.value(), SAME, where);
            assertClose(row.number("standard_error"), estimate.standardError().orElseThrow(), SAME, where);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"weekly", "small", "termly", "uncensored", "rare", "mgus2"})
    void martingaleErrorsAreThoseThatCmprskPrints(String name) {
        AalenJohansen curves = AalenJohansen.withMartingaleErrors(sample(name).risks(), 0.95);
        for (Oracle.Row row : Oracle.rows("incidence-martingale", name)) {
            if (!row.isEmpty("incidence")) {
                Estimate estimate = known(curves.incidenceAt(row.whole("cause") - 1, row.whole("time")));
                String where = "%s %s".formatted(name, row.cells());
                assertClose(row.number("incidence"), estimate.value(), SAME, where);
                assertClose(
                        row.number("standard_error"), estimate.standardError().orElseThrow(), SAME, where);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"remission", "weekly", "small", "termly", "uncensored", "rare", "mgus2"})
    void grayTestsAreThoseThatCmprskPrints(String name) {
        Sample sample = sample(name);
        for (Oracle.Row row : Oracle.rows("gray", name)) {
            int cause = row.whole("cause") - 1;
            double rho = row.number("rho");
            GrayTest.Result result = known(
                    row.whole("stratified") == 1
                            ? GrayTest.stratified(sample.riskStrata(), cause, rho)
                            : GrayTest.of(sample.riskGroups(), cause, rho));
            String where = "%s %s".formatted(name, row.cells());
            assertClose(row.number("statistic"), result.statistic(), 1e-9, where);
            assertClose(row.number("p"), result.p(), 1e-9, where);
            assertEquals(row.whole("df"), result.degreesOfFreedom(), where);
        }
    }

    /** The summed hazard of one cause, the others censored, is the one that R sums for the move into its state. */
    @ParameterizedTest
    @ValueSource(strings = {"weekly", "small", "termly", "uncensored", "rare", "mgus2"})
    void hazardsOfOneCauseAreThoseThatSurvfitPrints(String name) {
        CompetingRisks risks = sample(name).risks();
        for (Oracle.Row row : Oracle.rows("cause-hazard", name)) {
            RiskTable cause = risks.onlyCause(row.whole("cause") - 1);
            int time = row.whole("time");
            String where = "%s %s".formatted(name, row.cells());
            Estimate together = known(NelsonAalen.of(cause).hazardAt(time));
            Estimate oneByOne = known(
                    NelsonAalen.of(cause, NelsonAalen.Ties.ONE_BY_ONE, 0.95).hazardAt(time));
            assertClose(row.number("hazard"), together.value(), SAME, where);
            assertClose(row.number("standard_error"), together.standardError().orElseThrow(), SAME, where);
            assertClose(row.number("one_by_one"), oneByOne.value(), SAME, where);
            assertClose(row.number("one_by_one_error"), oneByOne.standardError().orElseThrow(), SAME, where);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"remission", "weekly", "small", "termly", "uncensored", "rare", "mgus2"})
    void logRankOfOneCauseIsThatOfSurvdiffWithTheOthersCensored(String name) {
        for (Oracle.Row row : Oracle.rows("cause-log-rank", name)) {
            int cause = row.whole("cause") - 1;
            LogRank.Result result = known(LogRank.of(sample(name).riskGroups().stream()
                    .map(group -> group.onlyCause(cause))
                    .toList()));
            assertClose(row.number("statistic"), result.statistic(), SAME, name + " " + row.cells());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"weekly", "small", "uncensored", "mgus2", "clustered", "weighted", "few"})
    void timeLostIsTheAreaUnderTheCurvesThatSurvfitPrints(String name) {
        for (Oracle.Row row : Oracle.rows("time-lost", name)) {
            TimeLost lost = row.whole("clustered") == 1
                    ? TimeLost.of(SpellSample.named(name).clustered())
                    : TimeLost.of(sample(name).risks());
            Outcome<Estimate> found = lost.before(row.whole("cause") - 1, row.whole("horizon"));
            String where = "%s %s".formatted(name, row.cells());
            if (row.number("lost") == 0) {
                assertEquals(new Reason.TooFew("events", 0, 1), unknown(found), where);
            } else {
                assertClose(row.number("lost"), known(found).value(), SAME, where);
                assertClose(
                        row.number("standard_error"),
                        known(found).standardError().orElseThrow(),
                        SAME,
                        where);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"weekly", "termly", "uncensored", "mgus2"})
    void quantilesAreWhereTheCurveAndItsEndsReachTheShare(String name) {
        AalenJohansen curves = AalenJohansen.of(sample(name).risks());
        for (Oracle.Row row : Oracle.rows("incidence-quantile", name)) {
            double share = row.number("share");
            Outcome<Estimate> found = curves.quantile(row.whole("cause") - 1, share);
            String where = "%s %s".formatted(name, row.cells());
            if (Double.isInfinite(row.number("value"))) {
                assertEquals(new Reason.NotReached(share), unknown(found), where);
            } else {
                assertEquals(row.number("value"), known(found).value(), where);
                assertEquals(row.number("lower"), interval(known(found)).lower(), where);
                assertEquals(row.number("upper"), interval(known(found)).upper(), where);
            }
        }
    }

    private static Sample sample(String name) {
        return name.equals("mgus2")
                ? SharedSets.read(name)
                : Sample.embedded()
                        .filter(sample -> sample.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }
}
