package org.adept.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.finding.Address;
import org.adept.ingest.study.StudyDefinition.Dimension;
import org.adept.report.figure.Cell;
import org.adept.report.figure.IntervalGridFigure;
import org.adept.report.figure.IntervalGridFigure.Group;
import org.adept.report.figure.IntervalGridFigure.Measure;
import org.adept.report.figure.IntervalGridFigure.Row;
import org.adept.report.words.Parts;
import org.adept.report.words.Words;

/** Several shares beside each other: everyone, then each format and each mode, each with its interval. */
final class ShareGrid {
    /** One column: its heading, and where its share of a group stands. */
    record Measured(String heading, Function<Map<String, String>, Address> address) {}

    private ShareGrid() {}

    static IntervalGridFigure figure(Reading reading, List<Measured> measures) {
        Words words = reading.words();
        List<Group> groups = new ArrayList<>();
        List<Map<String, String>> drawn = new ArrayList<>(List.of(Map.of()));
        groups.add(new Group("", List.of(row(reading, measures, words.say("level.everyone"), Map.of()))));
        for (Dimension dimension : reading.study().formats()) {
            List<Row> rows = new ArrayList<>();
            Address any = measures.get(0).address().apply(Map.of());
            for (String level : reading.levels(any.indicator(), any.quantity(), dimension.name())) {
                Map<String, String> by = Map.of(dimension.name(), level);
                rows.add(row(reading, measures, reading.names().level(dimension.name(), level), by));
                drawn.add(by);
            }
            if (!rows.isEmpty()) {
                groups.add(new Group(reading.names().dimension(dimension.name()), rows));
            }
        }
        List<Measure> columns = measures.stream()
                .map(measure -> new Measure(
                        measure.heading(), "", Shapes.shares(words, largest(reading, measure, drawn), ""), List.of()))
                .toList();
        return new IntervalGridFigure(
                words.say("figure.intervals.aria", Parts.of("summary", summary(reading, measures))),
                "",
                false,
                columns,
                groups);
    }

    private static Row row(Reading reading, List<Measured> measures, String name, Map<String, String> by) {
        List<Cell> cells = measures.stream()
                .map(measure ->
                        Shapes.cell(reading, reading.find(measure.address().apply(by)), Scale.PERCENT))
                .toList();
        return new Row(name, "", cells);
    }

    private static double largest(Reading reading, Measured measure, List<Map<String, String>> groups) {
        return groups.stream()
                .flatMap(by -> reading.find(measure.address().apply(by)).flatMap(Numbers::interval).stream())
                .mapToDouble(Interval::upper)
                .max()
                .orElse(1);
    }

    /** Everyone's shares, for those who hear the figure. */
    private static String summary(Reading reading, List<Measured> measures) {
        Numbers numbers = new Numbers(reading.words());
        List<String> spoken = new ArrayList<>();
        for (Measured measure : measures) {
            reading.find(measure.address().apply(Map.of()))
                    .ifPresent(
                            share -> spoken.add(measure.heading() + " " + numbers.withInterval(share, Scale.PERCENT)));
        }
        return String.join("; ", spoken);
    }
}
