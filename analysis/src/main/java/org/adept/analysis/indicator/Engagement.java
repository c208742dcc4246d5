package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.stats.summary.MeanScore;
import org.adept.analysis.table.MarginView;
import org.adept.analysis.table.RateView;
import org.adept.analysis.table.SumView;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.StudyDefinition;

/** Do they meet soon, often, for the usual time, and do they agree on it first? Each a question of its own. */
final class Engagement implements Indicator {
    /** Shares and the table or column each needs. */
    private static final List<List<String>> SHARES = List.of(
            List.of("met-30", "sessions"),
            List.of("active-90", "sessions"),
            List.of("agreement", "matches.agreement_on"),
            List.of("usual-length", "sessions.minutes"));

    private static final List<List<String>> MEANS =
            List.of(List.of("meeting-minutes", "sessions.minutes"), List.of("meetings-per-month", "sessions"));

    @Override
    public List<Finding> answer(Tables tables, StudyDefinition study) {
        List<Finding> findings = new ArrayList<>();
        RateView rates = tables.rates();
        for (List<String> share : SHARES) {
            findings.addAll(shares(tables, rates, share.get(0), share.get(1)));
        }
        SumView sums = tables.sums();
        for (List<String> mean : MEANS) {
            findings.addAll(means(tables, sums, mean.get(0), mean.get(1)));
        }
        return findings;
    }

    private static List<Finding> shares(Tables tables, RateView rates, String indicator, String needs) {
        List<Finding> findings = new ArrayList<>();
        rates.margins(indicator)
                .forEach((margin, rate) -> findings.add(new Finding.Figure(
                        Address.of(indicator, "share", margin),
                        Answer.of(Share.lowest(rate).estimate()),
                        base(tables, margin, rate.numerator(), rate.denominator()))));
        return findings.isEmpty() ? List.of(Figures.notTestable(indicator, needs)) : findings;
    }

    /** Many meetings of few matches are still few people: the base is at most the matches, the part in proportion. */
    private static Finding.Base base(Tables tables, String margin, long part, long n) {
        MarginView.Size size = tables.margins().sizes("match").get(margin);
        long mentors = tables.margins().mentors("match", margin);
        if (size == null || size.matches() >= n) {
            return new Finding.Base(n, part, mentors);
        }
        return new Finding.Base(size.matches(), StrictMath.round(part * (double) size.matches() / n), mentors);
    }

    private static List<Finding> means(Tables tables, SumView sums, String indicator, String needs) {
        List<Finding> findings = new ArrayList<>();
        sums.margins(indicator)
                .forEach((margin, sum) -> findings.add(new Finding.Figure(
                        Address.of(indicator, "mean", margin),
                        Answer.of(MeanScore.ofSums(sum.n(), sum.total(), sum.totalOfSquares(), sum.scale())),
                        base(tables, margin, sum.n(), sum.n()))));
        return findings.isEmpty() ? List.of(Figures.notTestable(indicator, needs)) : findings;
    }
}
