package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.finding.Margins;
import org.adept.analysis.stats.states.TransitionMatrix;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.StudyDefinition;

/**
 * Where are those of one stage at entry a year or more later? Each row is everyone of the stage who is followed so
 * long, unknown in view; its shares have intervals that hold together. For everyone and single dimensions.
 */
final class StageTransitions implements Indicator {
    private static final String INDICATOR = "stage-transition";
    private static final String YEAR = "year";
    private static final int MONTHS_OF_YEAR = 12;

    @Override
    public List<Finding> answer(Tables tables, StudyDefinition study) {
        int months = study.persistence().map(asked -> asked.termMonths()).orElse(0);
        List<Finding> findings = new ArrayList<>();
        tables.transitions().margins().forEach((margin, terms) -> {
            if (Margins.parse(margin).size() <= 1) {
                terms.forEach((term, rows) -> findings.addAll(matrix(margin, term * months / MONTHS_OF_YEAR, rows)));
            }
        });
        if (!findings.isEmpty()) {
            return findings;
        }
        boolean followed = !tables.states().margins().isEmpty();
        return List.of(Figures.notTestable(INDICATOR, followed ? "statuses.level" : "statuses"));
    }

    private static List<Finding> matrix(String margin, int year, SortedMap<String, SortedMap<String, Long>> rows) {
        SortedSet<String> found = new TreeSet<>();
        rows.values().forEach(row -> found.addAll(row.keySet()));
        List<String> to = List.copyOf(found);
        long[][] counts = rows.values().stream()
                .map(row -> to.stream()
                        .mapToLong(stage -> row.getOrDefault(stage, 0L))
                        .toArray())
                .toArray(long[][]::new);
        TransitionMatrix matrix = TransitionMatrix.of(counts);
        List<Finding> findings = new ArrayList<>();
        int from = 0;
        for (String stage : rows.keySet()) {
            Address row = Address.of(INDICATOR, "share", margin)
                    .comparing("", "", stage)
                    .at(year, YEAR);
            findings.addAll(row(row, matrix.from(from++).match(shares -> shares, reason -> List.of()), to));
        }
        return findings;
    }

    private static List<Finding> row(Address row, List<Estimate> shares, List<String> to) {
        List<Finding> findings = new ArrayList<>();
        for (int k = 0; k < shares.size(); k++) {
            Estimate share = shares.get(k);
            if (k == 0) {
                findings.add(Figures.count(row.quantity("count").cause("followed"), share.n(), -1));
            }
            findings.add(new Finding.Figure(
                    row.cause(to.get(k)), new Answer.Shown(share), Finding.Base.of(share.n(), share.events())));
        }
        return findings;
    }
}
