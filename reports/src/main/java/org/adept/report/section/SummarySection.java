package org.adept.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Finding;
import org.adept.report.page.Block;
import org.adept.report.page.Block.HeadlineNumbers;
import org.adept.report.page.Block.HeadlineNumbers.Headline;
import org.adept.report.page.RichText;
import org.adept.report.page.Tier;
import org.adept.report.words.Part;
import org.adept.report.words.Parts;
import org.adept.report.words.Words;

/** The four numbers that open a page. */
final class SummarySection implements Section {
    private static final int MOST = 4;

    @Override
    public List<Block> blocks(Reading reading) {
        Words words = reading.words();
        List<Headline> headlines = new ArrayList<>();
        FunnelSection.reached(reading, "first-meeting")
                .or(() -> FunnelSection.reached(reading, "matched"))
                .ifPresent(finding -> headlines.add(counted(
                        reading,
                        words.say(finding.address().cause().equals("matched") ? "headline.matched" : "headline.met"),
                        finding)));
        if (headlines.isEmpty()) {
            reading.find(reading.address("groups", "count").cause("persons"))
                    .ifPresent(finding -> headlines.add(counted(reading, words.say("headline.participants"), finding)));
        }
        share(reading, "headline.completion", reading.address("completion", "share"))
                .ifPresent(headlines::add);
        share(reading, "headline.early-ending", reading.address("early-ending", "share"))
                .ifPresent(headlines::add);
        persistence(reading).ifPresent(headlines::add);
        survivors(reading).stream().limit(Math.max(0, MOST - headlines.size())).forEach(headlines::add);
        return headlines.isEmpty() ? List.of() : List.of(new HeadlineNumbers(headlines));
    }

    private static Headline counted(Reading reading, String label, Finding finding) {
        Words words = reading.words();
        return new Headline(
                label,
                new Numbers(words).value(finding, Scale.COUNT),
                finding.address().id(),
                RichText.of(words.say("headline.counted")),
                Tier.DESCRIBED);
    }

    private static Optional<Headline> share(Reading reading, String key, Address address) {
        return share(reading, reading.find(address), reading.words().say(key));
    }

    private static Optional<Headline> share(Reading reading, Optional<Finding> found, String label) {
        Words words = reading.words();
        return found.map(finding -> new Headline(
                label,
                new Numbers(words).value(finding, Scale.PERCENT),
                finding.address().id(),
                RichText.sentences(List.of(below(words, finding), bounds(reading, finding))),
                Tier.DESCRIBED));
    }

    private static RichText below(Words words, Finding finding) {
        return Numbers.interval(finding)
                .map(interval -> new RichText(words.tell(
                        "headline.interval",
                        Parts.of("confidence", words.confidence(interval.confidence()))
                                .and(
                                        "interval",
                                        Part.text(words.interval(interval.lower(), interval.upper(), 0))
                                                .from(finding.address().id())))))
                .orElseGet(() -> RichText.of(new Numbers(words).why(finding.answer())));
    }

    /** What the number could be if every unknown went one way or the other. */
    private static RichText bounds(Reading reading, Finding finding) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        Optional<Finding> highest = reading.find(finding.address().quantity("share-highest"));
        Optional<Finding> lowest =
                reading.find(finding.address().quantity("share-lowest")).or(() -> Optional.of(finding));
        if (Numbers.estimate(highest).isEmpty() || Numbers.estimate(lowest).isEmpty()) {
            return RichText.of("");
        }
        Part low = Part.text(numbers.value(lowest.get(), Scale.PERCENT))
                .from(lowest.get().address().id());
        Part high = Part.text(numbers.value(highest.get(), Scale.PERCENT))
                .from(highest.get().address().id());
        if (String.valueOf(low.written()).equals(high.written())) {
            return RichText.of(""); // nothing is unknown, or too little to show
        }
        return new RichText(words.tell("headline.bounds", Parts.of("low", low).and("high", high)));
    }

    private static Optional<Headline> persistence(Reading reading) {
        Words words = reading.words();
        return reading.study().persistence().flatMap(asked -> {
            for (int term = asked.terms(); term > 0; term--) {
                Optional<Finding> found = reading.find(
                        reading.address("stem-persistence", "share").at(term, "term"));
                if (Numbers.estimate(found).isPresent()) {
                    String time = words.span((long) term * asked.termMonths(), "month");
                    return share(reading, found, words.say("headline.stem", Parts.of("time", time)));
                }
            }
            return Optional.empty();
        });
    }

    /** Outcomes with one kind of end: who is still there at each horizon, the last ones first. */
    private static List<Headline> survivors(Reading reading) {
        Words words = reading.words();
        List<Headline> headlines = new ArrayList<>();
        reading.study().outcomes().stream()
                .map(OutcomeCurve::of)
                .filter(curve -> !curve.competes())
                .forEach(curve -> {
                    List<Integer> horizons = curve.definition().horizons();
                    for (int k = (horizons.size() - 1) % 3; k < horizons.size(); k += 3) {
                        Optional<Finding> found = reading.find(curve.at(reading, java.util.Map.of(), horizons.get(k)));
                        String time = words.span(horizons.get(k), curve.grain());
                        share(reading, found, words.say("headline.still-there", Parts.of("time", time)))
                                .ifPresent(headlines::add);
                    }
                });
        return headlines;
    }
}
