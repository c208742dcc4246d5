package org.adept.report.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.finding.Finding;
import org.adept.report.figure.IntervalGridFigure;
import org.adept.report.figure.IntervalGridFigure.Measure;
import org.adept.report.figure.IntervalGridFigure.Reference;
import org.adept.report.page.Exhibit;
import org.adept.report.page.Table;
import org.adept.report.page.Table.Column;
import org.adept.report.words.Parts;
import org.adept.report.words.Words;

/** Ratios with their intervals against 1: what was seen over what would be, in one figure with its table. */
final class RatioRows {
    /** One ratio under a heading. */
    record Row(String heading, String label, Finding finding) {}

    private RatioRows() {}

    /**
     * The figure.
     *
     * @param name of its words ({@code figure.<name>.title}, {@code .subtitle}, {@code .aria}) and of its file
     */
    static Exhibit panel(Reading reading, String name, List<Row> rows) {
        Words words = reading.words();
        return Panels.of(
                reading,
                name,
                words.say("figure." + name + ".title"),
                words.say("figure." + name + ".subtitle", Parts.of("confidence", words.confidence(0.95))),
                figure(reading, name, rows),
                table(reading, name, rows),
                Notes.of(reading, rows.stream().map(Row::finding).toList()));
    }

    private static IntervalGridFigure figure(Reading reading, String name, List<Row> rows) {
        Words words = reading.words();
        double most = 1;
        double least = 1;
        Map<String, List<IntervalGridFigure.Row>> groups = new LinkedHashMap<>();
        List<String> spoken = new ArrayList<>();
        Numbers numbers = new Numbers(words);
        for (Row row : rows) {
            Optional<Interval> interval = Numbers.interval(row.finding());
            most = Math.max(most, interval.map(Interval::upper).orElse(1.0));
            least = Math.min(least, interval.map(Interval::lower).orElse(1.0));
            spoken.add(row.label() + " " + numbers.withInterval(row.finding(), Scale.RATIO));
            groups.computeIfAbsent(row.heading(), any -> new ArrayList<>())
                    .add(new IntervalGridFigure.Row(
                            row.label(), "", List.of(Shapes.cell(reading, Optional.of(row.finding()), Scale.RATIO))));
        }
        return new IntervalGridFigure(
                words.say("figure." + name + ".aria", Parts.of("summary", String.join("; ", spoken))),
                "",
                false,
                List.of(new Measure(
                        "",
                        "",
                        Shapes.numbers(words, least, Math.max(most, least + 0.1), 2, ""),
                        List.of(new Reference(1, Reference.Kind.ZERO)))),
                groups.entrySet().stream()
                        .map(group -> new IntervalGridFigure.Group(group.getKey(), group.getValue()))
                        .toList());
    }

    private static Table table(Reading reading, String name, List<Row> rows) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        return new Table(
                words.say("figure." + name + ".title"),
                List.of(
                        Column.words(words.say("column.group")),
                        Column.words(words.say("column.part")),
                        Column.numbers(words.say("column.ratio"))),
                rows.stream()
                        .map(row -> List.of(
                                org.adept.report.page.Cell.text(row.heading()),
                                org.adept.report.page.Cell.text(row.label()),
                                numbers.cell(Optional.of(row.finding()), Scale.RATIO)))
                        .toList());
    }
}
