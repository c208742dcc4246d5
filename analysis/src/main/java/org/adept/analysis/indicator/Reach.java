package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.finding.Margins;
import org.adept.analysis.stats.standard.Benchmark;
import org.adept.analysis.stats.standard.ReachRate;
import org.adept.analysis.stats.standard.RepresentationRatio;
import org.adept.analysis.table.BenchmarkView;
import org.adept.analysis.table.FunnelView;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.ReleasePlan;
import org.adept.ingest.study.StudyDefinition;

/**
 * Which share of the eligible applied, and do applicants resemble them? Against the benchmarks named {@code eligible}:
 * how many are eligible in all and in each part, for everyone or for one programme. A number that does not say of how
 * many, how certain and when is not used.
 */
final class Reach implements Indicator {
    private static final String ELIGIBLE = "eligible";
    private static final String RATE = "reach";
    private static final String RATIO = "representation";
    private static final String EVERYONE = "everyone";
    private static final double CONFIDENCE = 0.95;

    @Override
    public List<Finding> answer(Tables tables, StudyDefinition study) {
        List<Finding> findings = new ArrayList<>();
        List<BenchmarkView.Row> eligible = tables.benchmarks().of(ELIGIBLE);
        for (BenchmarkView.Row all : eligible) {
            if (all.stratum().isEmpty()) {
                String margin = margin(all);
                long applied = applied(tables, margin);
                findings.add(new Finding.Figure(
                        Address.of(RATE, "share", margin), rate(all, applied), base(applied, all.value())));
                eligible.stream()
                        .filter(part -> part.population().equals(all.population()))
                        .filter(part -> !part.stratum().isEmpty())
                        .forEach(part -> findings.add(ratio(tables, all, part, applied)));
            }
        }
        return findings.isEmpty()
                ? List.of(Figures.notTestable(RATE, "benchmarks"), Figures.notTestable(RATIO, "benchmarks"))
                : findings;
    }

    /** The part of the eligible is a count as well: few who did not apply would be told by it. */
    private static Finding.Base base(long applied, double all) {
        return Finding.Base.of(Math.max(applied, StrictMath.round(all)), applied);
    }

    private static Answer rate(BenchmarkView.Row all, long applied) {
        if (!all.isComplete() || !all.isCensus()) {
            return new Answer.Unknown(new Reason.BenchmarkIncomplete().code());
        }
        return Answer.of(ReachRate.of(applied, StrictMath.round(all.value()), Benchmark.census(1), CONFIDENCE));
    }

    private static Finding ratio(Tables tables, BenchmarkView.Row all, BenchmarkView.Row part, long applied) {
        SortedMap<String, String> by = new TreeMap<>(Margins.parse(margin(all)));
        by.putAll(Margins.parse(part.stratum()));
        String margin = Margins.text(by);
        long own = applied(tables, margin);
        boolean usable = all.isComplete() && part.isComplete() && part.value() <= all.value() && all.value() > 0;
        Answer answer = usable
                ? Answer.of(RepresentationRatio.of(own, applied, share(all, part), CONFIDENCE))
                : new Answer.Unknown(new Reason.BenchmarkIncomplete().code());
        return new Finding.Figure(Address.of(RATIO, "ratio", margin), answer, Finding.Base.of(applied, own));
    }

    private static Benchmark share(BenchmarkView.Row all, BenchmarkView.Row part) {
        double share = part.value() / all.value();
        return part.isCensus()
                ? Benchmark.census(share)
                : Benchmark.sample(share, part.n().orElseThrow());
    }

    private static String margin(BenchmarkView.Row row) {
        return row.population().equals(EVERYONE) ? "" : ReleasePlan.PROGRAMME + "=" + row.population();
    }

    private static long applied(Tables tables, String margin) {
        return tables.funnel().margins().getOrDefault(margin, new TreeMap<>()).values().stream()
                .filter(step -> step.name().equals("applied"))
                .mapToLong(FunnelView.Step::persons)
                .findFirst()
                .orElse(0);
    }
}
