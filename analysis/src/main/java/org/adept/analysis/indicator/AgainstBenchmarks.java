package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.finding.Margins;
import org.adept.analysis.stats.standard.Benchmark;
import org.adept.analysis.stats.standard.ObservedExpected;
import org.adept.analysis.stats.standard.Stratum;
import org.adept.analysis.table.BenchmarkView;
import org.adept.analysis.table.RateView;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.ReleasePlan;
import org.adept.ingest.study.StudyDefinition;

/**
 * Do as many complete, or end early, as one would expect from elsewhere? Indirect standardisation: what would be seen
 * if each kind of match had the benchmark's share for its kind. For everyone and each programme, over the dimension by
 * which the benchmark is told; matches of a kind the benchmark does not know are left out on both sides.
 */
final class AgainstBenchmarks implements Indicator {
    private static final List<String> INDICATORS = List.of("completion", "early-ending");
    private static final double CONFIDENCE = 0.95;

    /** One comparison: with whom, over which dimension; empty where the benchmark is one number. */
    private record Against(String population, String dimension) {}

    @Override
    public List<Finding> answer(Tables tables, StudyDefinition study) {
        List<Finding> findings = new ArrayList<>();
        for (String indicator : INDICATORS) {
            Map<Against, SortedMap<String, BenchmarkView.Row>> comparisons = new LinkedHashMap<>();
            for (BenchmarkView.Row row : tables.benchmarks().of(indicator)) {
                SortedMap<String, String> stratum = Margins.parse(row.stratum());
                String dimension = stratum.isEmpty() ? "" : stratum.firstKey();
                comparisons
                        .computeIfAbsent(new Against(row.population(), dimension), any -> new TreeMap<>())
                        .put(row.stratum(), row);
            }
            comparisons.forEach((against, rows) -> findings.addAll(compared(tables, indicator, against, rows)));
        }
        return findings;
    }

    private static List<Finding> compared(
            Tables tables, String indicator, Against against, SortedMap<String, BenchmarkView.Row> rows) {
        List<Finding> findings = new ArrayList<>();
        SortedMap<String, RateView.Rate> rates = tables.rates().margins(indicator);
        for (String within : rates.keySet()) {
            SortedMap<String, String> by = Margins.parse(within);
            if (by.isEmpty() || by.keySet().equals(Set.of(ReleasePlan.PROGRAMME))) {
                findings.addAll(group(
                        Address.of(indicator, "observed-to-expected", within)
                                .comparing(against.dimension(), "", against.population()),
                        rates,
                        rows,
                        tables.margins().mentors("match", within)));
            }
        }
        return findings;
    }

    private static List<Finding> group(
            Address address,
            SortedMap<String, RateView.Rate> rates,
            SortedMap<String, BenchmarkView.Row> rows,
            long mentors) {
        List<Stratum> strata = new ArrayList<>();
        boolean complete = rows.values().stream().allMatch(row -> row.isComplete() && row.value() <= 1);
        rows.forEach((stratum, row) -> {
            SortedMap<String, String> by = new TreeMap<>(address.by());
            by.putAll(Margins.parse(stratum));
            RateView.Rate rate = rates.get(Margins.text(by));
            if (rate != null && complete) {
                long known = rate.denominator() - rate.unknown();
                strata.add(new Stratum(rate.numerator(), known, benchmark(row)));
            }
        });
        long n = strata.stream().mapToLong(Stratum::n).sum();
        long observed = strata.stream().mapToLong(Stratum::observed).sum();
        Finding.Base base = new Finding.Base(n, observed, mentors);
        if (!complete) {
            return List.of(
                    new Finding.Figure(address, new Answer.Unknown(new Reason.BenchmarkIncomplete().code()), base));
        }
        return ObservedExpected.of(strata, CONFIDENCE)
                .match(
                        result -> List.of(
                                new Finding.Figure(address, new Answer.Shown(result.ratio()), base),
                                Figures.share(address.quantity("observed-share"), observed, n, mentors),
                                expected(address.quantity("expected-share"), result, base)),
                        reason -> List.of(new Finding.Figure(address, new Answer.Unknown(reason.code()), base)));
    }

    private static Benchmark benchmark(BenchmarkView.Row row) {
        return row.isCensus()
                ? Benchmark.census(row.value())
                : Benchmark.sample(row.value(), row.n().orElseThrow());
    }

    /** The expected number as a share of those compared. */
    private static Finding expected(Address address, ObservedExpected result, Finding.Base base) {
        double n = base.n();
        Estimate estimate = new Estimate(
                Math.min(1, result.expected() / n),
                OptionalDouble.empty(),
                Optional.of(new Interval(
                        Math.max(0, result.expectedWithin().lower() / n),
                        Math.min(1, result.expectedWithin().upper() / n),
                        CONFIDENCE)),
                base.n(),
                base.numerator(),
                Method.OBSERVED_EXPECTED);
        return new Finding.Figure(address, new Answer.Shown(estimate), base);
    }
}
