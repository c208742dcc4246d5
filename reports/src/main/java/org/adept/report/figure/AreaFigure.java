package org.adept.report.figure;

import java.util.List;

/**
 * Shares of one whole over time, stacked: how many have left in each way, and on top how many have not.
 *
 * <p>The drawing stacks what is handed in as each way's own share; boundaries go in steps. At 358 px names and values
 * stand under the drawing.
 *
 * @param ariaLabel see {@link Figure#ariaLabel()}
 * @param x time axis
 * @param y axis of shares, from 0 to 1
 * @param mark a time to notice, such as the agreed end
 * @param areas from the bottom up, one to four; colours and the dashes of boundaries follow that order
 * @param rest what the room above the areas stands for
 * @param restText its last value as printed; may be empty
 */
public record AreaFigure(String ariaLabel, Axis x, Axis y, Tick mark, List<Area> areas, String rest, String restText)
        implements Figure {
    public static final int MOST_AREAS = 4;

    public AreaFigure {
        Require.text("ariaLabel", ariaLabel);
        Require.text("rest", rest);
        areas = List.copyOf(areas);
        Require.atLeastOne("areas", areas);
        if (areas.size() > MOST_AREAS) {
            throw new IllegalArgumentException(
                    "at most %d areas fit in one figure, were %d".formatted(MOST_AREAS, areas.size()));
        }
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.area(this);
    }

    /**
     * One way of leaving.
     *
     * @param label its name
     * @param steps its own share from each time on, in rising time; 0 before the first
     * @param endText its value with interval as printed, for example "18% (15–22)"
     */
    public record Area(String label, List<Step> steps, String endText) {
        public Area {
            Require.text("label", label);
            steps = List.copyOf(steps);
        }

        /** Its share at a time. */
        public double at(double time) {
            double share = 0;
            for (Step step : steps) {
                if (step.time() <= time) {
                    share = step.share();
                }
            }
            return share;
        }
    }

    /** A share from a time on. */
    public record Step(double time, double share) {
        public Step {
            Require.finite("time", time);
            Require.finite("share", share);
        }
    }
}
