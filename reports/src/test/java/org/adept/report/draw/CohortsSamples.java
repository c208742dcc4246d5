package org.adept.report.draw;

import java.util.ArrayList;
import java.util.List;
import org.adept.report.figure.Axis;
import org.adept.report.figure.CohortsFigure;
import org.adept.report.figure.CohortsFigure.Cohort;
import org.adept.report.figure.CurveFigure;
import org.adept.report.figure.CurveFigure.Line;
import org.adept.report.figure.CurveFigure.Point;
import org.adept.report.figure.Tick;
import org.adept.report.figure.Word;

/** Cohorts over earlier ones, with made-up numbers. */
final class CohortsSamples {
    private static final Axis WEEKS = new Axis(
            0, 52, List.of(new Tick(0, "0"), new Tick(26, "26"), new Tick(52, "52")), "Uker siden koblingen begynte");
    private static final Axis SHARE =
            new Axis(0, .4, List.of(new Tick(0, "0"), new Tick(.2, "20"), new Tick(.4, "40 %")), "");

    private CohortsSamples() {}

    /** The last has been followed for half a year only. */
    static CohortsFigure six() {
        List<Cohort> cohorts = new ArrayList<>();
        for (int year = 2019; year <= 2024; year++) {
            cohorts.add(cohort(year, line(.3 - .02 * (year - 2019), year == 2024 ? 26 : 52)));
        }
        return new CohortsFigure("Små kurver for seks kull, hvert over de tidligere i grått.", WEEKS, SHARE, cohorts);
    }

    static CohortsFigure withHidden() {
        return new CohortsFigure(
                "Two cohorts, one hidden.",
                WEEKS,
                SHARE,
                List.of(cohort(2019, new Word(Word.Kind.HIDDEN, "skjult: for få")), cohort(2020, line(.3, 52))));
    }

    private static Cohort cohort(int year, CurveFigure.Course course) {
        return new Cohort("Kullet fra høsten " + year, course);
    }

    private static Line line(double end, int weeks) {
        List<Point> points = new ArrayList<>();
        for (int week = 0; week <= weeks; week += 2) {
            double value = end * week / 52;
            points.add(new Point(week, value, value * .8, value * 1.2));
        }
        return new Line(
                points, List.of(), Math.round(end * weeks / 52 * 100) + " % etter " + weeks + " uker", List.of());
    }
}
