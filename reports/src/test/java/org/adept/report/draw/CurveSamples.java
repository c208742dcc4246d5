package org.adept.report.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.adept.report.figure.Axis;
import org.adept.report.figure.CurveFigure;
import org.adept.report.figure.CurveFigure.Line;
import org.adept.report.figure.CurveFigure.Point;
import org.adept.report.figure.CurveFigure.Series;
import org.adept.report.figure.Tick;
import org.adept.report.figure.Word;

/** Curves with made-up numbers. */
final class CurveSamples {
    private static final Axis WEEKS = new Axis(
            0,
            52,
            List.of(new Tick(0, "0"), new Tick(13, "13"), new Tick(26, "26"), new Tick(39, "39"), new Tick(52, "52")),
            "Weeks since the match began");
    private static final Axis SHARE = new Axis(
            0,
            .4,
            List.of(new Tick(0, "0"), new Tick(.1, "10"), new Tick(.2, "20"), new Tick(.3, "30"), new Tick(.4, "40%")),
            "Ended early");

    private CurveSamples() {}

    static CurveFigure two() {
        return new CurveFigure(
                "Curves of early ending over 52 weeks; online ends at 26 per cent, in person at 18.",
                WEEKS,
                SHARE,
                "Matches at risk",
                List.of(
                        series("In person", .18, 52, "18% (15–22)", List.of("942", "879", "819", "752", "607"), 3),
                        series("Online", .26, 52, "26% (21–31)", List.of("651", "581", "524", "477", "369"), 4)));
    }

    static CurveFigure crowded() {
        return new CurveFigure(
                "Kurver for avslutning før tiden i fire formater; alle ender mellom 18 og 22 prosent.",
                new Axis(
                        0,
                        24,
                        List.of(
                                new Tick(0, "0"),
                                new Tick(3, "3"),
                                new Tick(6, "6"),
                                new Tick(9, "9"),
                                new Tick(12, "12"),
                                new Tick(15, "15"),
                                new Tick(18, "18"),
                                new Tick(21, "21"),
                                new Tick(24, "24")),
                        "Måneder siden koblingen begynte, blant koblinger med avtalt varighet på minst ett år"),
                SHARE,
                "Koblinger som fortsatt løper og følges",
                List.of(
                        series("Én-til-én, fysisk", .19, 24, "19 % (16–22)", risk(1402, 9), 5),
                        series("Gruppe med to mentorer", .20, 24, "20 % (14–27)", risk(742, 9), 6),
                        series("Blandet: både gruppe og én-til-én", .21, 15, "21 % (12–31)", risk(467, 9), 7),
                        series("På nett", .18, 24, "18 % (11–26)", risk(12000, 9), 8)));
    }

    static CurveFigure withHidden() {
        Series hidden = new Series("Hybrid", new Word(Word.Kind.HIDDEN, "hidden"), List.of());
        Series held = new Series("Group", new Word(Word.Kind.HELD, "held"), List.of("40", "31", "22", "20", "12"));
        return new CurveFigure(
                "Curve of early ending for one format; the others are hidden or held.",
                WEEKS,
                SHARE,
                "Matches at risk",
                List.of(
                        series("In person", .3, 52, "30% (15–43)", List.of("42", "39", "31", "22", "17"), 9),
                        hidden,
                        held));
    }

    static CurveFigure alone() {
        Line flat = new Line(
                List.of(new Point(0, 0, 0, 0), new Point(52, 0, 0, .07)),
                List.of(10.0, 20.5, 31.0),
                "0% (0–7)",
                List.of());
        return new CurveFigure(
                "Curve of early ending; nobody ended early.",
                WEEKS,
                SHARE,
                "",
                List.of(new Series("", flat, List.of())));
    }

    private static List<String> risk(int first, int count) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = first - first * i / (count + 1);
            numbers.add(
                    number >= 1000 ? "%d\u00a0%03d".formatted(number / 1000, number % 1000) : String.valueOf(number));
        }
        return numbers;
    }

    private static Series series(
            String label, double end, double until, String endText, List<String> atRisk, long seed) {
        Random random = new Random(seed);
        List<Point> points = new ArrayList<>();
        List<Double> censored = new ArrayList<>();
        points.add(new Point(0, 0, 0, 0));
        double value = 0;
        for (int time = 1; time < until; time++) {
            if (random.nextDouble() < .7) {
                value = Math.max(value, end * Math.pow(time / until, .85));
            }
            double half = .008 + .05 * value * (1 + 1.5 * time / until);
            points.add(new Point(time, value, Math.max(0, value - half), value + half));
            if (random.nextDouble() < .2) {
                censored.add(time + .5);
            }
        }
        points.add(new Point(until, end, end - .035, end + .045));
        List<String> readings = new ArrayList<>();
        for (int i = 0; i < atRisk.size(); i++) {
            readings.add("reading " + (i + 1));
        }
        return new Series(label, new Line(points, censored, endText, readings), atRisk);
    }
}
