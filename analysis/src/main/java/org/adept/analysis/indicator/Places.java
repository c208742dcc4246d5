package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.finding.Margins;
import org.adept.analysis.table.FunnelView;
import org.adept.analysis.table.RateView;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.ReleasePlan;
import org.adept.ingest.study.StudyDefinition;

/**
 * Are the places filled? Mentees matched over the places of all intakes in which anybody was matched. By programme, and
 * for everyone where every programme says how many places it has. More mentees than places is no share.
 */
final class Places implements Indicator {
    private static final String INDICATOR = "fill";
    private static final String INTAKES = "intakes";

    @Override
    public List<Finding> answer(Tables tables, StudyDefinition study) {
        SortedMap<String, RateView.Rate> intakes = tables.rates().margins(INTAKES);
        SortedMap<String, Long> places = tables.places().byProgramme();
        List<Finding> findings = new ArrayList<>();
        long together = 0;
        boolean every = !intakes.isEmpty();
        for (Map.Entry<String, RateView.Rate> entry : intakes.entrySet()) {
            String margin = entry.getKey();
            SortedMap<String, String> by = new TreeMap<>(Margins.parse(margin));
            String programme = by.remove(ReleasePlan.PROGRAMME);
            if (programme != null && by.isEmpty()) {
                Long own = places.get(programme);
                long count = (own == null ? 0 : own) * entry.getValue().numerator();
                every &= own != null;
                together += count;
                share(tables, margin, count).ifPresent(findings::add);
            }
        }
        if (every) {
            share(tables, "", together).ifPresent(findings::add);
        }
        return findings.isEmpty() ? List.of(Figures.notTestable(INDICATOR, "programmes.places")) : findings;
    }

    private static Optional<Finding> share(Tables tables, String margin, long places) {
        OptionalLong matched = tables.funnel().margins().getOrDefault(margin, new TreeMap<>()).values().stream()
                .filter(step -> step.name().equals("matched"))
                .mapToLong(FunnelView.Step::persons)
                .findFirst();
        return matched.isPresent() && places >= matched.getAsLong() && places > 0
                ? Optional.of(Figures.share(Address.of(INDICATOR, "share", margin), matched.getAsLong(), places, -1))
                : Optional.empty();
    }
}
