package org.adept.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Finding;
import org.adept.report.page.Block;
import org.adept.report.page.Cell;
import org.adept.report.page.Exhibit;
import org.adept.report.page.FindingBlock;
import org.adept.report.page.RichText;
import org.adept.report.page.Table;
import org.adept.report.page.Table.Column;
import org.adept.report.page.Tier;
import org.adept.report.words.Part;
import org.adept.report.words.Parts;
import org.adept.report.words.Words;

/** How often do pairs meet, how long, how soon; and was it agreed on? By format and mode in one table. */
final class MeetingsSection implements Section {
    /** One column: which finding, how written. */
    private record Measured(String indicator, String quantity, Scale scale) {}

    private static final List<Measured> MEASURES = List.of(
            new Measured("met-30", "share", Scale.PERCENT),
            new Measured("active-90", "share", Scale.PERCENT),
            new Measured("meetings-per-month", "mean", Scale.SCORE),
            new Measured("meeting-minutes", "mean", Scale.MINUTES),
            new Measured("usual-length", "share", Scale.PERCENT),
            new Measured("agreement", "share", Scale.PERCENT));

    /** What is drawn: shares of matches, not more than stand well beside each other. */
    private static final Set<String> DRAWN = Set.of("met-30", "active-90", "agreement");

    @Override
    public List<Block> blocks(Reading reading) {
        List<Measured> told = MEASURES.stream()
                .filter(measure ->
                        reading.find(address(reading, measure, Map.of())).isPresent())
                .toList();
        List<Block> blocks = new ArrayList<>();
        if (!told.isEmpty()) {
            blocks.add(block(reading, told));
        }
        boolean meetings =
                told.stream().anyMatch(measure -> !measure.indicator().equals("agreement"));
        if (!meetings) {
            blocks.addAll(NotTestableLine.of(reading, "meetings-per-month", "sessions"));
        }
        return blocks;
    }

    private static Address address(Reading reading, Measured measure, Map<String, String> by) {
        return reading.address(measure.indicator(), measure.quantity(), by);
    }

    private static Block block(Reading reading, List<Measured> told) {
        Words words = reading.words();
        Finding often = reading.find(address(reading, told.get(0), Map.of())).orElseThrow();
        List<RichText> sentences = new ArrayList<>();
        sentence(reading, "meetings-per-month", "meetings.often", "").ifPresent(sentences::add);
        sentence(reading, "meeting-minutes", "meetings.minutes", "minute").ifPresent(sentences::add);
        if (sentences.isEmpty()) {
            sentences.add(shareSentence(reading, often));
        }
        return FindingBlock.of(words.say("q.meetings"), often.address().id(), RichText.sentences(sentences))
                .more(
                        told.stream().anyMatch(measure -> measure.indicator().equals("meeting-minutes"))
                                ? new RichText[] {RichText.of(words.say("meetings.usual"))}
                                : new RichText[0])
                .restingOn(
                        Tier.DESCRIBED,
                        Counted.of(reading, reading.address("groups", "count").cause("matches"), "rests.matches")
                                .map(line -> new RichText[] {line})
                                .orElse(new RichText[0]))
                .showing(exhibit(reading, told));
    }

    /** The shares drawn, with everything in the table; without a share the table alone. */
    private static Exhibit exhibit(Reading reading, List<Measured> told) {
        Words words = reading.words();
        Table table = table(reading, told);
        String title = words.say("figure.meetings.title");
        String subtitle = words.say("figure.intervals.subtitle", Parts.of("confidence", words.confidence(0.95)));
        List<RichText> notes =
                told.stream().anyMatch(measure -> measure.quantity().equals("mean"))
                        ? Notes.independent(reading, "averages")
                        : List.of();
        List<ShareGrid.Measured> shares = told.stream()
                .filter(measure -> DRAWN.contains(measure.indicator()))
                .map(measure -> new ShareGrid.Measured(
                        words.say("indicator." + measure.indicator()), by -> address(reading, measure, by)))
                .toList();
        return shares.isEmpty()
                ? new Exhibit.TablePanel(
                        title, subtitle, table, notes, List.of(Panels.download(reading, "meetings", table)))
                : Panels.of(
                        reading,
                        "meetings",
                        title,
                        subtitle,
                        ShareGrid.figure(reading, shares),
                        table,
                        notes.toArray(RichText[]::new));
    }

    private static Optional<RichText> sentence(Reading reading, String indicator, String key, String grain) {
        Words words = reading.words();
        Optional<Finding> found = reading.find(reading.address(indicator, "mean"));
        return Numbers.estimate(found).flatMap(estimate -> estimate.interval().map(interval -> {
            boolean timed = !grain.isEmpty();
            String mean = timed ? words.span(estimate.value(), 0, grain) : words.decimal(estimate.value(), 1);
            String ends = timed
                    ? words.intervalSpan(interval.lower(), interval.upper(), 0, grain)
                    : words.intervalDecimals(interval.lower(), interval.upper(), 1);
            Parts parts = Parts.of("mean", Part.text(mean).emphasised())
                    .and("confidence", words.confidence(interval.confidence()))
                    .and("interval", ends);
            return new RichText(words.tell(key, parts.from(found.get().address().id())));
        }));
    }

    /** Without a log of meetings the agreement is all there is to tell. */
    private static RichText shareSentence(Reading reading, Finding finding) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        String key = finding.address().indicator().equals("agreement") ? "rate.agreement" : "rate.met";
        return Numbers.estimate(finding)
                .map(estimate -> new RichText(words.tell(key, numbers.share(finding, estimate))))
                .orElseGet(() -> RichText.of(numbers.why(finding.answer())));
    }

    private static Table table(Reading reading, List<Measured> told) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        List<Column> columns = new ArrayList<>(List.of(Column.words(words.say("column.group"))));
        told.forEach(measure -> columns.add(Column.numbers(words.say("indicator." + measure.indicator()))));
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row(reading, numbers, told, words.say("level.everyone"), Map.of()));
        reading.study().formats().forEach(dimension -> {
            for (String level :
                    reading.levels(told.get(0).indicator(), told.get(0).quantity(), dimension.name())) {
                rows.add(row(
                        reading,
                        numbers,
                        told,
                        reading.names().level(dimension.name(), level),
                        Map.of(dimension.name(), level)));
            }
        });
        return new Table(words.say("figure.meetings.title"), columns, rows);
    }

    private static List<Cell> row(
            Reading reading, Numbers numbers, List<Measured> told, String name, Map<String, String> by) {
        List<Cell> row = new ArrayList<>(List.of(Cell.text(name)));
        told.forEach(measure -> row.add(numbers.cell(reading.find(address(reading, measure, by)), measure.scale())));
        return row;
    }
}
