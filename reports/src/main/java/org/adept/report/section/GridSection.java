package org.adept.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Finding;
import org.adept.ingest.study.StudyDefinition.Dimension;
import org.adept.report.figure.Axis;
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

/** How do formats compare, one by the other? The first two dimensions of the study, or the first alone. */
final class GridSection implements Section {
    private static final double PADDING = 0.05;

    /** One column: what is asked, how it is written. */
    private record Measured(String indicator, String quantity, Scale scale, String heading, String unit) {
        Address address(Reading reading, Map<String, String> by) {
            return reading.address(indicator, quantity, by);
        }
    }

    /** One row: its group and what it is called. */
    private record Place(String outer, String inner, Map<String, String> by) {}

    @Override
    public List<Block> blocks(Reading reading) {
        List<Dimension> formats = reading.study().formats();
        if (formats.isEmpty()) {
            return List.of();
        }
        List<Measured> measures = measures(reading);
        List<Place> places = places(reading, formats);
        if (measures.isEmpty() || places.isEmpty()) {
            return List.of();
        }
        Words words = reading.words();
        Measured asked = measures.get(0);
        FindingBlock block = FindingBlock.of(
                        words.say("q.formats"),
                        asked.address(reading, places.get(0).by()).id(),
                        answer(reading, asked, formats.get(0)))
                .more(RichText.of(words.say("described.chosen")), RichText.of(words.say("grid.note")))
                .restingOn(Tier.DESCRIBED, rests(reading))
                .showing(Panels.of(
                        reading,
                        "formats",
                        words.say("figure.formats.title"),
                        words.say("figure.intervals.subtitle", Parts.of("confidence", words.confidence(0.95))),
                        figure(reading, measures, places),
                        table(reading, measures, places),
                        notes(reading, measures, places)));
        return List.of(block);
    }

    private static List<Measured> measures(Reading reading) {
        Words words = reading.words();
        List<Measured> all = List.of(
                new Measured(
                        "early-ending",
                        "share",
                        Scale.PERCENT,
                        words.say("indicator.early-ending"),
                        words.say("figure.unit.by-agreed-end")),
                new Measured(
                        "completion",
                        "share",
                        Scale.PERCENT,
                        words.say("indicator.completion"),
                        words.say("figure.unit.of-past-term")),
                new Measured(
                        "meeting-minutes",
                        "mean",
                        Scale.MINUTES,
                        words.say("indicator.meeting-minutes"),
                        words.say("figure.unit.minutes")));
        return all.stream()
                .filter(measure -> !reading.levels(
                                measure.indicator(),
                                measure.quantity(),
                                reading.study().formats().get(0).name())
                        .isEmpty())
                .toList();
    }

    private static List<Place> places(Reading reading, List<Dimension> formats) {
        List<Place> places = new ArrayList<>();
        Dimension first = formats.get(0);
        for (String outer : first.levels()) {
            String label = reading.names().level(first.name(), outer);
            if (formats.size() == 1) {
                places.add(new Place("", label, Map.of(first.name(), outer)));
                continue;
            }
            Dimension second = formats.get(1);
            for (String inner : second.levels()) {
                places.add(new Place(
                        label,
                        reading.names().level(second.name(), inner),
                        Map.of(first.name(), outer, second.name(), inner)));
            }
        }
        // a format that nobody had is left out; one with hidden numbers stays
        return places.stream()
                .filter(place -> reading.find(
                                reading.address("groups", "count", place.by()).cause("matches"))
                        .isPresent())
                .toList();
    }

