package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.finding.Margins;
import org.adept.analysis.stats.proportion.CochranArmitage;
import org.adept.analysis.stats.proportion.FourfoldTable;
import org.adept.analysis.stats.proportion.MiettinenNurminen;
import org.adept.analysis.stats.proportion.Newcombe;
import org.adept.analysis.table.FunnelView;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.ReleasePlan;
import org.adept.ingest.study.StudyDefinition;

/**
 * Do groups come as far, step by step? Each level's share of the step before, less that of the reference: the first
 * level the study names, or the earliest cohort. And does the share of applicants who are matched rise or fall from
 * cohort to cohort? Programmes are not held against one another. Within everyone and within each programme.
 */
final class FunnelGroups implements Indicator {
    private static final String INDICATOR = "funnel";
    private static final String UNKNOWN = "unknown";
    private static final String APPLIED = "applied";
    private static final String MATCHED = "matched";
    private static final double CONFIDENCE = 0.95;

    @Override
    public List<Finding> answer(Tables tables, StudyDefinition study) {
        SortedMap<String, SortedMap<Integer, FunnelView.Step>> funnel =
                tables.funnel().margins();
        List<Finding> findings = new ArrayList<>();
        for (String within : funnel.keySet()) {
            SortedMap<String, String> by = Margins.parse(within);
            if (by.isEmpty() || by.keySet().equals(Set.of(ReleasePlan.PROGRAMME))) {
                List<String> dimensions = new ArrayList<>(List.of(ReleasePlan.COHORT));
                dimensions.addAll(study.subgroups());
                for (String dimension : dimensions) {
                    findings.addAll(differences(funnel, study, by, dimension));
                }
                findings.addAll(trend(funnel, by));
            }
        }
        return findings;
    }

    private static List<Finding> differences(
            SortedMap<String, SortedMap<Integer, FunnelView.Step>> funnel,
            StudyDefinition study,
            SortedMap<String, String> within,
            String dimension) {
        SortedMap<String, SortedMap<Integer, FunnelView.Step>> levels = levels(funnel, within, dimension);
        List<Finding> findings = new ArrayList<>();
        if (levels.size() < 2) {
            return findings;
        }
        String reference = study.labels().getOrDefault(dimension, Map.of()).keySet().stream()
                .filter(level -> levels.containsKey(level))
                .findFirst()
                .orElse(levels.firstKey());
        SortedMap<Integer, FunnelView.Step> steps = levels.getOrDefault(reference, new TreeMap<>());
        levels.forEach((level, own) -> {
            if (!level.equals(reference)) {
                own.forEach((position, step) -> difference(steps, own, position)
                        .ifPresent(table -> findings.add(finding(
                                Address.of(INDICATOR, "difference", Margins.text(within))
                                        .cause(step.name())
                                        .at(position, "step")
                                        .comparing(dimension, level, reference),
                                table))));
            }
        });
        return findings;
    }

    /** Those who came from the step before to this one, in the level and in the reference. */
    private static Optional<FourfoldTable> difference(
            SortedMap<Integer, FunnelView.Step> reference, SortedMap<Integer, FunnelView.Step> level, int position) {
        if (!level.containsKey(position - 1) || !reference.containsKey(position - 1)) {
            return Optional.empty();
        }
        return Optional.of(new FourfoldTable(
                persons(level, position),
                persons(level, position - 1),
                persons(reference, position),
                persons(reference, position - 1)));
    }

    private static long persons(SortedMap<Integer, FunnelView.Step> steps, int position) {
        FunnelView.Step step = steps.get(position);
        return step == null ? 0 : step.persons();
    }

    private static Finding finding(Address address, FourfoldTable table) {
        Outcome<Estimate> difference = table.isSmall() ? MiettinenNurminen.of(table, CONFIDENCE) : Newcombe.of(table);
        return new Finding.Figure(address, Answer.of(difference), Figures.smaller(table));
    }

    /** A level's steps by level, within a group; levels that are not known take no part. */
    private static SortedMap<String, SortedMap<Integer, FunnelView.Step>> levels(
            SortedMap<String, SortedMap<Integer, FunnelView.Step>> funnel,
            SortedMap<String, String> within,
            String dimension) {
        SortedMap<String, SortedMap<Integer, FunnelView.Step>> levels = new TreeMap<>();
        funnel.forEach((margin, steps) -> {
            SortedMap<String, String> rest = new TreeMap<>(Margins.parse(margin));
            String level = rest.remove(dimension);
            if (level != null && !level.equals(UNKNOWN) && rest.equals(within)) {
                levels.put(level, steps);
            }
        });
        return levels;
    }

    private static List<Finding> trend(
            SortedMap<String, SortedMap<Integer, FunnelView.Step>> funnel, SortedMap<String, String> within) {
        List<SortedMap<Integer, FunnelView.Step>> cohorts =
                List.copyOf(levels(funnel, within, ReleasePlan.COHORT).values());
        long[] applied =
                cohorts.stream().mapToLong(steps -> named(steps, APPLIED)).toArray();
        long[] matched =
                cohorts.stream().mapToLong(steps -> named(steps, MATCHED)).toArray();
        long n = LongStream.of(applied).sum();
        long events = LongStream.of(matched).sum();
        if (cohorts.size() < 3 || n == 0) { // two cohorts are a difference
            return List.of();
        }
        double[] scores = IntStream.range(0, applied.length).asDoubleStream().toArray();
        Answer answer = CochranArmitage.of(matched, applied, scores, CONFIDENCE)
                .match(
                        trend -> new Answer.Shown(
                                trend.slope(),
                                Optional.of(new Answer.Test(
                                        trend.test().statistic(),
                                        trend.test().degreesOfFreedom(),
                                        trend.test().p()))),
                        reason -> new Answer.Unknown(reason.code()));
        return List.of(new Finding.Figure(
                Address.of(INDICATOR, "slope", Margins.text(within))
                        .cause(MATCHED)
                        .comparing(ReleasePlan.COHORT, "", APPLIED),
                answer,
                Finding.Base.of(n, events)));
    }

    private static long named(SortedMap<Integer, FunnelView.Step> steps, String name) {
        return steps.values().stream()
                .filter(step -> step.name().equals(name))
                .mapToLong(FunnelView.Step::persons)
                .findFirst()
                .orElse(0);
    }
}
