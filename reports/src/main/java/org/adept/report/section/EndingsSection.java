package org.adept.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Finding;
import org.adept.ingest.study.OutcomeDefinition;
import org.adept.report.page.Block;
import org.adept.report.page.Cell;
import org.adept.report.page.FindingBlock;
import org.adept.report.page.RichText;
import org.adept.report.page.Table;
import org.adept.report.page.Table.Column;
import org.adept.report.page.Tier;
import org.adept.report.words.Part;
import org.adept.report.words.Parts;
import org.adept.report.words.Words;

/** In which ways do matches end? Every kind with its count and share, also the ends that nobody wrote down. */
final class EndingsSection implements Section {
    private static final String INDICATOR = "endings";

    @Override
    public List<Block> blocks(Reading reading) {
        List<Block> blocks = new ArrayList<>();
        for (OutcomeDefinition outcome : reading.study().outcomes()) {
            List<Finding> shares = reading.findings().all(INDICATOR, "share").stream()
                    .filter(finding -> finding.address().outcome().equals(outcome.name()))
                    .filter(finding -> finding.address().by().equals(reading.scope()))
                    .toList();
            if (!shares.isEmpty()) {
                blocks.add(block(reading, shares));
            }
        }
        return blocks;
    }

    private static Block block(Reading reading, List<Finding> shares) {
        Words words = reading.words();
        Finding spoken = shares.get(0);
        for (Finding share : shares) {
            if (value(share) > value(spoken)) {
                spoken = share;
            }
        }
        Table table = table(reading, shares);
        return FindingBlock.of(words.say("q.endings"), spoken.address().id(), answer(reading, spoken))
                .restingOn(Tier.DESCRIBED)
                .showing(Panels.of(
                        reading,
                        INDICATOR,
                        words.say("figure.endings.title"),
                        words.say("figure.intervals.subtitle", Parts.of("confidence", words.confidence(0.95))),
                        ShareRows.figure(reading, words.say("column.matches"), rows(reading, shares)),
                        table,
                        Notes.of(reading, shares)));
    }

    private static List<ShareRows.Row> rows(Reading reading, List<Finding> shares) {
        return shares.stream()
                .map(share -> new ShareRows.Row(
                        reading.names().ending(share.address().cause()),
                        reading.find(share.address().quantity("count")),
                        Optional.of(share)))
                .toList();
    }

    private static double value(Finding finding) {
        return Numbers.estimate(finding).map(Estimate::value).orElse(-1.0);
    }

    private static RichText answer(Reading reading, Finding spoken) {
        Words words = reading.words();
        return Numbers.estimate(spoken)
                .map(estimate -> new RichText(words.tell(
                        "endings.answer",
                        Parts.of("events", Part.count(estimate.events()).emphasised())
                                .and("n", estimate.n())
                                .and(
                                        "cause",
                                        reading.names().ending(spoken.address().cause()))
                                .and("rate", words.percent(estimate.value(), 0))
                                .from(spoken.address().id()))))
                .orElseGet(() -> RichText.of(new Numbers(words).why(spoken.answer())));
    }

    private static Table table(Reading reading, List<Finding> shares) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        List<List<Cell>> rows = new ArrayList<>();
        for (Finding share : shares) {
            Address count = share.address().quantity("count");
            rows.add(List.of(
                    Cell.text(reading.names().ending(share.address().cause())),
                    numbers.count(reading.find(count)),
                    numbers.cell(Optional.of(share), Scale.PERCENT)));
        }
        return new Table(
                words.say("figure.endings.title"),
                List.of(
                        Column.words(words.say("column.ending")),
                        Column.numbers(words.say("column.matches")),
                        Column.numbers(words.say("column.share"))),
                rows);
    }
}
