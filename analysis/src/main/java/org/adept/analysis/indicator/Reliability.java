package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.stats.scale.Alpha;
import org.adept.analysis.stats.scale.CrossProducts;
import org.adept.analysis.stats.scale.Omega;
import org.adept.analysis.table.ItemPairsView.Answered;
import org.adept.analysis.table.ItemPairsView.Scale;
import org.adept.analysis.table.ItemView;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.StudyDefinition;
import org.adept.ingest.study.StudyDefinition.Instrument;

/**
 * Do the items of a questionnaire measure one thing? Alpha and omega of those who answered every item, each item against
 * the others, and alpha of everyone pairwise; for everyone and by programme. A ranking has none: its answers fix each
 * other.
 */
final class Reliability implements Indicator {
    private static final String INDICATOR = "reliability";
    private static final double CONFIDENCE = 0.95;
    private static final String RANKED = "ranked";

    @Override
    public List<Finding> answer(Tables tables, StudyDefinition study) {
        List<Finding> findings = new ArrayList<>();
        ItemView behind = tables.items();
        for (Instrument instrument : study.instruments()) {
            boolean answered = behind.questions().keySet().stream()
                    .anyMatch(question -> question.instrument().equals(instrument.name()));
            if (instrument.ranking() && answered) {
                findings.add(new Finding.Figure(
                        Address.of(INDICATOR, "alpha", "").asked(instrument.name(), "", "", ""),
                        new Answer.Unknown(RANKED),
                        Finding.Base.NONE));
            }
        }
        tables.itemPairs().scales().forEach((scale, margins) -> study.instruments().stream()
                .filter(known -> known.name().equals(scale.instrument()) && !known.ranking())
                .forEach(known -> margins.forEach((margin, answered) ->
                        findings.addAll(new Asked(scale, margin, answered, behind).answers(known)))));
        return findings;
    }

    /** One scale in one group. */
    private record Asked(Scale scale, String margin, Answered answered, ItemView behind) {
        List<Finding> answers(Instrument instrument) {
            CrossProducts sums = answered.sums();
            for (String item : instrument.reversed()) {
                int at = answered.items().indexOf(item);
                sums = at < 0 ? sums : sums.reversed(at, instrument.lowest(), instrument.highest());
            }
            Outcome<Alpha.Reliability> found = Alpha.of(sums, CONFIDENCE);
            if (!scale.complete()) {
                return List.of(figure("alpha-pairwise", "", found.map(Alpha.Reliability::alpha)));
            }
            List<Finding> findings = new ArrayList<>();
            findings.add(figure("alpha", "", found.map(Alpha.Reliability::alpha)));
            findings.add(figure("omega", "", Omega.of(sums)));
            found.match(
                    reliability -> {
                        findings.add(
                                figure("alpha-standardised", "", Outcome.known(plain(reliability.standardised()))));
                        for (int item = 0; item < answered.items().size(); item++) {
                            String name = answered.items().get(item);
                            Alpha.OfItem own = reliability.items().get(item);
                            findings.add(figure("item-rest", name, Outcome.known(plain(own.withRest()))));
                            findings.add(figure("alpha-without", name, Outcome.known(plain(own.alphaWithout()))));
                        }
                        return true;
                    },
                    reason -> false);
            return findings;
        }

        private Finding figure(String quantity, String item, Outcome<Estimate> outcome) {
            long n = answered.sums().fewest();
            return new Finding.Figure(
                    Address.of(INDICATOR, quantity, margin)
                            .asked(scale.instrument(), scale.wave(), scale.role(), item)
                            .version(scale.version()),
                    Answer.of(outcome),
                    new Finding.Base(n, n, mentors()));
        }

        /** The fewest mentors behind any of the items. */
        private long mentors() {
            return answered.items().stream()
                    .mapToLong(item -> behind.mentors(
                            new ItemView.Question(
                                    scale.instrument(), scale.version(), scale.wave(), scale.role(), item),
                            margin))
                    .min()
                    .orElse(-1);
        }

        private Estimate plain(double value) {
            long n = answered.sums().fewest();
            return new Estimate(value, OptionalDouble.empty(), Optional.empty(), n, n, Method.CRONBACH_ALPHA);
        }
    }
}
