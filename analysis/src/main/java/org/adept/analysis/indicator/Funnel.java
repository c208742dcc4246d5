package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.stats.proportion.Wilson;
import org.adept.analysis.table.FunnelView;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.StudyDefinition;

/** How far do people come on the way in, and between which steps do they leave? */
final class Funnel implements Indicator {
    private static final String INDICATOR = "funnel";

    @Override
    public List<Finding> answer(Tables tables, StudyDefinition study) {
        List<Finding> findings = new ArrayList<>();
        tables.funnel().margins().forEach((margin, steps) -> {
            List<FunnelView.Step> inOrder = List.copyOf(steps.values());
            long first = 0;
            long previous = 0;
            for (int i = 0; i < inOrder.size(); i++) {
                int position = i + 1;
                FunnelView.Step step = inOrder.get(i);
                first = i == 0 ? step.persons() : first;
                // guarded by those who left at this very step: two counts side by side tell their difference
                long before = i == 0 ? step.persons() : previous;
                findings.add(Figures.part(step(margin, "count", step, position), step.persons(), before, -1));
                if (i > 0) {
                    findings.add(Figures.share(
                            step(margin, "share-of-previous", step, position), step.persons(), previous, -1));
                    findings.add(new Finding.Figure(
                            step(margin, "share-of-first", step, position),
                            Answer.of(Wilson.of(step.persons(), first)),
                            Finding.Base.of(previous, step.persons())));
                }
                previous = step.persons();
            }
        });
        return findings.isEmpty() ? List.of(Figures.notTestable(INDICATOR, "milestones")) : findings;
    }

    private static Address step(String margin, String quantity, FunnelView.Step step, int position) {
        return Address.of(INDICATOR, quantity, margin).cause(step.name()).at(position, "step");
    }
}
