package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.table.QualityView;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.ClusterLevel;
import org.adept.ingest.study.StudyDefinition;

/** What became of the rows handed in, and what did the checks find? Counts of rows, over all files. */
final class DataQuality implements Indicator {
    private static final String INDICATOR = "data";

    @Override
    public List<Finding> answer(Tables tables, StudyDefinition study) {
        QualityView quality = tables.quality();
        List<Finding> findings = new ArrayList<>();
        quality.files().forEach((name, rows) -> findings.add(Figures.count(count(name), rows, -1)));
        quality.produced()
                .forEach((table, counts) -> counts.forEach(
                        (name, rows) -> findings.add(Figures.count(count(name).comparing("", table, ""), rows, -1))));
        for (QualityView.Check check : quality.checks()) {
            findings.add(Figures.part(
                    Address.of(INDICATOR, "failed", "")
                            .cause(check.check())
                            .comparing("", check.table() + "." + check.column(), check.severity()),
                    check.failed(),
                    check.checked(),
                    -1));
        }
        findings.addAll(lookups(quality));
        clusters(tables, study).ifPresent(findings::add);
        return findings.isEmpty() ? List.of(Figures.notTestable(INDICATOR, "files")) : findings;
    }

    /** A lookup of one name may be made in several sources; its rows are added up. */
    private static List<Finding> lookups(QualityView quality) {
        SortedMap<String, long[]> byName = new TreeMap<>();
        for (QualityView.Lookup lookup : quality.lookups()) {
            long[] rows = byName.computeIfAbsent(lookup.lookup(), name -> new long[2]);
            rows[0] += lookup.unmatched();
            rows[1] += lookup.rows();
        }
        List<Finding> findings = new ArrayList<>();
        byName.forEach((name, rows) ->
                findings.add(Figures.part(Address.of(INDICATOR, "unmatched", "").cause(name), rows[0], rows[1], -1)));
        return findings;
    }

    /** That nobody knows which units share a cluster, where the study would have it known: there are too many of them. */
    private static Optional<Finding> clusters(Tables tables, StudyDefinition study) {
        boolean unknown = study.cluster() != ClusterLevel.NONE
                && tables.clusters().sizes().isEmpty()
                && !tables.margins().sizes("participant").isEmpty();
        return unknown
                ? Optional.of(new Finding.Figure(
                        count("clusters"), new Answer.Unknown(Figures.NOT_TESTABLE), Finding.Base.NONE))
                : Optional.empty();
    }

    private static Address count(String name) {
        return Address.of(INDICATOR, "count", "").cause(name);
    }
}
