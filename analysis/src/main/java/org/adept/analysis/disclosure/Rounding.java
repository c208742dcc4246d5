package org.adept.analysis.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;

/** Numbers told to a multiple: counts to 5, shares to whole per cents, everything else to one decimal. */
final class Rounding {
    private static final double PER_CENT = 100;
    private static final double ONE_DECIMAL = 10;

    private final int multiple;

    Rounding(int multiple) {
        this.multiple = multiple;
    }

    /** Nearest multiple, halves upwards. */
    long count(long count) {
        return Math.floorDiv(2 * count + multiple, 2L * multiple) * multiple;
    }

    Finding.Base base(Finding.Base base) {
        return Finding.Base.of(count(base.n()), count(base.numerator()));
    }

    Answer answer(Finding finding, Answer.Shown shown) {
        Estimate exact = shown.estimate();
        Estimate rounded = new Estimate(
                value(finding, exact.value()),
                OptionalDouble.empty(), // with it the rounding could be undone
                exact.interval()
                        .map(interval -> new Interval(
                                value(finding, interval.lower()),
                                value(finding, interval.upper()),
                                interval.confidence())),
                count(exact.n()),
                count(exact.events()),
                exact.method());
        Optional<Answer.Test> test = shown.test()
                .map(one -> new Answer.Test(
                        to(one.statistic(), ONE_DECIMAL), one.degreesOfFreedom(), to(one.p(), PER_CENT)));
        return new Answer.Rounded(rounded, test);
    }

    List<Finding.Point> points(List<Finding.Point> points) {
        return points.stream()
                .map(point -> new Finding.Point(
                        point.time(),
                        count(point.atRisk()),
                        count(point.events()),
                        count(point.censored()),
                        to(point.estimate(), PER_CENT),
                        to(point.lower(), PER_CENT),
                        to(point.upper(), PER_CENT)))
                .toList();
    }

    List<Finding.Category> categories(List<Finding.Category> categories) {
        return categories.stream()
                .map(category -> new Finding.Category(category.name(), count(category.count())))
                .toList();
    }

    List<Finding.Step> steps(List<Finding.Step> steps) {
        return steps.stream()
                .map(step -> new Finding.Step(step.reason(), count(step.excluded()), count(step.remaining())))
                .toList();
    }

    private double value(Finding finding, double value) {
        if (!(finding instanceof Finding.Figure) || Guard.isCount(finding)) {
            return count(StrictMath.round(value));
        }
        return to(value, Guard.isOnScaleOfShares(finding) ? PER_CENT : ONE_DECIMAL);
    }

    private static double to(double value, double steps) {
        return Double.isInfinite(value) ? value : StrictMath.floor(value * steps + 0.5) / steps;
    }
}
