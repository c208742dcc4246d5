package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.finding.Margins;
import org.adept.analysis.gate.Gate;
import org.adept.analysis.stats.survival.Comparison;
import org.adept.analysis.stats.survival.CompetingSpells;
import org.adept.analysis.stats.survival.CurveScale;
import org.adept.analysis.stats.survival.IncidenceDifference;
import org.adept.analysis.stats.survival.Milestone;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.OutcomeDefinition;
import org.adept.ingest.study.ReleasePlan;
import org.adept.ingest.study.StudyDefinition;

/**
 * Does a cohort do as well as all earlier ones together did after as long? Its share less theirs at the last horizon it
 * has been followed to and was agreed to reach, so that nobody is compared over a time she has not had yet. Cohorts named by years, which have
 * an order; within everyone and within each programme. What others of its indicator tell is {@link OutcomeCurves}'.
 */
final class EarlierCohorts implements Indicator {
    static final String EARLIER = "earlier";

    private static final double CONFIDENCE = 0.95;
    private static final Pattern BEGINS_WITH_A_YEAR = Pattern.compile("(19|20)\\d\\d.*");

    @Override
    public List<Finding> answer(Tables tables, StudyDefinition study) {
        List<Finding> findings = new ArrayList<>();
        for (OutcomeDefinition definition : study.outcomes()) {
            OutcomeRisk risk = OutcomeRisk.of(definition, tables);
            cohorts(risk).forEach((within, cohorts) -> {
                List<String> margins = List.copyOf(cohorts.values());
                List<String> levels = List.copyOf(cohorts.keySet());
                for (int later = 1; later < margins.size(); later++) {
                    findings.add(new Against(risk, margins.get(later), margins.subList(0, later))
                            .answer(within, levels.get(later)));
                }
            });
        }
        return findings;
    }

    /** Margins by cohort, in order, by the group they lie within. */
    private static SortedMap<String, SortedMap<String, String>> cohorts(OutcomeRisk risk) {
        SortedMap<String, SortedMap<String, String>> cohorts = new TreeMap<>();
        for (String margin : risk.margins().keySet()) {
            SortedMap<String, String> by = Margins.parse(margin);
            String cohort = by.remove(ReleasePlan.COHORT);
            boolean asked = by.isEmpty() || by.keySet().equals(Set.of(ReleasePlan.PROGRAMME));
            if (asked && cohort != null && BEGINS_WITH_A_YEAR.matcher(cohort).matches()) {
                cohorts.computeIfAbsent(Margins.text(by), any -> new TreeMap<>())
                        .put(cohort, margin);
            }
        }
        return cohorts;
    }

    /** One cohort and the ones before it. */
    private record Against(OutcomeRisk risk, String own, List<String> earlier) {

        Finding answer(String within, String level) {
            List<Integer> horizons = risk.definition().horizons();
            GroupCurves curves = GroupCurves.of(risk, own);
            int horizon = horizons.get(0);
            int last = all().stream().mapToInt(risk::lastHorizon).min().orElse(horizon);
            for (int asked : horizons) {
                boolean told = asked <= last && at(curves, asked).match(found -> true, reason -> false);
                horizon = told ? asked : horizon;
            }
            Address address = risk.address("difference", within)
                    .comparing(ReleasePlan.COHORT, level, EARLIER)
                    .at(horizon, risk.grain());
            return new Finding.Figure(
                    risk.competes() ? address.cause(risk.headline()) : address,
                    horizon > last
                            ? new Answer.Unknown(new Reason.NoTermSoLong(horizon, last).code())
                            : difference(horizon),
                    base());
        }

        private Outcome<Estimate> at(GroupCurves curves, int horizon) {
            return risk.competes() ? curves.incidenceAt(cause(), horizon) : curves.survivalAt(horizon);
        }

        private int cause() {
            return risk.causes().indexOf(risk.headline());
        }

        private Answer difference(int horizon) {
            long fewest = earlier.stream().mapToLong(risk::mentors).max().orElse(-1);
            List<Long> mentors = List.of(risk.mentors(own), fewest);
            long events = risk.only(risk.headline(), all()).totalEvents();
            return GroupTests.held(new Gate.Arms(mentors, events))
                    .<Answer>map(Answer.Held::new)
                    .orElseGet(() -> Answer.of(risk.competes() ? ended(horizon) : lasting(horizon)));
        }

        private Outcome<Estimate> ended(int horizon) {
            ClusteredRisk clusters = ClusteredRisk.of(risk, all());
            boolean shared = clusters.isShared();
            CompetingSpells first = shared
                    ? clusters.spells(risk.causes(), group -> group == 0)
                    : CompetingSpells.of(risk.competing(List.of(own)));
            CompetingSpells others = shared
                    ? clusters.spells(risk.causes(), group -> group > 0)
                    : CompetingSpells.of(risk.competing(earlier));
            return IncidenceDifference.between(first, others, CONFIDENCE).at(cause(), horizon);
        }

        private Outcome<Estimate> lasting(int horizon) {
            ClusteredRisk clusters = ClusteredRisk.of(risk, all());
            String end = risk.headline();
            Outcome<Comparison> compared = clusters.isShared()
                    ? Milestone.compareRobust(
                            clusters.only(end, group -> group == 0),
                            clusters.only(end, group -> group > 0),
                            horizon,
                            CurveScale.LOG_LOG,
                            CONFIDENCE)
                    : Milestone.compare(risk.only(end, List.of(own)), risk.only(end, earlier), horizon);
            return compared.map(Comparison::difference);
        }

        private List<String> all() {
            List<String> all = new ArrayList<>(List.of(own));
            all.addAll(earlier);
            return all;
        }

        /** The smallest of all these cohorts: who knows all of them but one knows that one. */
        private Finding.Base base() {
            long n = Long.MAX_VALUE;
            long part = Long.MAX_VALUE;
            long rest = Long.MAX_VALUE;
            for (String cohort : all()) {
                long total = risk.only(risk.headline(), cohort).total();
                long events = risk.only(risk.headline(), cohort).totalEvents();
                n = Math.min(n, total);
                part = Math.min(part, events);
                rest = Math.min(rest, total - events);
            }
            return new Finding.Base(n, part <= rest ? part : n - rest, fewest(risk, all()));
        }

        private static long fewest(OutcomeRisk risk, Collection<String> cohorts) {
            return cohorts.stream().mapToLong(risk::mentors).min().orElse(-1);
        }
    }
}
