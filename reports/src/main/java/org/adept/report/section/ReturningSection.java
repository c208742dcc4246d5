package org.adept.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adept.analysis.finding.Finding;
import org.adept.ingest.study.ProgrammeOutcomes;
import org.adept.report.page.Block;
import org.adept.report.page.Cell;
import org.adept.report.page.FindingBlock;
import org.adept.report.page.RichText;
import org.adept.report.page.Table;
import org.adept.report.page.Table.Column;
import org.adept.report.page.Tier;
import org.adept.report.words.Words;

/** How many complete, per match and per person; how do second matches go; how many mentors come back? */
final class ReturningSection implements Section {
    private static final String SHARE = "share";

    @Override
    public List<Block> blocks(Reading reading) {
        List<Block> blocks = new ArrayList<>();
        shares(
                        reading,
                        "completion",
                        new Asked("q.completion", "rate.completion", "completion.title"),
                        List.of("completion", "completion-of-persons"))
                .ifPresent(blocks::add);
        shares(
                        reading,
                        "matched-again",
                        new Asked("q.second-match", "rate.matched-again", "second-match.title"),
                        List.of("matched-again", "early-ending-first", "early-ending-later"))
                .ifPresent(blocks::add);
        mentors(reading).ifPresent(blocks::add);
        return blocks;
    }

    /** Keys of a question, its answer and the title of its table. */
    private record Asked(String question, String answer, String title) {}

    private static Optional<Block> shares(Reading reading, String headline, Asked asked, List<String> indicators) {
        Words words = reading.words();
        return reading.find(reading.address(headline, SHARE)).map(finding -> {
            Table table = table(reading, asked.title(), indicators);
            FindingBlock block = FindingBlock.of(
                            words.say(asked.question()),
                            finding.address().id(),
                            sentence(reading, asked.answer(), finding))
                    .more(Counted.effective(reading, finding).toArray(RichText[]::new))
                    .restingOn(Tier.DESCRIBED)
                    .showing(ShareRows.panel(
                            reading, headline, words.say(asked.title()), rows(reading, indicators), table));
            return block;
        });
    }

    private static List<ShareRows.Row> rows(Reading reading, List<String> indicators) {
        return indicators.stream()
                .map(indicator -> new ShareRows.Row(
                        reading.words().say("indicator." + indicator),
                        Optional.empty(),
                        reading.find(reading.address(indicator, SHARE))))
                .toList();
    }

    private static RichText sentence(Reading reading, String key, Finding finding) {
        Numbers numbers = new Numbers(reading.words());
        return Numbers.estimate(finding)
                .map(estimate -> new RichText(reading.words().tell(key, numbers.share(finding, estimate))))
                .orElseGet(() -> RichText.of(numbers.why(finding.answer())));
    }

    /** A row for each share, with what it could be when every unknown end went the other way. */
    private static Table table(Reading reading, String title, List<String> indicators) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        boolean bounded = indicators.stream()
                .anyMatch(indicator -> reading.find(reading.address(indicator, "share-highest"))
                        .isPresent());
        List<Column> columns = new ArrayList<>(
                List.of(Column.words(words.say("column.group")), Column.numbers(words.say("column.share"))));
        if (bounded) {
            columns.add(Column.numbers(words.say("column.share-lowest")));
            columns.add(Column.numbers(words.say("column.share-highest")));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (String indicator : indicators) {
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.text(words.say("indicator." + indicator)),
                    numbers.cell(reading.find(reading.address(indicator, SHARE)), Scale.PERCENT)));
            if (bounded) {
                for (String bound : List.of("share-lowest", "share-highest")) {
                    row.add(numbers.cell(reading.find(reading.address(indicator, bound)), Scale.PERCENT));
                }
            }
            rows.add(row);
        }
        return new Table(words.say(title), columns, rows);
    }

    private static Optional<Block> mentors(Reading reading) {
        Words words = reading.words();
        OutcomeCurve curve = OutcomeCurve.of(ProgrammeOutcomes.MENTOR_RETURN);
        return reading.find(reading.address("mentor-retention", SHARE))
                .filter(finding ->
                        reading.find(curve.address(reading, Map.of())).isPresent())
                .map(finding -> FindingBlock.of(
                                words.say("q.mentors-again"),
                                finding.address().id(),
                                sentence(reading, "rate.mentor-again", finding))
                        .more(RichText.of(words.say("mentor-return.who")))
                        .restingOn(
                                Tier.DESCRIBED,
                                Counted.of(reading, curve.followed(reading, Map.of()), "rests.mentors")
                                        .map(line -> new RichText[] {line})
                                        .orElse(new RichText[0]))
                        .showing(CurvePanel.of(reading, curve, "", List.of(CurveGroup.everyone(words)))));
    }
}
