package org.adept.report.figure;

import java.util.List;

/**
 * Small multiples: each cohort's curve in a panel of its own, over the curves of all cohorts before it in grey, which end
 * where the cohort's own does, so that all are seen over equal follow-up.
 *
 * @param ariaLabel see {@link Figure#ariaLabel()}
 * @param x time axis, the same in all panels
 * @param y axis of the estimate, the same in all panels
 * @param cohorts in the order in which they began, two to twelve
 */
public record CohortsFigure(String ariaLabel, Axis x, Axis y, List<Cohort> cohorts) implements Figure {
    public static final int MOST_COHORTS = 12;

    public CohortsFigure {
        Require.text("ariaLabel", ariaLabel);
        cohorts = List.copyOf(cohorts);
        if (cohorts.size() < 2 || cohorts.size() > MOST_COHORTS) {
            throw new IllegalArgumentException(
                    "two to %d cohorts fit in one figure, were %d".formatted(MOST_COHORTS, cohorts.size()));
        }
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.cohorts(this);
    }

    /**
     * One panel.
     *
     * @param label name of the cohort
     * @param course its line, ending where it is followed to, or the word that stands for it
     */
    public record Cohort(String label, CurveFigure.Course course) {
        public Cohort {
            Require.text("label", label);
        }
    }
}
