package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.table.AttritionView;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.StudyDefinition;

/** Who is not counted, and why? One flow for the population and one for each outcome. */
final class Attrition implements Indicator {
    private static final String INDICATOR = "attrition";
    private static final String OUTCOME = "outcome:";

    @Override
    public List<Finding> answer(Tables tables, StudyDefinition study) {
        List<Finding> findings = new ArrayList<>();
        tables.attrition().subjects().forEach((subject, lines) -> findings.add(flow(subject, lines)));
        return findings.isEmpty() ? List.of(Figures.notTestable(INDICATOR, "participants")) : findings;
    }

    private static Finding flow(String subject, List<AttritionView.Line> lines) {
        Address address = Address.of(INDICATOR, "flow", "");
        address = subject.startsWith(OUTCOME)
                ? address.outcome(subject.substring(OUTCOME.length()))
                : address.cause(subject);
        long start = lines.get(0).remaining() + lines.get(0).excluded();
        long end = lines.get(lines.size() - 1).remaining();
        return new Finding.Flow(
                address,
                Answer.part(end, start),
                Finding.Base.of(start, end),
                lines.stream()
                        .map(line -> new Finding.Step(line.reason(), line.excluded(), line.remaining()))
                        .toList());
    }
}
