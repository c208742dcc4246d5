package org.adept.report.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Finding;
import org.adept.report.figure.Axis;
import org.adept.report.figure.IntervalGridFigure;
import org.adept.report.figure.IntervalGridFigure.Measure;
import org.adept.report.figure.IntervalGridFigure.Reference;
import org.adept.report.page.Exhibit;
import org.adept.report.page.RichText;
import org.adept.report.page.Table;
import org.adept.report.words.Parts;
import org.adept.report.words.Words;

/** How far each group's share at each step of the funnel lies from the reference's: a column for each group. */
final class StepDifferences {
    /** More columns do not fit beside each other, and the table alone says it better. */
    private static final int MOST_COLUMNS = 3;

    private StepDifferences() {}

    /**
     * The figure with its table; of many groups the table alone.
     *
     * @param found each level's difference at each step, all from one reference; at least one
     */
    static Exhibit panel(Reading reading, String dimension, List<Finding> found, Table table) {
        Words words = reading.words();
        String title = words.say(
                "funnel.groups.title", Parts.of("dimension", reading.names().inSentence(dimension)));
        String subtitle = words.say(
                "funnel.groups.subtitle",
                Parts.of(
                                "reference",
                                reading.names()
                                        .level(dimension, found.get(0).address().reference()))
                        .and("confidence", words.confidence(0.95)));
        String file = "funnel-" + dimension;
        List<String> levels = found.stream()
                .map(finding -> finding.address().level())
                .distinct()
                .toList();
        boolean isShown = found.stream().anyMatch(finding -> finding.answer().isShown());
        if (levels.size() > MOST_COLUMNS || !isShown) {
            return new Exhibit.TablePanel(
                    title, subtitle, table, List.of(), List.of(Panels.download(reading, file, table)));
        }
        RichText[] notes = Notes.of(reading, found);
        return Panels.of(reading, file, title, subtitle, figure(reading, dimension, levels, found), table, notes);
    }

    private static IntervalGridFigure figure(
            Reading reading, String dimension, List<String> levels, List<Finding> found) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        List<Optional<Interval>> intervals =
                found.stream().map(Numbers::interval).toList();
        Axis axis = Shapes.points(
                words,
                intervals.stream()
                        .flatMap(Optional::stream)
                        .mapToDouble(Interval::lower)
                        .min()
                        .orElse(0),
                intervals.stream()
                        .flatMap(Optional::stream)
                        .mapToDouble(Interval::upper)
                        .max()
                        .orElse(0));
        List<Reference> none = List.of(new Reference(0, Reference.Kind.ZERO));
        List<IntervalGridFigure.Row> rows = new ArrayList<>();
        List<String> spoken = new ArrayList<>();
        for (String step : steps(found)) {
            List<org.adept.report.figure.Cell> cells = new ArrayList<>();
            for (String level : levels) {
                Optional<Finding> difference = found.stream()
                        .filter(finding -> finding.address().cause().equals(step))
                        .filter(finding -> finding.address().level().equals(level))
                        .findFirst();
                cells.add(Shapes.cell(reading, difference, Scale.POINTS));
                difference.ifPresent(finding -> spoken.add(reading.names().step(step) + ", "
                        + reading.names().level(dimension, level) + " "
                        + numbers.withInterval(finding, Scale.POINTS)));
            }
            rows.add(new IntervalGridFigure.Row(reading.names().step(step), "", cells));
        }
        return new IntervalGridFigure(
                words.say("figure.intervals.aria", Parts.of("summary", String.join("; ", spoken))),
                "",
                false,
                levels.stream()
                        .map(level -> new Measure(reading.names().level(dimension, level), "", axis, none))
                        .toList(),
                List.of(new IntervalGridFigure.Group("", rows)));
    }

    /** In the order in which people come to them. */
    private static List<String> steps(List<Finding> found) {
        return found.stream()
                .map(Finding::address)
                .sorted(Comparator.comparingInt(Address::time))
                .map(Address::cause)
                .distinct()
                .toList();
    }
}
