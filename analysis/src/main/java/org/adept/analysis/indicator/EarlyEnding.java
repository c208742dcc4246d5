package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.table.RateView;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.StudyDefinition;

/**
 * What share of matches ends early? {@code share} is among those whose end is known; {@code share-lowest} counts no
 * unknown end as early, {@code share-highest} every one.
 */
final class EarlyEnding implements Indicator {
    private static final String INDICATOR = "early-ending";

    @Override
    public List<Finding> answer(Tables tables, StudyDefinition study) {
        List<Finding> findings = new ArrayList<>();
        tables.rates().margins(INDICATOR).forEach((margin, rate) -> {
            long mentors = tables.margins().mentors("match", margin);
            findings.addAll(Bounds.of(INDICATOR, margin, rate, mentors));
            findings.add(Figures.part(
                    Address.of(INDICATOR, "count", margin).cause("end-unknown"),
                    rate.unknown(),
                    rate.denominator(),
                    mentors));
        });
        return findings.isEmpty() ? List.of(Figures.notTestable(INDICATOR, "matches.planned_end")) : findings;
    }

    /** A share among the known, with what it could be if every unknown went one way. */
    static final class Bounds {
        private Bounds() {}

        static List<Finding> of(String indicator, String margin, RateView.Rate rate, long mentors) {
            return of(Address.of(indicator, "share", margin), rate, mentors);
        }

        static List<Finding> of(Address share, RateView.Rate rate, long mentors) {
            return List.of(
                    Figures.share(share, Share.known(rate), mentors),
                    Figures.share(share.quantity("share-lowest"), Share.lowest(rate), mentors),
                    Figures.share(share.quantity("share-highest"), Share.highest(rate), mentors));
        }
    }
}
