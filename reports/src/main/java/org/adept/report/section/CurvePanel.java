package org.adept.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.adept.analysis.finding.Finding;
import org.adept.report.figure.Axis;
import org.adept.report.figure.CurveFigure;
import org.adept.report.figure.CurveFigure.Line;
import org.adept.report.figure.CurveFigure.Series;
import org.adept.report.figure.Tick;
import org.adept.report.page.Block;
import org.adept.report.page.Cell;
import org.adept.report.page.Exhibit;
import org.adept.report.page.RichText;
import org.adept.report.page.Table;
import org.adept.report.page.Table.Column;
import org.adept.report.words.Parts;
import org.adept.report.words.Words;

/** A curve figure with the table of the values read from it. More groups than a figure holds stand in the table alone. */
final class CurvePanel {
    /** Where this few per cent are left, a curve says little and is not drawn further (Pocock 2002). */
    private static final double LEAST_STILL_FOLLOWED = 0.02;

    private static final int MOST_COLUMNS = 4;

    private CurvePanel() {}

    static Exhibit of(Reading reading, OutcomeCurve curve, String dimension, List<CurveGroup> groups) {
        Words words = reading.words();
        String outcome = reading.names().outcome(curve.definition().name());
        String title = dimension.isEmpty()
                ? words.say("figure.curve.title", Parts.of("outcome", outcome))
                : words.say(
                        "figure.curve.by",
                        Parts.of("outcome", outcome)
                                .and("dimension", reading.names().inSentence(dimension)));
        String subtitle = words.say(
                "figure.curve.subtitle",
                Parts.of("measure", words.say(curve.measureKey())).and("confidence", words.confidence(0.95)));
        Table table = table(reading, curve, groups, outcome);
        boolean drawable =
                groups.stream().anyMatch(group -> curve(reading, curve, group).isPresent());
        if (!drawable) {
            return new Block.NotTestable(RichText.of(words.say("figure.not-drawn")));
        }
        String file = curve.definition().name() + (dimension.isEmpty() ? "" : "-" + dimension);
        if (groups.size() > CurveFigure.MOST_SERIES) {
            String measure = words.say(curve.measureKey());
            return new Exhibit.TablePanel(
                    title, measure, table, List.of(), List.of(Panels.download(reading, file, table)));
        }
        return Panels.of(
                reading,
                file,
                title,
                subtitle,
                figure(reading, curve, groups, outcome),
                table,
                RichText.of(readAt(reading, curve, groups)
                        + words.say(
                                "curve.clock",
                                Parts.of("start", words.say(curve.clockKey()))
                                        .and("grain", words.say("grain." + curve.grain()))
                                        .and("date", words.date(reading.study().observedUntil())))));
    }

    /** At which time the values beside the lines are read, and why at none later. */
    private static String readAt(Reading reading, OutcomeCurve curve, List<CurveGroup> groups) {
        Words words = reading.words();
        int horizon = curve.commonHorizon(reading, groups);
        String readAt = horizon == 0
                ? ""
                : words.say("figure.curve.read-at", Parts.of("time", words.span(horizon, curve.grain()))) + " ";
        return curve.outlastsTerms(reading, groups) ? readAt + words.say("figure.curve.terms") + " " : readAt;
    }

