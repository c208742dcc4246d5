package org.adept.report.draw;

import java.util.List;
import org.adept.report.figure.CurveFigure.Line;
import org.adept.report.figure.CurveFigure.Point;

/** Outlines of step curves: each value holds until the next point's time. */
final class Curves {
    private static final double CENSOR_TICK = 4;

    private Curves() {}

    static String steps(Line line, Scale x, Scale y) {
        StringBuilder data = new StringBuilder();
        double last = Double.NaN;
        for (Point point : within(line, x)) {
            double value = y.at(point.estimate());
            if (data.length() == 0) {
                data.append('M')
                        .append(Svg.number(x.at(point.time())))
                        .append(' ')
                        .append(Svg.number(value));
            } else {
                data.append('H').append(Svg.number(x.at(point.time())));
                if (value != last) {
                    data.append('V').append(Svg.number(value));
                }
            }
            last = value;
        }
        return data.toString();
    }

    /** The band between lower and upper ends; empty when the line carries no interval. */
    static String band(Line line, Scale x, Scale y) {
        List<Point> points = within(line, x);
        if (points.stream().allMatch(point -> point.lower() == point.upper())) {
            return "";
        }
        StringBuilder data = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            double time = x.at(points.get(i).time());
            double upper = y.at(points.get(i).upper());
            if (i == 0) {
                data.append('M').append(Svg.number(time)).append(' ').append(Svg.number(upper));
            } else {
                data.append('H').append(Svg.number(time)).append('V').append(Svg.number(upper));
            }
        }
        int last = points.size() - 1;
        data.append('V').append(Svg.number(y.at(points.get(last).lower())));
        for (int i = last; i > 0; i--) {
            data.append('V').append(Svg.number(y.at(points.get(i - 1).lower())));
            data.append('H').append(Svg.number(x.at(points.get(i - 1).time())));
        }
        return data.append('Z').toString();
    }

    /** Small upright ticks on the line where someone was last seen. */
    static String censored(Line line, Scale x, Scale y) {
        StringBuilder data = new StringBuilder();
        for (double time : line.censored()) {
            if (!x.cuts(time)) {
                double middle = y.at(valueAt(line, time));
                data.append('M').append(Svg.number(x.at(time))).append(' ').append(Svg.number(middle - CENSOR_TICK));
                data.append('v').append(Svg.number(2 * CENSOR_TICK));
            }
        }
        return data.toString();
    }

    static Point last(Line line, Scale x) {
        List<Point> points = within(line, x);
        return points.get(points.size() - 1);
    }

    /** Points before the axis ends, and one at its end when the line goes on. */
    private static List<Point> within(Line line, Scale x) {
        List<Point> inside =
                line.points().stream().filter(point -> point.time() <= x.to()).toList();
        if (inside.isEmpty()) {
            return line.points().subList(0, 1);
        }
        Point last = inside.get(inside.size() - 1);
        if (inside.size() == line.points().size() || last.time() == x.to()) {
            return inside;
        }
        List<Point> held = new java.util.ArrayList<>(inside);
        held.add(new Point(x.to(), last.estimate(), last.lower(), last.upper()));
        return held;
    }

    private static double valueAt(Line line, double time) {
        double value = line.points().get(0).estimate();
        for (Point point : line.points()) {
            if (point.time() <= time) {
                value = point.estimate();
            }
        }
        return value;
    }
}
