package org.adept.analysis.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.adept.analysis.finding.Finding;

/**
 * Small neighbours told together: categories, exclusions and steps of a curve, so that each tells of enough people and
 * their sum stays exact.
 */
final class Merging {
    private static final String AND = "+";

    private Merging() {}

    /** Categories of at least {@code cell}, or of nobody; empty when there is no telling them apart. */
    static List<Finding.Category> categories(List<Finding.Category> categories, long cell) {
        List<Finding.Category> merged = new ArrayList<>();
        for (Finding.Category category : categories) {
            int last = merged.size() - 1;
            if (last >= 0 && isSmall(merged.get(last).count(), cell)) {
                merged.set(last, join(merged.get(last), category));
            } else {
                merged.add(category);
            }
        }
        while (merged.size() > 1 && isSmall(merged.get(merged.size() - 1).count(), cell)) {
            Finding.Category last = merged.remove(merged.size() - 1);
            merged.set(merged.size() - 1, join(merged.get(merged.size() - 1), last));
        }
        boolean oneLeft = merged.size() == 1 && categories.size() > 1;
        boolean small = merged.stream().anyMatch(category -> isSmall(category.count(), cell));
        return oneLeft || small ? List.of() : List.copyOf(merged);
    }

    /** Steps that exclude at least {@code cell}, or nobody; empty when all exclusions together are fewer. */
    static List<Finding.Step> steps(List<Finding.Step> steps, long cell) {
        List<Finding.Step> merged = new ArrayList<>();
        for (Finding.Step step : steps) {
            int last = merged.size() - 1;
            if (last > 0 && isSmall(merged.get(last).excluded(), cell)) { // the start is never merged
                merged.set(last, join(merged.get(last), step));
            } else {
                merged.add(step);
            }
        }
        while (merged.size() > 2 && isSmall(merged.get(merged.size() - 1).excluded(), cell)) {
            Finding.Step last = merged.remove(merged.size() - 1);
            merged.set(merged.size() - 1, join(merged.get(merged.size() - 1), last));
        }
        boolean small = merged.stream().anyMatch(step -> isSmall(step.excluded(), cell));
        return small ? List.of() : List.copyOf(merged);
    }

    /**
     * A curve at fewer times: each tells of at least {@code step} ends since the one before, and of at least {@code
     * base} still at risk. What is left over at the end is not told.
     */
    static List<Finding.Point> points(List<Finding.Point> points, long base, long step) {
        List<Finding.Point> told = new ArrayList<>();
        long events = 0;
        long censored = 0;
        for (Finding.Point point : points) {
            if (point.atRisk() < base) {
                break;
            }
            events += point.events();
            censored += point.censored();
            if (events >= step) {
                told.add(new Finding.Point(
                        point.time(),
                        point.atRisk(),
                        events,
                        censored,
                        point.estimate(),
                        point.lower(),
                        point.upper()));
                events = 0;
                censored = 0;
            }
        }
        return List.copyOf(told);
    }

    private static boolean isSmall(long count, long cell) {
        return count > 0 && count < cell;
    }

    private static Finding.Category join(Finding.Category one, Finding.Category other) {
        return new Finding.Category(one.name() + AND + other.name(), one.count() + other.count());
    }

    private static Finding.Step join(Finding.Step one, Finding.Step other) {
        return new Finding.Step(
                one.reason() + AND + other.reason(), one.excluded() + other.excluded(), other.remaining());
    }
}