    private static CurveFigure figure(Reading reading, OutcomeCurve curve, List<CurveGroup> groups, String outcome) {
        Words words = reading.words();
        List<Optional<Finding.Curve>> curves =
                groups.stream().map(group -> curve(reading, curve, group)).toList();
        int end = Math.max(1, curve.lastDrawn(end(curves)));
        Axis time = Shapes.time(words, end, curve.grain(), words.say(curve.axisKey()));
        List<Series> series = new ArrayList<>();
        double largest = 0;
        int horizon = curve.commonHorizon(reading, groups);
        List<String> spoken = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            CurveGroup group = groups.get(i);
            String label = groups.size() == 1 ? single(reading, curve) : group.label();
            Optional<Finding.Curve> found = curves.get(i)
                    .filter(one -> !points(one, end, curve.competes()).isEmpty());
            if (found.isEmpty()) {
                series.add(new Series(label, hidden(reading, curve, group), List.of()));
                continue;
            }
            List<CurveFigure.Point> points = points(found.get(), end, curve.competes());
            for (CurveFigure.Point point : points) {
                largest = Math.max(largest, point.upper());
            }
            CurveFigure.Point last = points.get(points.size() - 1);
            String endText = Numbers.estimate(reading.find(curve.at(reading, group.by(), horizon)))
                            .isPresent()
                    ? new Numbers(words)
                            .withInterval(
                                    reading.find(curve.at(reading, group.by(), horizon))
                                            .orElseThrow(),
                                    Scale.PERCENT)
                    : words.percentWithInterval(last.estimate(), last.lower(), last.upper(), 0);
            spoken.add(label + " " + endText);
            series.add(new Series(
                    label,
                    new Line(points, censored(found.get(), end), endText, List.of()),
                    atRisk(reading, curve, group, found.get(), time.ticks())));
        }
        Axis share = curve.competes() ? Shapes.shares(words, largest, "") : Shapes.shares(words, 1, "");
        String aria = words.say("figure.curve.aria", Parts.of("summary", outcome + ". " + String.join("; ", spoken)));
        return new CurveFigure(aria, time, share, words.say("figure.still-followed"), series);
    }

    /** What the only line of a figure is called. */
    private static String single(Reading reading, OutcomeCurve curve) {
        return curve.competes()
                ? reading.names().ending(curve.cause())
                : reading.words().say("figure.still-there");
    }

    /** The word that stands for a curve. */
    static CurveFigure.Course hidden(Reading reading, OutcomeCurve curve, CurveGroup group) {
        Words words = reading.words();
        return reading.find(curve.address(reading, group.by()))
                .<CurveFigure.Course>map(finding ->
                        Shapes.word(finding.answer(), new Numbers(words).instead(finding.answer(), Scale.PERCENT)))
                .orElse(new org.adept.report.figure.Word(
                        org.adept.report.figure.Word.Kind.NONE, words.say("page.none")));
    }

    /** The curve where a reader may see it. */
    static Optional<Finding.Curve> curve(Reading reading, OutcomeCurve curve, CurveGroup group) {
        return reading.find(curve.address(reading, group.by()))
                .filter(finding -> finding.answer().isShown())
                .map(finding -> (Finding.Curve) finding)
                .filter(found -> !found.points().isEmpty());
    }

    /** The last time at which enough of the largest group are still followed. */
    static int end(List<Optional<Finding.Curve>> curves) {
        int end = 0;
        for (Optional<Finding.Curve> found : curves) {
            if (found.isPresent()) {
                List<Finding.Point> points = found.get().points();
                long start = points.get(0).atRisk();
                for (Finding.Point point : points) {
                    if (point.atRisk() >= start * LEAST_STILL_FOLLOWED) {
                        end = Math.max(end, point.time());
                    }
                }
            }
        }
        return end;
    }

    /** The curve from its start up to a time. */
    static List<CurveFigure.Point> points(Finding.Curve curve, int end, boolean incidence) {
        List<CurveFigure.Point> points = new ArrayList<>();
        double start = incidence ? 0 : 1;
        if (curve.points().get(0).time() > 0) {
            points.add(new CurveFigure.Point(0, start, start, start));
        }
        for (Finding.Point point : curve.points()) {
            if (point.time() <= end) {
                points.add(new CurveFigure.Point(
                        point.time(),
                        point.estimate(),
                        Math.min(point.lower(), point.estimate()),
                        Math.max(point.upper(), point.estimate())));
            }
        }
        return points;
    }

    private static List<Double> censored(Finding.Curve curve, int end) {
        return curve.points().stream()
                .filter(point -> point.censored() > 0 && point.time() <= end)
                .map(point -> (double) point.time())
                .toList();
    }

    /** How many were still followed just before each tick: a finding at a horizon, else as the curve tells. */
    private static List<String> atRisk(
            Reading reading, OutcomeCurve curve, CurveGroup group, Finding.Curve drawn, List<Tick> ticks) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        return ticks.stream()
                .map(tick -> reading.find(
                                tick.at() == 0
                                        ? curve.followed(reading, group.by())
                                        : curve.atRisk(reading, group.by(), (int) tick.at()))
                        .map(finding -> numbers.value(finding, Scale.COUNT))
                        .orElseGet(() -> atRisk(words, drawn, tick)))
                .toList();
    }

    private static String atRisk(Words words, Finding.Curve curve, Tick tick) {
        for (Finding.Point point : curve.points()) {
            if (point.time() >= tick.at()) {
                return words.count(point.atRisk());
            }
        }
        Finding.Point last = curve.points().get(curve.points().size() - 1);
        // nobody is left when all have gone; a release may also have cut the curve where few were left
        return last.atRisk() == last.events() + last.censored() ? words.count(0) : words.say("page.none");
    }

    /** As many horizons as fit beside each other, the last among them. */
    private static List<Integer> few(List<Integer> horizons) {
        int step = (horizons.size() + MOST_COLUMNS - 1) / MOST_COLUMNS;
        List<Integer> few = new ArrayList<>();
        for (int k = (horizons.size() - 1) % Math.max(1, step); k < horizons.size(); k += Math.max(1, step)) {
            few.add(horizons.get(k));
        }
        return few;
    }

    private static Table table(Reading reading, OutcomeCurve curve, List<CurveGroup> groups, String outcome) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        List<Column> columns = new ArrayList<>(List.of(
                Column.words(words.say("column.group")),
                Column.numbers(words.say(curve.isAboutMatches() ? "column.matches" : "column.people"))));
        List<Integer> horizons = few(curve.definition().horizons());
        horizons.forEach(horizon -> columns.add(Column.numbers(words.span(horizon, curve.grain()))));
        List<List<Cell>> rows = new ArrayList<>();
        for (CurveGroup group : groups) {
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.text(group.label()), numbers.count(reading.find(curve.followed(reading, group.by())))));
            for (int horizon : horizons) {
                row.add(numbers.cell(reading.find(curve.at(reading, group.by(), horizon)), Scale.PERCENT));
            }
            rows.add(row);
        }
        return new Table(words.say("caption.curve", Parts.of("outcome", outcome)), columns, rows);
    }
}
