package org.adept.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Finding;
import org.adept.report.figure.IntervalGridFigure;
import org.adept.report.figure.IntervalGridFigure.Group;
import org.adept.report.figure.IntervalGridFigure.Measure;
import org.adept.report.figure.IntervalGridFigure.Row;
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

/** What has become of those who began in STEM, year by year: each question with its interval and its bounds. */
final class BecameSection implements Section {
    private static final List<String> INDICATORS = List.of(
            "stem-persistence",
            "enrolment-persistence",
            "institution-retention",
            "switching",
            "stop-out",
            "drop-out",
            "graduation");

    private static final String YEAR = "year";
    private static final int MONTHS_OF_YEAR = 12;
    private static final int MOST_YEARS = 40;

    @Override
    public List<Block> blocks(Reading reading) {
        List<String> indicators = INDICATORS.stream()
                .filter(indicator -> reading.find(share(reading, indicator, 1)).isPresent())
                .toList();
        if (indicators.isEmpty()) {
            return List.of(); // the section on states tells why
        }
        List<Block> blocks = new ArrayList<>(List.of(block(reading, indicators)));
        INDICATORS.stream()
                .filter(indicator -> !indicators.contains(indicator))
                .forEach(indicator -> blocks.addAll(NotTestableLine.of(reading, indicator)));
        return blocks;
    }

    private static FindingBlock block(Reading reading, List<String> indicators) {
        Words words = reading.words();
        List<Integer> years = IntStream.rangeClosed(1, MOST_YEARS)
                .takeWhile(year ->
                        reading.find(share(reading, indicators.get(0), year)).isPresent())
                .boxed()
                .toList();
        int last = years.get(years.size() - 1);
        Address asked = share(reading, indicators.get(0), last);
        RichText answer = reading.find(asked)
                .map(finding -> answer(reading, finding, last))
                .orElse(RichText.of(words.say("status.unknown.followed")));
        return FindingBlock.of(words.say("q.studies-became"), asked.id(), answer)
                .more(Bounds.of(reading, asked).stream().toArray(RichText[]::new))
                .more(reading.find(asked)
                        .map(finding -> Counted.effective(reading, finding))
                        .orElse(List.of())
                        .toArray(RichText[]::new))
                .restingOn(Tier.DESCRIBED)
                .showing(Panels.of(
                        reading,
                        "studies-by-year",
                        words.say("figure.studies-became.title"),
                        words.say("figure.studies-became.subtitle", Parts.of("confidence", words.confidence(0.95))),
                        figure(reading, indicators, years, answer),
                        table(reading, indicators, years),
                        RichText.of(words.say("studies.known"))));
    }

    private static Address share(Reading reading, String indicator, int year) {
        return reading.address(indicator, "share").at(year, YEAR);
    }

    private static RichText answer(Reading reading, Finding finding, int year) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        return new RichText(words.tell(
                "studies.became",
                Parts.of("time", time(words, year))
                        .and(
                                "value",
                                Part.text(numbers.withInterval(finding, Scale.PERCENT))
                                        .emphasised()
                                        .from(finding.address().id()))
                        .and("what", words.say("indicator." + finding.address().indicator()))));
    }

    private static String time(Words words, int year) {
        return words.span((long) year * MONTHS_OF_YEAR, "month");
    }

    private static IntervalGridFigure figure(
            Reading reading, List<String> indicators, List<Integer> years, RichText answer) {
        Words words = reading.words();
        List<Measure> measures = years.stream()
                .map(year -> new Measure(time(words, year), "", Shapes.shares(words, 1, ""), List.of()))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (String indicator : indicators) {
            rows.add(new Row(
                    words.say("indicator." + indicator),
                    "",
                    years.stream()
                            .map(year ->
                                    Shapes.cell(reading, reading.find(share(reading, indicator, year)), Scale.PERCENT))
                            .toList()));
        }
        return new IntervalGridFigure(
                words.say("figure.studies-became.aria", Parts.of("summary", answer.plain())),
                "",
                false,
                measures,
                List.of(new Group("", rows)));
    }

    private static Table table(Reading reading, List<String> indicators, List<Integer> years) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        List<Column> columns = new ArrayList<>(List.of(Column.words(words.say("column.state"))));
        years.forEach(year -> {
            columns.add(Column.numbers(time(words, year)));
            columns.add(Column.numbers(words.say("column.if-unknown")));
        });
        List<List<Cell>> rows = new ArrayList<>();
        for (String indicator : indicators) {
            List<Cell> row = new ArrayList<>(List.of(Cell.text(words.say("indicator." + indicator))));
            for (int year : years) {
                Optional<Finding> share = reading.find(share(reading, indicator, year));
                row.add(numbers.cell(share, Scale.PERCENT));
                row.add(numbers.cell(
                        share.flatMap(finding -> reading.find(finding.address().quantity("share-highest"))),
                        Scale.PERCENT));
            }
            rows.add(row);
        }
        return new Table(words.say("figure.studies-became.title"), columns, rows);
    }
}
