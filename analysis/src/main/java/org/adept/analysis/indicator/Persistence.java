package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.finding.Margins;
import org.adept.analysis.table.RateView.Rate;
import org.adept.analysis.table.StudiesView;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.ReleasePlan;
import org.adept.ingest.study.StudyDefinition;

/**
 * What has become of those who began in STEM? Of everyone whose term has passed, by terms, and by years for everyone
 * and single dimensions: {@code share} is known to be so, {@code share-highest} counts all of whom nobody knows as so.
 */
final class Persistence implements Indicator {
    static final String TERM = "term";

    private static final String YEAR = "year";
    private static final String STEM = "stem-persistence";
    private static final int MONTHS_OF_YEAR = 12;

    /** Each question with the column it cannot do without. */
    private static final Map<String, String> INDICATORS = new TreeMap<>(Map.of(
            "institution-retention",
            "statuses.institution_id",
            "enrolment-persistence",
            "statuses.enrolled",
            STEM,
            "statuses.in_stem",
            "switching",
            "statuses.in_stem",
            "stop-out",
            "statuses.enrolled",
            "drop-out",
            "statuses.enrolled",
            "graduation",
            "statuses.credential_field"));

    @Override
    public List<Finding> answer(Tables tables, StudyDefinition study) {
        int months = study.persistence().map(asked -> asked.termMonths()).orElse(0);
        boolean followed = !tables.states().margins().isEmpty();
        StudiesView studies = tables.studies();
        List<Finding> findings = new ArrayList<>();
        INDICATORS.forEach((indicator, column) -> {
            SortedMap<String, SortedMap<Integer, Rate>> margins = studies.margins(indicator);
            margins.forEach((margin, terms) -> {
                if (indicator.equals(STEM) || ReleasePlan.tellsStudies(margin)) {
                    findings.addAll(shares(indicator, margin, terms, months));
                }
            });
            if (margins.isEmpty()) {
                findings.add(Figures.notTestable(indicator, followed ? column : "statuses"));
            }
        });
        return findings;
    }

    private static List<Finding> shares(String indicator, String margin, SortedMap<Integer, Rate> terms, int months) {
        boolean byYear = Margins.parse(margin).size() <= 1 && months > 0 && MONTHS_OF_YEAR % months == 0;
        Address share = Address.of(indicator, "share", margin);
        List<Finding> findings = new ArrayList<>();
        terms.forEach((term, rate) -> {
            findings.addAll(shares(share.at(term, TERM), rate));
            if (byYear && term * months % MONTHS_OF_YEAR == 0) {
                findings.addAll(shares(share.at(term * months / MONTHS_OF_YEAR, YEAR), rate));
            }
        });
        return findings;
    }

    private static List<Finding> shares(Address share, Rate rate) {
        return List.of(
                Figures.share(share, Share.lowest(rate), -1),
                Figures.share(share.quantity("share-highest"), Share.highest(rate), -1));
    }
}
