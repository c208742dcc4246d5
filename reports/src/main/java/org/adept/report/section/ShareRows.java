package org.adept.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.finding.Finding;
import org.adept.report.figure.IntervalGridFigure;
import org.adept.report.page.Exhibit;
import org.adept.report.page.Table;
import org.adept.report.words.Parts;
import org.adept.report.words.Words;

/** Shares under each other, each with its interval and how many it is of. */
final class ShareRows {
    /** One share; what may not be seen, or is not there, has its word. */
    record Row(String label, Optional<Finding> count, Optional<Finding> share) {}

    private ShareRows() {}

    /** The figure of shares that are not counted beside it, with its table. */
    static Exhibit panel(Reading reading, String file, String title, List<Row> rows, Table table) {
        Words words = reading.words();
        return Panels.of(
                reading,
                file,
                title,
                words.say("figure.intervals.subtitle", Parts.of("confidence", words.confidence(0.95))),
                figure(reading, "", rows),
                table,
                Notes.of(
                        reading,
                        rows.stream().flatMap(row -> row.share().stream()).toList()));
    }

    /** @param countHeading of the column of counts; empty: no such column */
    static IntervalGridFigure figure(Reading reading, String countHeading, List<Row> rows) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        double largest = 0;
        List<IntervalGridFigure.Row> drawn = new ArrayList<>();
        List<String> spoken = new ArrayList<>();
        for (Row row : rows) {
            largest = Math.max(
                    largest,
                    row.share().flatMap(Numbers::interval).map(Interval::upper).orElse(0.0));
            row.share().ifPresent(share -> spoken.add(row.label() + " " + numbers.withInterval(share, Scale.PERCENT)));
            String count = row.count()
                    .map(found -> numbers.value(found, Scale.COUNT))
                    .orElse(countHeading.isEmpty() ? "" : words.say("page.none"));
            drawn.add(new IntervalGridFigure.Row(
                    row.label(), count, List.of(Shapes.cell(reading, row.share(), Scale.PERCENT))));
        }
        return new IntervalGridFigure(
                words.say("figure.intervals.aria", Parts.of("summary", String.join("; ", spoken))),
                countHeading,
                false,
                List.of(new IntervalGridFigure.Measure("", "", Shapes.shares(words, largest, ""), List.of())),
                List.of(new IntervalGridFigure.Group("", drawn)));
    }
}
