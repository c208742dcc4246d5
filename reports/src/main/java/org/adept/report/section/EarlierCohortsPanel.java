package org.adept.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.adept.analysis.finding.Finding;
import org.adept.ingest.study.ReleasePlan;
import org.adept.report.figure.CohortsFigure;
import org.adept.report.figure.CurveFigure;
import org.adept.report.figure.CurveFigure.Line;
import org.adept.report.figure.CurveFigure.Point;
import org.adept.report.page.Cell;
import org.adept.report.page.Exhibit;
import org.adept.report.page.RichText;
import org.adept.report.page.Table;
import org.adept.report.page.Table.Column;
import org.adept.report.words.Parts;
import org.adept.report.words.Words;

/** Each cohort beside all earlier ones together, after as long as it has been followed. */
final class EarlierCohortsPanel {
    private EarlierCohortsPanel() {}

    /** The figure with its table; empty where no cohort has earlier ones. */
    static Optional<Exhibit> of(Reading reading, OutcomeCurve curve, List<CurveGroup> cohorts) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        List<List<Cell>> rows = new ArrayList<>();
        for (CurveGroup cohort : cohorts) {
            difference(reading, curve, cohort).ifPresent(difference -> {
                int horizon = difference.address().time();
                rows.add(List.of(
                        Cell.text(cohort.label()),
                        Cell.text(words.span(horizon, curve.grain())),
                        numbers.cell(reading.find(curve.at(reading, cohort.by(), horizon)), Scale.PERCENT),
                        numbers.cell(Optional.of(difference), Scale.POINTS)));
            });
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        String title = words.say("figure.earlier.title");
        Table table = new Table(
                title,
                List.of(
                        Column.words(words.say("column.cohort")),
                        Column.words(words.say("column.followed-for")),
                        Column.numbers(words.say(curve.measureKey())),
                        Column.numbers(words.say("column.against-earlier"))),
                rows);
        String file = curve.definition().name() + "-earlier-cohorts";
        RichText note = RichText.of(words.say("figure.earlier.note"));
        Optional<CohortsFigure> figure = EarlierCohortsPanel.figure(reading, curve, cohorts);
        if (figure.isEmpty()) {
            String subtitle = words.say("figure.earlier.subtitle", Parts.of("confidence", words.confidence(0.95)));
            return Optional.of(new Exhibit.TablePanel(
                    title, subtitle, table, List.of(note), List.of(Panels.download(reading, file, table))));
        }
        String subtitle = words.say(
                "figure.earlier.drawn",
                Parts.of("measure", words.say(curve.measureKey())).and("confidence", words.confidence(0.95)));
        return Optional.of(Panels.of(reading, file, title, subtitle, figure.get(), table, note));
    }

    /** Each cohort's curve over those of earlier ones; empty where fewer than two may be seen, or there are too many. */
    private static Optional<CohortsFigure> figure(Reading reading, OutcomeCurve curve, List<CurveGroup> cohorts) {
        List<Optional<Finding.Curve>> curves = cohorts.stream()
                .map(cohort -> CurvePanel.curve(reading, curve, cohort))
                .toList();
        if (curves.stream().filter(Optional::isPresent).count() < 2 || cohorts.size() > CohortsFigure.MOST_COHORTS) {
            return Optional.empty();
        }
        Words words = reading.words();
        List<CohortsFigure.Cohort> panels = new ArrayList<>();
        List<String> spoken = new ArrayList<>();
        double largest = 0;
        for (int i = 0; i < cohorts.size(); i++) {
            CurveGroup cohort = cohorts.get(i);
            Optional<Line> line = curves.get(i).map(one -> line(words, curve, one));
            for (Point point : line.map(Line::points).orElse(List.of())) {
                largest = Math.max(largest, point.upper());
            }
            line.ifPresent(drawn -> spoken.add(cohort.label() + " " + drawn.endText()));
            panels.add(new CohortsFigure.Cohort(
                    cohort.label(),
                    line.<CurveFigure.Course>map(drawn -> drawn)
                            .orElseGet(() -> CurvePanel.hidden(reading, curve, cohort))));
        }
        int end = Math.max(1, curve.lastDrawn(CurvePanel.end(curves)));
        return Optional.of(new CohortsFigure(
                words.say("figure.earlier.aria", Parts.of("summary", String.join("; ", spoken))),
                Shapes.time(words, end, curve.grain(), words.say(curve.axisKey())),
                Shapes.shares(words, curve.competes() ? largest : 1, ""),
                panels));
    }

    /** A cohort's curve as far as enough of it are followed, with the value and the time at its end. */
    private static Line line(Words words, OutcomeCurve curve, Finding.Curve found) {
        int end = Math.max(1, curve.lastDrawn(CurvePanel.end(List.of(Optional.of(found)))));
        List<Point> points = CurvePanel.points(found, end, curve.competes());
        Point last = points.get(points.size() - 1);
        String text = words.say(
                "figure.earlier.end",
                Parts.of("value", words.percentWithInterval(last.estimate(), last.lower(), last.upper(), 0))
                        .and("time", words.span((int) last.time(), curve.grain())));
        return new Line(points, List.of(), text, List.of());
    }

    private static Optional<Finding> difference(Reading reading, OutcomeCurve curve, CurveGroup cohort) {
        String level = cohort.by().getOrDefault(ReleasePlan.COHORT, "");
        return reading.findings().all(OutcomeCurve.INDICATOR, "difference").stream()
                .filter(finding ->
                        finding.address().outcome().equals(curve.definition().name()))
                .filter(finding -> finding.address().contrast().equals(ReleasePlan.COHORT))
                .filter(finding -> finding.address().level().equals(level))
                .filter(finding -> finding.address().by().equals(reading.scope()))
                .findFirst();
    }
}
