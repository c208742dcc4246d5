package org.adept.report.section;

import java.util.ArrayList;
import java.util.List;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Finding;
import org.adept.ingest.study.ReleasePlan;
import org.adept.report.page.Block;
import org.adept.report.page.FindingBlock;
import org.adept.report.page.RichText;
import org.adept.report.page.Tier;
import org.adept.report.words.Part;
import org.adept.report.words.Parts;
import org.adept.report.words.Words;

/** Do as many complete or end early as among such matches elsewhere? Everyone first, then each programme. */
final class ExpectedSection implements Section {
    private static final String RATIO = "observed-to-expected";

    @Override
    public List<Block> blocks(Reading reading) {
        List<RatioRows.Row> rows = new ArrayList<>();
        List<RichText> answers = new ArrayList<>();
        for (String indicator : List.of("completion", "early-ending")) {
            reading.findings().all(indicator, RATIO).stream()
                    .filter(finding -> isShownHere(reading, finding))
                    .forEach(finding -> {
                        rows.add(new RatioRows.Row(
                                reading.words().say("indicator." + indicator), label(reading, finding), finding));
                        if (finding.address().by().equals(reading.scope())) {
                            answers.add(sentence(reading, finding));
                        }
                    });
        }
        if (rows.isEmpty() || answers.isEmpty()) {
            return List.of();
        }
        Words words = reading.words();
        return List.of(FindingBlock.of(
                        words.say("q.expected"), rows.get(0).finding().address().id(), RichText.sentences(answers))
                .more(RichText.of(words.say("expected.one")))
                .restingOn(Tier.ASSOCIATED)
                .showing(RatioRows.panel(reading, "expected", rows)));
    }

    private static boolean isShownHere(Reading reading, Finding finding) {
        var by = finding.address().by();
        return by.equals(reading.scope())
                || (!reading.isOneOfSeveral() && by.size() == 1 && by.containsKey(ReleasePlan.PROGRAMME));
    }

    private static String label(Reading reading, Finding finding) {
        String programme = finding.address().by().get(ReleasePlan.PROGRAMME);
        return programme == null
                ? reading.words().say("level.everyone")
                : reading.names().programme(programme);
    }

    /** What was seen, and what would have been seen at the benchmark's shares. */
    private static RichText sentence(Reading reading, Finding ratio) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        Address address = ratio.address();
        return reading.find(address.quantity("observed-share"))
                .flatMap(observed -> reading.find(address.quantity("expected-share"))
                        .filter(expected -> Numbers.estimate(observed).isPresent()
                                && Numbers.estimate(expected).isPresent())
                        .map(expected -> new RichText(words.tell(
                                "expected.answer",
                                Parts.of("measure", words.say("indicator." + address.indicator()))
                                        .and(
                                                "observed",
                                                Part.text(numbers.withInterval(observed, Scale.PERCENT))
                                                        .emphasised()
                                                        .from(observed.address().id()))
                                        .and(
                                                "expected",
                                                Part.text(numbers.withInterval(expected, Scale.PERCENT))
                                                        .from(expected.address().id()))
                                        .and("population", address.reference())))))
                .orElseGet(() -> RichText.of(numbers.why(ratio.answer())));
    }
}