    /** The first dimension's levels on the first measure. */
    private static RichText answer(Reading reading, Measured measure, Dimension dimension) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        List<RichText> sentences = new ArrayList<>();
        sentences.add(RichText.of(words.say("grid.answer", Parts.of("measure", measure.heading()))));
        List<String> levels = reading.levels(measure.indicator(), measure.quantity(), dimension.name()).stream()
                .filter(dimension.levels()::contains)
                .toList();
        for (int i = 0; i < levels.size(); i++) {
            Finding found = reading.find(measure.address(reading, Map.of(dimension.name(), levels.get(i))))
                    .orElseThrow();
            Part value = Part.text(numbers.withInterval(found, measure.scale()))
                    .emphasised()
                    .from(found.address().id());
            sentences.add(new RichText(words.tell(
                    i == levels.size() - 1 ? "curve.at.last" : "curve.at.level",
                    Parts.of("group", reading.names().level(dimension.name(), levels.get(i)))
                            .and("value", value))));
        }
        return RichText.sentences(sentences);
    }

    private static RichText[] rests(Reading reading) {
        List<RichText> rests = new ArrayList<>();
        for (String what : List.of("matches", "mentors")) {
            Counted.of(reading, reading.address("groups", "count").cause(what), "rests." + what)
                    .ifPresent(rests::add);
        }
        return rests.toArray(RichText[]::new);
    }

    private static IntervalGridFigure figure(Reading reading, List<Measured> measures, List<Place> places) {
        Words words = reading.words();
        List<Measure> columns = new ArrayList<>();
        for (Measured measure : measures) {
            columns.add(new Measure(measure.heading(), measure.unit(), axis(reading, measure, places), List.of()));
        }
        List<Group> groups = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            rows.add(new Row(place.inner(), size(reading, place), cells(reading, measures, place)));
            boolean closes =
                    i == places.size() - 1 || !places.get(i + 1).outer().equals(place.outer());
            if (closes) {
                groups.add(new Group(place.outer(), rows));
                rows = new ArrayList<>();
            }
        }
        String summary = answer(
                        reading, measures.get(0), reading.study().formats().get(0))
                .plain();
        return new IntervalGridFigure(
                words.say("figure.intervals.aria", Parts.of("summary", summary)),
                words.say("column.matches"),
                true,
                columns,
                groups);
    }

    private static String size(Reading reading, Place place) {
        return reading.find(reading.address("groups", "count", place.by()).cause("matches"))
                .map(finding -> new Numbers(reading.words()).value(finding, Scale.COUNT))
                .orElse(reading.words().say("page.none"));
    }

    private static List<org.adept.report.figure.Cell> cells(Reading reading, List<Measured> measures, Place place) {
        return measures.stream()
                .map(measure ->
                        Shapes.cell(reading, reading.find(measure.address(reading, place.by())), measure.scale()))
                .toList();
    }

    private static Axis axis(Reading reading, Measured measure, List<Place> places) {
        OptionalDouble largest = OptionalDouble.empty();
        OptionalDouble smallest = OptionalDouble.empty();
        for (Place place : places) {
            Optional<Interval> interval =
                    reading.find(measure.address(reading, place.by())).flatMap(Numbers::interval);
            if (interval.isPresent()) {
                double upper = interval.get().upper();
                double lower = interval.get().lower();
                largest = OptionalDouble.of(Math.max(largest.orElse(upper), upper));
                smallest = OptionalDouble.of(Math.min(smallest.orElse(lower), lower));
            }
        }
        if (measure.scale() == Scale.PERCENT) {
            return Shapes.shares(reading.words(), largest.orElse(1), "");
        }
        double top = largest.orElse(1);
        double low = smallest.orElse(0);
        return Shapes.numbers(reading.words(), low - PADDING * (top - low), top, 0, "");
    }

    private static Table table(Reading reading, List<Measured> measures, List<Place> places) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        List<Column> columns = new ArrayList<>(
                List.of(Column.words(words.say("column.group")), Column.numbers(words.say("column.matches"))));
        measures.forEach(measure -> columns.add(Column.numbers(measure.heading())));
        List<List<Cell>> rows = new ArrayList<>();
        for (Place place : places) {
            String name = place.outer().isEmpty() ? place.inner() : place.outer() + ", " + place.inner();
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.text(name),
                    numbers.count(reading.find(
                            reading.address("groups", "count", place.by()).cause("matches")))));
            for (Measured measure : measures) {
                row.add(numbers.cell(reading.find(measure.address(reading, place.by())), measure.scale()));
            }
            rows.add(row);
        }
        return new Table(words.say("figure.formats.title"), columns, rows);
    }

    private static RichText[] notes(Reading reading, List<Measured> measures, List<Place> places) {
        List<Finding> findings = new ArrayList<>();
        for (Place place : places) {
            for (Measured measure : measures) {
                reading.find(measure.address(reading, place.by())).ifPresent(findings::add);
            }
        }
        RichText[] notes = Notes.of(reading, findings);
        return measures.stream().anyMatch(measure -> measure.quantity().equals("mean"))
                ? Notes.independent(reading, "averages", notes)
                : notes;
    }
}
